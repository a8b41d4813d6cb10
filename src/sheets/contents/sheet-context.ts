/** What every sheet is drawn from: what people filled in, and which sheets stand beside it. */
import type { ScaleId } from '../../method';
import type { Content, SheetId, Validation } from '../layout';
import { answerKey, noteKey, type AnswerPlace, type RaterContents, type CellContents } from './cell-contents';

export interface SheetContext {
  readonly cellContents: CellContents;
  /** The sheets the workbook will have; formulas name only what is there. */
  readonly present: ReadonlySet<SheetId>;
}

/** A workbook always has a column to answer in, also before anybody is named. */
export const FIRST_RATER: RaterContents = { id: 'r1', group: '' };

export const ratersOf = ({ cellContents }: SheetContext): readonly RaterContents[] =>
  cellContents.raters.length > 0 ? cellContents.raters : [FIRST_RATER];

const READS_AS_WRITTEN = /^\p{L}[\p{L} ,.’'-]*$/u;

/**
 * What to type so that the cell holds the text itself. Excel would make a date of `3/4`, a number of `007` and a
 * formula of `=A1`; an apostrophe in front keeps the text a text.
 */
export const typed = (content: Content): Content =>
  typeof content !== 'string' || content === '' || (READS_AS_WRITTEN.test(content) && !/^(true|false)$/i.test(content))
    ? content
    : `'${content}`;

/** What to type into an answer's cell, `null` where it is empty. */
export const answerOf = ({ cellContents }: SheetContext, place: Omit<AnswerPlace, 'rater'> & { readonly rater?: string }): Content | null =>
  typedOrEmpty(cellContents.answers.get(answerKey({ rater: '', ...place })));

export const noteOf = ({ cellContents }: SheetContext, instrument: string, item: string): Content | null =>
  typedOrEmpty(cellContents.notes.get(noteKey(instrument, item)));

const typedOrEmpty = (content: Content | undefined): Content | null => (content === undefined || content === '' ? null : typed(content));

/** The register for a function's last argument, where the workbook has it. */
export const registerOf = ({ present }: SheetContext): string => (present.has('Assumptions') ? 'CCO_Assumptions' : '');

/** `call('CCO.YES', 'D6:F16', '"raters"', '')` → `CCO.YES(D6:F16,"raters")`: empty arguments at the end are left out. */
export function call(name: string, ...args: readonly string[]): string {
  const last = args.reduce((found, arg, i) => (arg === '' ? found : i), -1);
  return `${name}(${args.slice(0, last + 1).join(',')})`;
}

/** The answer scales are listed on Start, under these names. */
export type ListedScale = ScaleId;
export const LIST_NAMES: Readonly<Record<ListedScale, string>> = {
  yes: 'CCO_List_Yes',
  stage: 'CCO_List_Stage',
  fact: 'CCO_List_Fact',
  influence: 'CCO_List_Influence',
  position: 'CCO_List_Position',
  people: 'CCO_List_People',
  place: 'CCO_List_Place',
  scope: 'CCO_List_Scope',
  body: 'CCO_List_Body',
  metricKind: 'CCO_List_MetricKind',
};
export const listRule = (scale: ListedScale): Validation['rule'] => ({ kind: 'list', name: LIST_NAMES[scale] });
