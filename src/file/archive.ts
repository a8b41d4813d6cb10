/** The ZIP container of a workbook: parts by path, and the checks that come before anything is unpacked. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { FileRefused, type FileProblem } from './problems';

/** Sizes in bytes. Checked against what the archive declares, before unpacking; unpacking never writes more than declared. */
export interface ReadLimits {
  /** The file itself. */
  readonly archive: number;
  /** One part, unpacked. */
  readonly part: number;
  /** All parts, unpacked. */
  readonly total: number;
  /** How many parts. */
  readonly parts: number;
  /** Cells of all sheets, empty formatted ones included. */
  readonly cells: number;
}

const MB = 1024 * 1024;
/** Far above any assessment (the largest of ours is under 1 MB), far below what a browser tab or a small server can hold. */
export const DEFAULT_LIMITS: ReadLimits = { archive: 50 * MB, part: 200 * MB, total: 400 * MB, parts: 10_000, cells: 2_000_000 };

export type Parts = Readonly<Record<string, string>>;

const refuse = (problem: FileProblem): never => {
  throw new FileRefused([problem]);
};

/** Without a stated time every part would carry the moment of writing: the same book always gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** `[Content_Types].xml` comes first, since some readers look at the first bytes only. */
export function packParts(parts: Parts): Uint8Array {
  const first = '[Content_Types].xml';
  const paths = Object.keys(parts).sort((a, b) => Number(b === first) - Number(a === first));
  const files: Zippable = {};
  for (const path of paths) files[path] = [strToU8(parts[path]!), { mtime: NO_TIME }];
  return zipSync(files);
}

/**
 * The XML parts of a workbook, as text. Pictures and other binary parts are named, not unpacked: their text is empty.
 *
 * @throws FileRefused `notAWorkbook`, `encrypted`, `tooLarge` or `damaged`
 */
export function unpackParts(bytes: Uint8Array, limits: ReadLimits): Parts {
  if (bytes.length > limits.archive) tooLarge('the file', `${bytes.length} bytes`, `at most ${limits.archive}`);
  checkSignature(bytes);
  const sizes = declaredSizes(bytes);
  checkSizes(sizes, limits);
  checkKind(sizes);
  const unpacked = guarded(() => unzipSync(bytes, { filter: ({ name }) => isXml(name) }));
  const parts: Record<string, string> = {};
  for (const { path } of sizes) {
    const content = unpacked[path];
    // Some writers (older Windows programs) put backslashes or a leading slash into the paths.
    parts[path.replace(/\\/g, '/').replace(/^\//, '')] = content ? decodeText(content) : '';
  }
  return parts;
}

const isXml = (path: string): boolean => /\.(xml|rels)$/i.test(path);

/** Parts are UTF-8 almost everywhere; OPC allows UTF-16 with a byte order mark. */
function decodeText(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  return strFromU8(content);
}

/** Compound files (D0CF11E0…) are old .xls workbooks, or the envelope that Excel puts around an encrypted .xlsx. */
function checkSignature(bytes: Uint8Array): void {
  const starts = (...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b)) return;
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    if (contains(bytes, name))
      refuse({ code: 'encrypted', place: 'the file', found: 'a workbook with a password to open it', expected: 'one without' });
    refuse({ code: 'notAWorkbook', place: 'the file', found: 'an old binary workbook (.xls)', expected: 'an .xlsx workbook' });
  }
  refuse({
    code: 'notAWorkbook',
    place: 'the file',
    found: bytes.length === 0 ? 'nothing' : 'something else',
    expected: 'an .xlsx workbook',
  });
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0]!;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

interface DeclaredSize {
  readonly path: string;
  readonly size: number;
}

/** Reads the archive's directory alone. */
function declaredSizes(bytes: Uint8Array): readonly DeclaredSize[] {
  const sizes: DeclaredSize[] = [];
  guarded(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('/')) sizes.push({ path: name, size: originalSize });
        return false;
      },
    }),
  );
  return sizes;
}

function checkSizes(sizes: readonly DeclaredSize[], limits: ReadLimits): void {
  if (sizes.length > limits.parts) tooLarge('the file', `${sizes.length} parts`, `at most ${limits.parts}`);
  let total = 0;
  for (const { path, size } of sizes) {
    if (size > limits.part) tooLarge(path, `${size} bytes unpacked`, `at most ${limits.part}`);
    total += size;
  }
  if (total > limits.total) tooLarge('the file', `${total} bytes unpacked`, `at most ${limits.total}`);
}

const tooLarge = (place: string, found: string, expected: string): never => refuse({ code: 'tooLarge', place, found, expected });

function checkKind(sizes: readonly DeclaredSize[]): void {
  const has = (path: string): boolean => sizes.some((one) => one.path.replace(/^\//, '') === path);
  if (has('[Content_Types].xml')) return;
  const found = has('mimetype') ? 'an OpenDocument file' : 'a ZIP archive without [Content_Types].xml';
  refuse({ code: 'notAWorkbook', place: 'the file', found, expected: 'an .xlsx workbook' });
}

/** fflate throws its own errors for archives cut short or overwritten. */
function guarded<Result>(unpack: () => Result): Result {
  try {
    return unpack();
  } catch (error) {
    return refuse({
      code: 'damaged',
      place: 'the file',
      found: `an archive that does not unpack (${(error as Error).message})`,
      expected: 'a complete .xlsx workbook',
    });
  }
}
