/** Workbooks as the pane may find them, and a workbook that does what a test says. */
import { conclude, type Assessment, type Conclusion, type ReportingRule } from '../../src/method';
import { answerKey, NO_CONTENTS, executivePage, SHEET_IDS, type Content, type CellContents, type MissingAnswer } from '../../src/sheets';
import type {
  AddRowResult,
  HandOffResult,
  LiveResult,
  PagePreview,
  PreviewResult,
  PublishResult,
  RepairResult,
  WorkbookState,
  WriteRequest,
  WriteResult,
} from '../../src/excel';
import type { Assessments } from '../../src/taskpane/state';
import type { OpenedAssessment } from '../../src/taskpane/state';
import type { Workbook } from '../../src/taskpane/workbook';

export const NO_SHEETS: WorkbookState = {
  sheets: [],
  cellContents: NO_CONTENTS,
  progress: [],
  missing: [],
  problems: [],
  isHandedOff: false,
  page: null,
  lists: [],
  conclusions: null,
  assessment: null,
};

const readiness = (item: string, rater: string): string => answerKey({ instrument: 'readiness', item, field: 'answer', rater });

export const cellContents = (part: Partial<CellContents> = {}): CellContents => ({ ...NO_CONTENTS, ...part });

/** `answers({ 'R1 chair': 'Yes' })`: readiness statements by item and rater. */
export const answers = (given: Readonly<Record<string, Content>>): CellContents['answers'] =>
  new Map(
    Object.entries(given).map(([at, content]) => {
      const [item = '', ...rater] = at.split(' ');
      return [readiness(item, rater.join(' ')), content];
    }),
  );

export const FINAL: Conclusion<ReportingRule> = {
  rule: 'RL1',
  text: 'Report at the highest level open to you: CEO. Two of the three variables are Early.',
  origin: 'theirs',
  source: 'REPORT',
  final: true,
  dependsOn: [],
  changesIf: [{ what: 'Leader commitment moves from Early to Developing', then: null }],
  evidence: ['Leader commitment: Early'],
};

export const OPEN: Conclusion<ReportingRule> = {
  ...FINAL,
  rule: 'RL6',
  text: 'Undetermined: it depends on Leader commitment, which has no stage yet.',
  origin: 'ours',
  final: false,
  dependsOn: [{ instrument: 'maturity', item: 'LC' }],
};

export const missingAnswer = (part: Partial<MissingAnswer> = {}): MissingAnswer => ({
  sheet: 'Maturity',
  instrument: 'maturity',
  item: 'LC1',
  text: 'How serious are leaders?',
  rater: 'chair',
  why: 'blank',
  place: { sheet: 'Maturity', row: 6, column: 7 },
  ...part,
});

export interface Written {
  readonly reportingLine?: Conclusion<ReportingRule>;
  readonly part?: Partial<WorkbookState>;
}

/** A workbook with all sheets. */
export function written({ reportingLine = FINAL, part = {} }: Written = {}): WorkbookState {
  const conclusions = conclude({ format: 'cco-assessment/1', organisation: { name: 'Any' }, raters: [], answers: [], assumptions: {} });
  return {
    sheets: SHEET_IDS.map((sheet) => ({ sheet, name: sheet })),
    cellContents: cellContents({ organisation: new Map([['name', 'Northwind Tools']]), raters: [{ id: 'chair', group: 'board' }] }),
    progress: [
      { sheet: 'Readiness', answered: 9, of: 11 },
      { sheet: 'Maturity', answered: 12, of: 12 },
    ],
    missing: [],
    problems: [],
    isHandedOff: false,
    page: null,
    lists: [],
    assessment: null,
    conclusions: { ...conclusions, reportingLine },
    ...part,
  };
}

export const opened = (part: Partial<CellContents> = {}): OpenedAssessment => ({
  name: 'mine.json',
  cellContents: cellContents(part),
  carried: { answers: [] },
});

