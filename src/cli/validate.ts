/** `npm run validate [-- MANIFEST]`: checks the manifest offline; Microsoft's validation service is another matter and not asked. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { runCommand, WrongInput } from './command';
import { checkManifest, pngSize, sentence } from './manifest';

/** Microsoft's own reader goes first: what it cannot read, Excel's tools cannot either. */
const readManifest = async (file: string): Promise<Document> => {
  await OfficeAddinManifest.readManifestFile(file);
  return new JSDOM(readFileSync(file, 'utf8'), { contentType: 'text/xml' }).window.document;
};

/** Problems of the manifest at `file`, as sentences; the addresses in it stand for files beside it. */
const problemsOf = async (file: string): Promise<readonly string[]> => {
  const imageSize = (path: string) => {
    const image = join(dirname(file), path);
    return existsSync(image) ? pngSize(readFileSync(image)) : null;
  };
  const manifest = await readManifest(file).catch((error: Error) => error);
  return manifest instanceof Error
    ? [`${file}: found ${manifest.message.replace(/\s+/g, ' ')}, expected a manifest in XML`]
    : checkManifest({ manifest, imageSize }).map(sentence);
};

void runCommand('validate', async ({ files: [file = 'manifest.xml', ...more] }) => {
  if (more.length > 0) throw new WrongInput(`MANIFEST: found ${more.length + 1} files, expected one`);
  const problems = await problemsOf(file);
  if (problems.length > 0) throw new WrongInput(...problems);
  console.log(`${file}: no problem found. Microsoft's validation service was not asked.`);
});
