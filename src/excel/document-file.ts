/** The workbook as a file, where the platform hands it out, and a new workbook made from one. */

/** Whether this Excel hands its file out and opens another one from bytes. */
export const canCopyFile = (): boolean =>
  Office.context.requirements.isSetSupported('CompressedFile', '1.1') && Office.context.requirements.isSetSupported('ExcelApi', '1.8');

/**
 * The bytes of the open workbook as .xlsx, as it is at this moment.
 * @throws Error with Excel's own words where it hands nothing out
 * @example
 * const bytes = await documentBytes();
 */
export async function documentBytes(): Promise<Uint8Array> {
  const file = await asked<Office.File>((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, done));
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await asked<Office.Slice>((done) => file.getSliceAsync(index, done));
      const data = new Uint8Array(slice.data as ArrayLike<number>);
      bytes.set(data, at);
      at += data.length;
    }
    return bytes;
  } finally {
    await asked<void>((done) => file.closeAsync(done));
  }
}

const asked = <Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> =>
  new Promise((resolve, reject) => {
    ask((result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(result.value)
        : reject(Object.assign(new Error(result.error.message), { code: result.error.name })),
    );
  });

/** Opens a file as a new workbook in a window of its own; the user saves it where it belongs. */
export const openNewWorkbook = (bytes: Uint8Array): Promise<void> => Excel.createWorkbook(base64Of(bytes));

/** In pieces, since a call takes no more than some ten thousand arguments. */
const PIECE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