/** Excel's error, as far as the pane looks at it. */
const PAGE = ((): PagePreview['page'] => {
  const assessment: Assessment = { format: 'cco-assessment/1', organisation: { name: 'Any' }, raters: [], answers: [], assumptions: {} };
  return executivePage({
    assessment,
    conclusions: conclude(assessment),
    missing: 3,
    unreadable: 0,
    masterCheck: null,
    madeAt: new Date(2026, 10, 27),
  });
})();
const PUBLISHED: PublishResult = { ok: true, page: PAGE, name: 'Executive summary', kept: null };

/** A page that is there, with what will change on it. */
export const previewOf = (part: Partial<PagePreview> = {}): PagePreview => ({
  ok: true,
  page: PAGE,
  there: null,
  changes: [],
  own: [],
  ...part,
});
const NO_PREVIEW: PreviewResult = previewOf();

export const excelError = (code: string): Error => Object.assign(new Error(`${code} happened`), { code });

export interface FakeWorkbook extends Workbook {
  /** What was asked, in order. */
  readonly asked: string[];
  readonly requests: WriteRequest[];
  /** As if a person edited a cell. */
  readonly change: (next: WorkbookState) => void;
}

export interface FakeAnswers {
  readonly state: WorkbookState;
  readonly result?: WriteResult;
  readonly added?: AddRowResult;
  readonly preview?: PreviewResult;
  readonly published?: PublishResult;
  readonly handedOff?: HandOffResult;
  readonly live?: LiveResult;
  readonly repaired?: RepairResult;
  /** Operations that fail as Excel may. */
  readonly fails?: Readonly<Partial<Record<keyof Workbook, Error>>>;
}

export function fakeWorkbook({
  state,
  result = { ok: true, sheets: [], keptRaters: [] },
  added = { ok: true, place: { sheet: 'Influence', row: 17, column: 1 } },
  fails = {},
  ...shared
}: FakeAnswers): FakeWorkbook {
  const asked: string[] = [];
  const requests: WriteRequest[] = [];
  let current = state;
  let changed = (): void => undefined;
  const answer = <Value>(name: keyof Workbook, detail: string, value: Value): Promise<Value> => {
    asked.push(detail === '' ? name : `${name} ${detail}`);
    const error = fails[name];
    return error ? Promise.reject(error) : Promise.resolve(value);
  };
  return {
    asked,
    requests,
    read: () => answer('read', '', current),
    write: (request) => {
      requests.push(request);
      request.onProgress?.({ step: 'writing', sheets: 6 });
      return answer('write', request.whereFound, result);
    },
    watch: (listener) => {
      changed = listener;
      return answer('watch', '', () => Promise.resolve());
    },
    addRow: (list) => answer('addRow', list, added),
    preview: () => answer('preview', '', shared.preview ?? NO_PREVIEW),
    publish: (keep) => answer('publish', String(keep), shared.published ?? PUBLISHED),
    handOff: (names) => answer('handOff', String(names), shared.handedOff ?? { ok: true, formulas: 2 }),
    handOffFile: (names) => answer('handOffFile', String(names), shared.handedOff ?? { ok: true, formulas: 2 }),
    makeLive: () => answer('makeLive', '', shared.live ?? { ok: true, formulas: 2, kept: [], names: true }),
    repair: () => answer('repair', '', shared.repaired ?? { ok: true, healed: [] }),
    select: ({ sheet, row, column }) => answer('select', `${sheet} ${row} ${column}`, undefined),
    showSheet: (sheet) =>
      answer(
        'showSheet',
        sheet,
        current.sheets.some((there) => there.sheet === sheet),
      ),
    change: (next) => {
      current = next;
      changed();
    },
  };
}

/** Takes the text `bad` for a file with a problem, anything else for a good one. */
export const fakeAssessments: Assessments = {
  parse: (name, text) =>
    text === 'bad'
      ? { ok: false, problems: ['answers[0].answer: "maybe" is not one of Yes, No'] }
      : { ok: true, assessment: { ...opened(), name } },
  sample: { name: 'sample.json', text: () => Promise.resolve('good') },
};
