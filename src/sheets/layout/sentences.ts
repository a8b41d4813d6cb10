/** Draws rows of a label and a sentence that runs across the columns beside it. */
import { heightFor, type SheetBuilder } from './sheet-builder';
import { cellAt } from './grid';

export interface Sentence {
  readonly label: string;
  /** A plain text, or a formula with its leading `=`. */
  readonly text: string;
  /** What a formula says now, as far as it is known: the row is made high enough for it. */
  readonly now?: string | undefined;
  /** Lines that the row has room for in any case; 1 unless given. */
  readonly leastLines?: number;
  readonly name?: string;
}

export interface SentenceRows {
  readonly row: number;
  /** The label's column; the sentence begins beside it and runs to the sheet's last column. */
  readonly column: number;
  readonly sentences: readonly Sentence[];
}

/**
 * Draws them and names the sentences that have a name.
 *
 * @example
 * const below = drawSentences(draft, { row: 20, column: 1, sentences: [{ label: 'Consensus', text:
 * '=CCO.CONSENSUS(B7:B18,C7:C18)', name: 'CCO_Consensus' }] });
 *
 * @returns the first row under them
 */
export function drawSentences(builder: SheetBuilder, { row: first, column, sentences }: SentenceRows): number {
  const columns = builder.lastColumn - column;
  const width = Array.from({ length: columns }, (_, i) => builder.widthOf(column + 1 + i)).reduce((sum, each) => sum + each, 0);
  sentences.forEach(({ label, text, now, leastLines = 1, name }, i) => {
    const row = first + i;
    const area = { row, column: column + 1, rows: 1, columns };
    const shown = text.startsWith('=') ? (now ?? '') : text;
    builder
      .put([row, column], label, 'label')
      .put([row, column + 1], text)
      .style(area, 'text')
      .merge(area)
      .height(row, 1, heightFor([label, builder.widthOf(column)], [shown, width], ['x\n'.repeat(leastLines).trim(), width]));
    if (name !== undefined) builder.name(name, cellAt(row, column + 1), label.toLowerCase());
  });
  return first + sentences.length;
}
