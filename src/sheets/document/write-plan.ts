/** Decides what writing the sheets will do to a workbook as it was found: what is made, what is updated, what is left alone and why. */
import { type SheetLayout, type SheetId, NAME_MARK, cellName, type Area, STYLES } from '../layout';
import { type NamedRanges, answerPlace, type CellContents } from '../contents';
import { droppedSince, TEMPLATE_VERSION } from './migrations';

/** One of our sheets as it was found, whatever it is called now. */
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** What stands in its used range, formulas as formulas. */
  readonly used: { readonly row: number; readonly column: number; readonly formulas: readonly (readonly unknown[])[] } | null;
}

/** A defined name of the workbook. */
export interface FoundName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

/** Everything that reading a workbook finds, in one look. */
export interface WorkbookFound {
  readonly sheetNames: readonly string[];
  readonly names: readonly FoundName[];
  readonly ranges: NamedRanges;
  /** Our sheets that are there, with what they are called now. */
  readonly anchors: ReadonlyMap<SheetId, string>;
  /** The same sheets with their contents, where they were asked for. */
  readonly ours: ReadonlyMap<SheetId, FoundSheet>;
}

/** What to do where one of our sheets is there already. */
export type WhereFound = 'update' | 'copy';

export type PlannedSheet =
  /** `first`: before all other sheets. */
  | {
      readonly action: 'create';
      readonly first?: true;
      readonly layout: SheetLayout;
      readonly name: string;
      readonly because: 'absent' | 'nameTaken' | 'copyWanted' | 'ownContent';
      readonly beside?: FoundSheet;
      readonly own?: readonly OwnContent[];
    }
  | { readonly action: 'update'; readonly layout: SheetLayout; readonly sheet: FoundSheet };

/** A cell in which the user typed where the sheet has a label, a formula or nothing. */
export interface OwnContent {
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
}

export interface PlanProblem {
  readonly code: 'nameTaken' | 'tooLong';
  readonly place: string;
  readonly found: string;
  readonly expected: string;
}

export type WritePlan =
  { readonly ok: true; readonly sheets: readonly PlannedSheet[] } | { readonly ok: false; readonly problems: readonly PlanProblem[] };

export interface PlanRequest {
  readonly found: WorkbookFound;
  /** What is to stand in the workbook afterwards. */
  readonly wanted: readonly SheetLayout[];
  /** The sheets as they would stand if nobody had touched them, from the workbook's own answers. */
  readonly expected: readonly SheetLayout[];
  readonly whereFound: WhereFound;
  /** The template that drew the sheets; ours unless given. A formula of an older one that reads otherwise by now is none of the user's. */
  readonly template?: number;
}

export function planWrite({ found, wanted, expected, whereFound, template = TEMPLATE_VERSION }: PlanRequest): WritePlan {
  const problems = planProblems(found, wanted);
  if (problems.length > 0) return { ok: false, problems };
  const taken = new Set(found.sheetNames.map((name) => name.toLowerCase()));
  const sheets = wanted.map((layout): PlannedSheet => {
    const sheet = found.ours.get(layout.sheet);
    if (!sheet) {
      const name = freeName(layout.sheet, taken);
      return { action: 'create', layout, name, because: name === layout.sheet ? 'absent' : 'nameTaken' };
    }
    const untouched = expected.find((candidate) => candidate.sheet === layout.sheet);
    const own = untouched ? ownContent(sheet, untouched).filter((cell) => !isRedrawn(cell, template)) : [];
    if (whereFound === 'update' && own.length === 0) return { action: 'update', layout, sheet };
    return {
      action: 'create',
      layout,
      name: freeName(layout.sheet, taken),
      because: whereFound === 'copy' ? 'copyWanted' : 'ownContent',
      beside: sheet,
      own,
    };
  });
  return { ok: true, sheets };
}

/** What stands in the way of writing layouts, whatever becomes of the sheets that are there. */
export const planProblems = (found: WorkbookFound, wanted: readonly SheetLayout[]): readonly PlanProblem[] => [
  ...takenNames(found, wanted),
  ...wanted.flatMap(tooLong),
];

