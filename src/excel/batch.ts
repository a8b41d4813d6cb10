/** Sends what is queued in pieces that Excel takes: on the web it refuses messages of more than 5 MB. */

/** A part of the writing that is sent as a whole. */
export interface Piece {
  /** How long its message becomes, at most. */
  readonly bytes: number;
  readonly queue: (sheets: Worksheets) => void;
}

/** The workbook's worksheets, by name or id, each looked up once a message. */
export interface Worksheets {
  readonly workbook: Excel.Workbook;
  readonly get: (key: string) => Excel.Worksheet;
}

/** Excel's limit is 5 MB; the rest is for what Office.js wraps around a message. */
const MOST_BYTES = 4_000_000;

/** An object that Office.js looks up, and a value that it is given: what a message says for each. */
const OBJECT_BYTES = 200;
const VALUE_BYTES = 130;

/** `messageBytes({ objects: 2, values: 1 }, 'Ärea')`: what a piece takes, with what it says in so many words. */
export const messageBytes = ({ objects, values }: { readonly objects: number; readonly values: number }, content: unknown = ''): number =>
  objects * OBJECT_BYTES + values * VALUE_BYTES + new TextEncoder().encode(JSON.stringify(content)).length;

/**
 * Queues and sends the pieces in order, in as few messages as they fit into.
 * @example
 * await send(context, sheetPieces(sheets));
 */
export async function send(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  let sheets = worksheetsOf(context.workbook);
  let queued = 0;
  for (const { bytes, queue } of pieces) {
    if (queued > 0 && queued + bytes > MOST_BYTES) {
      await context.sync();
      // What was looked up for one message is not known to the next.
      sheets = worksheetsOf(context.workbook);
      queued = 0;
    }
    queue(sheets);
    queued += bytes;
  }
  await context.sync();
}

function worksheetsOf(workbook: Excel.Workbook): Worksheets {
  const known = new Map<string, Excel.Worksheet>();
  return {
    workbook,
    get: (key) => {
      const worksheet = known.get(key) ?? workbook.worksheets.getItem(key);
      known.set(key, worksheet);
      return worksheet;
    },
  };
}
