/** The size of a PNG image, read from its header. */
import type { ImageSize } from './check';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Signature, chunk length and chunk name come before the header's width and height, four bytes each. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const HEADER_LENGTH = 24;

/**
 * @param bytes a file's content
 * @returns its width and height in pixels, or null where it is no PNG
 * @example pngSize(readFileSync('assets/icon-32.png')) // → { width: 32, height: 32 }
 */
export const pngSize = (bytes: Uint8Array): ImageSize | null => {
  if (bytes.length < HEADER_LENGTH || SIGNATURE.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(WIDTH_AT), height: view.getUint32(HEIGHT_AT) };
};