/** Names that somebody else made are never re-pointed; ours are known by their comment, and broken ones point nowhere. */
function takenNames({ names }: WorkbookFound, wanted: readonly SheetLayout[]): readonly PlanProblem[] {
  const needed = new Set(wanted.flatMap((layout) => layout.names.map(({ name }) => name.toLowerCase())));
  return names
    .filter(({ name, comment, formula }) => needed.has(name.toLowerCase()) && !comment.startsWith(NAME_MARK) && !formula.includes('#REF!'))
    .map(({ name, formula }) => ({
      code: 'nameTaken',
      place: `name ${name}`,
      found: formula,
      expected: 'a name that is free, or one that the add-in made: rename it in the Name Manager and write again',
    }));
}

/** The most characters that a cell of Excel's holds. */
const LONGEST = 32_767;

function tooLong({ sheet, cells }: SheetLayout): readonly PlanProblem[] {
  return cells.flatMap(({ row, column, content }) => {
    const { length } = String(content).replace(/^'/, '');
    if (length <= LONGEST) return [];
    return [
      {
        code: 'tooLong' as const,
        place: `${sheet}!${cellName(row, column)}`,
        found: `${length} characters`,
        expected: `at most ${LONGEST}, which is what a cell holds`,
      },
    ];
  });
}

export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted} (${n})`;
  taken.add(name.toLowerCase());
  return name;
}

/** A formula of an older template where there is another one now, or none. */
const isRedrawn = ({ found, expected }: OwnContent, template: number): boolean =>
  template < TEMPLATE_VERSION && isFormula(found) && (isFormula(expected) || droppedSince(template).some(isSameAs(found)));

const isSameAs =
  (found: string) =>
  (other: string): boolean =>
    comparable(found) === comparable(other);

const isFormula = (content: string): boolean => content.startsWith('=');

/** Cells that differ from the untouched sheet where nobody was asked to type. */
export function ownContent(sheet: FoundSheet, untouched: SheetLayout): readonly OwnContent[] {
  if (!sheet.used) return [];
  const { row, column, formulas } = sheet.used;
  const contents = new Map(untouched.cells.map((cell) => [`${cell.row},${cell.column}`, String(cell.content)]));
  const ignored = [...inputs(untouched), ...spills(untouched)];
  const own: OwnContent[] = [];
  formulas.forEach((cells, r) =>
    cells.forEach((value, c) => {
      const at = { row: row + r, column: column + c };
      if (ignored.some((area) => contains(area, at))) return;
      const found = value === null || value === undefined ? '' : String(value);
      const expected = contents.get(`${at.row},${at.column}`) ?? '';
      if (found !== '' && comparable(found) !== comparable(expected)) own.push({ cell: cellName(at.row, at.column), found, expected });
    }),
  );
  return own;
}

const inputs = ({ styles }: SheetLayout): readonly Area[] => styles.filter(({ style }) => 'input' in STYLES[style]).map(({ area }) => area);

/** A spilling function fills the cells under it, and Excel hands those out as constants. */
const spills = ({ names }: SheetLayout): readonly Area[] =>
  names
    .filter(({ name }) => name === 'CCO_Conclusions' || name === 'CCO_Roadmap_Scored' || name === 'CCO_Simulated')
    .map(({ area }) => area);

const contains = (area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/**
 * Hosts rewrite case, spaces and absolute marks of a formula, and the desk a range of one cell, `c7:c7`; a text's leading
 * apostrophe is not part of it.
 */
const comparable = (content: string): string =>
  isFormula(content)
    ? content
        .replace(/[\s$]/g, '')
        .toLowerCase()
        .replace(/\b([a-z]+\d+):\1\b/g, '$1')
    : content.replace(/^'/, '').trim();

/** Answers of raters who are no longer listed stay: nobody's answers are dropped by drawing the columns anew. */
export function keepAnswered(wanted: CellContents, current: CellContents): CellContents {
  const listed = new Set(wanted.raters.map(({ id }) => id));
  const isUnlisted = (rater: string): boolean => rater !== '' && !listed.has(rater);
  const unlisted = [...current.answers].filter(([key]) => isUnlisted(answerPlace(key).rater));
  const answered = new Set(unlisted.map(([key]) => answerPlace(key).rater));
  return {
    ...wanted,
    raters: [...wanted.raters, ...current.raters.filter(({ id }) => answered.has(id))],
    answers: new Map([...wanted.answers, ...unlisted]),
  };
}
