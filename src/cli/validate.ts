/** `npm run validate [-- MANIFEST]`: checks the manifest offline; Microsoft's validation service is another matter and not asked. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { checkManifest, pngSize, sentence } from './manifest';

const WRONG_INPUT = 2;
const FAILURE = 1;

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

const main = async (file: string): Promise<number> => {
  const problems = await problemsOf(file);
  problems.forEach((problem) => console.error(problem));
  if (problems.length > 0) return WRONG_INPUT;
  console.log(`${file}: no problem found. Microsoft's validation service was not asked.`);
  return 0;
};

main(process.argv[2] ?? 'manifest.xml').then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = FAILURE;
  },
);
