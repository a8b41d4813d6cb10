/**
 * The Responses sheet: every rated answer in a row of its own, as a table that people filter and build on; live, since each is
 * read from its sheet.
 */
import { LISTS, QUESTION_IDS, readiness, VARIABLES } from '../../method';
import { LIST_RANGES, ratersOf, type SheetContext } from '../contents';
import { type SheetLayout, type SheetId, SheetBuilder, type Area, COLOUR } from '../layout';
import { ownItems } from '../lists';

const HEADER = 5;
const FIRST = HEADER + 1;
const COLUMNS = ['Instrument', 'Item', 'Question', 'Rater', 'Group', 'Answer'] as const;

/** A row of a rated block: where its answers are, and what it asks. */
interface RatedRow {
  readonly sheet: SheetId;
  /** The named range of its answers, items in rows and raters in columns. */
  readonly answers: string;
  /** Counted from 1. */
  readonly row: number;
  readonly item: string;
  readonly label: string;
}

/** Every item that each rater answers, in the order of the sheets. */
const RATED_ROWS: readonly RatedRow[] = [
  ...readiness.statements.map(({ id, label }, i): RatedRow => ({
    sheet: 'Readiness',
    answers: 'CCO_Readiness_Answers',
    row: i + 1,
    item: id,
    label,
  })),
  ...readiness.questions.map(({ id, label }): RatedRow => ({
    sheet: 'Readiness',
    answers: 'CCO_Readiness_Questions',
    row: QUESTION_IDS.indexOf(id) + 1,
    item: id,
    label,
  })),
  ...VARIABLES.flatMap(({ prompts }) => prompts).map(({ id, label }, i): RatedRow => ({
    sheet: 'Maturity',
    answers: 'CCO_Maturity_Answers',
    row: i + 1,
    item: id,
    label,
  })),
];

/** The ranks of the accountabilities: those that the method names, then those that people listed, whose names stay theirs. */
const rankRows = ({ cellContents }: SheetContext): readonly RatedRow[] =>
  [...LISTS.accountabilities.items, ...ownItems(cellContents, 'accountabilities').map(() => null)].map((item, i) => ({
    sheet: 'Accountabilities',
    answers: LIST_RANGES.accountabilities.ranks?.name ?? '',
    row: i + 1,
    item: item?.id ?? 'own',
    label: item?.label ?? `=INDEX(${LIST_RANGES.accountabilities.items},${i + 1})&""`,
  }));

export function responsesSheet(context: SheetContext): SheetLayout {
  const raters = ratersOf(context);
  const rows = [...RATED_ROWS, ...rankRows(context)].filter(({ sheet }) => context.present.has(sheet));
  const builder = new SheetBuilder({
    sheet: 'Responses',
    title: 'Responses',
    purpose:
      'Every answer of every rater in a row of its own, to filter and to count. Nothing is typed here: answers are ' +
      'changed on their own sheets.',
    tabColour: COLOUR.muted,
    widths: [2, 14, 8, 34, 22, 16, 16],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  if (raters.length < 2 || rows.length === 0) {
    const why =
      rows.length === 0
        ? 'There is nothing to list: none of the sheets that raters answer is in this workbook.'
        : 'One rater has no others to be compared with. Add raters in the pane, and their answers are listed here.';
    return builder.band(why).finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: 4 });
  }
  builder.putRow([HEADER, 1], COLUMNS, 'header').height(HEADER, 1, 22);
  let at = FIRST;
  for (const { sheet, answers, row, item, label } of rows) {
    raters.forEach((_, i) => {
      builder.putRow(
        [at, 1],
        [
          sheet,
          item,
          label,
          `=INDEX(CCO_Raters,${i + 1},1)&""`,
          `=INDEX(CCO_Raters,${i + 1},2)&""`,
          `=INDEX(${answers},${row},${i + 1})&""`,
        ],
      );
      at += 1;
    });
  }
  const table: Area = { row: HEADER, column: 1, rows: at - HEADER, columns: COLUMNS.length };
  const answered: Area = { row: FIRST, column: COLUMNS.length, rows: at - FIRST, columns: 1 };
  return builder
    .style({ ...table, row: FIRST, rows: at - FIRST }, 'text')
    .table({ name: 'CCO_Responses', area: table })
    .name('CCO_Responses_Answers', answered, 'every rated answer, a row each')
    .band(`=SUMPRODUCT(--(CCO_Responses_Answers<>""))&" of ${at - FIRST} answers of ${raters.length} raters are in."`)
    .finish({ frozenRows: FIRST, titleRows: { first: 0, last: HEADER }, lastPrintedRow: at - 1 });
}
