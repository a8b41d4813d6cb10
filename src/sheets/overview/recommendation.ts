/**
 * The Recommendation sheet: what to do and who it reports to, what it would need, what would change it, where sources and people
 * differ, and what is unanswered.
 */
import {
  changeText,
  dependenceWords,
  GATES,
  lowerFirst,
  LENS_IDS,
  NEED_RULES,
  REPORTING_RULES,
  SOURCES,
  robustnessText,
  type Conclusions,
  type GateState,
  type SourceId,
} from '../../method';
import {
  TAB_ORDER,
  type SheetLayout,
  type SheetId,
  SheetBuilder,
  heightFor,
  cellAt,
  cellName,
  type Area,
  COLOUR,
  type EmphasisName,
} from '../layout';
import { conclusionsOf } from '../document';
import type { SheetContext } from '../contents';
import { drawConclusions, pick } from '../formulas';

const AT = { label: 1, text: 2, rule: 3, source: 4 } as const;
const WIDTHS = [2, 22, 74, 14, 27];
const FIRST = 5;

/** The conclusions that answer what a reader comes with, top to bottom. */
const ANSWERS = [
  { id: 'need', label: 'What to do', name: 'CCO_Need', textOf: ({ need }: Conclusions) => need },
  { id: 'reportingLine', label: 'Who it reports to', name: 'CCO_ReportingLine', textOf: ({ reportingLine }: Conclusions) => reportingLine },
  { id: 'structure', label: 'How it is structured', name: 'CCO_Structure', textOf: ({ structure }: Conclusions) => structure },
  {
    id: 'leaderType',
    label: 'Which type of leader',
    name: 'CCO_LeaderType',
    textOf: ({ leaderType }: Conclusions) => leaderType.recommended,
  },
] as const;

/** One row of the page: a label, a text, and at the right its rule or state, and whose it is. */
interface Line {
  readonly label: string;
  /** A formula without its `=`, or a plain text. */
  readonly text: { readonly formula: string } | { readonly words: string };
  /** What the text says now, as far as it is known: the row is made high enough for it. */
  readonly now?: string | undefined;
  /** A formula for the rule, the state or the view. */
  readonly rule?: string;
  /** A formula for whose it is, and from which source. */
  readonly source?: string;
  /** The name of the text's cell; the rule's has `Rule` after it. */
  readonly name?: string;
}

export function recommendationSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Recommendation',
    title: 'Recommendation',
    purpose: 'What follows from the answers as they stand now, with the rule and the source of each line. It changes when they do.',
    tabColour: COLOUR.evolved,
    widths: WIDTHS,
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  builder.band(`=${pick('need', 'Text')}`);
  const now = conclusionsOf(context);
  const sections = [
    ...answerSections(now),
    ...doubtSections(now),
    ...openSections(context, now),
    evidenceSection(now),
    ...RULES_AND_SOURCES,
  ];
  const row = sections.reduce((at, section) => drawSection(builder, { row: at, ...section }), FIRST);
  const lastPrintedRow = row - 2;
  drawConclusions(builder, { row, column: AT.label, present: context.present });
  return builder.finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow });
}

interface Section {
  readonly title: string;
  readonly rows: readonly Line[];
  readonly newPage?: boolean;
  readonly heads?: readonly string[];
  /** How the cells of the rule's column are shown while they say one of these. */
  readonly emphases?: readonly (readonly [state: string, emphasis: EmphasisName])[];
}

const answerSections = (now: Conclusions | null): readonly Section[] => [
  { title: 'The answers', rows: answerLines(now), heads: ['Question', 'Answer', 'Rule', 'Whose, and source'] },
  {
    title: 'What it would need',
    rows: gateLines(now),
    heads: ['Gate', 'Where it stands', 'State', 'Source'],
    emphases: GATE_EMPHASES,
  },
  {
    title: 'What would change each answer',
    rows: ANSWERS.map(({ id, label, textOf }) => ({
      label,
      text: { formula: pick(id, 'Changes if') },
      now: now ? textOf(now).changesIf.map(changeText).join('\n') : undefined,
    })),
  },
];

/** Where sources and people differ, and what to look at twice. */
const doubtSections = (now: Conclusions | null): readonly Section[] => [
  { title: 'Where the sources disagree', rows: lensLines(now), heads: ['Source', 'What it would say, and why', 'Points to', ''] },
  {
    title: 'Where people disagree, and how far it holds',
    rows: [
      line('inversions', {
        label: 'Groups at odds',
        now: now?.groups.inversions.join('\n'),
        otherwise: 'No two groups stand at opposite ends, as far as groups are large enough to be shown.',
      }),
      line('robustness', {
        label: 'One rater left out',
        now: now
          ? `What to do: ${robustnessText(now.robustness.need)}. Reporting line: ${robustnessText(now.robustness.reportingLine)}.`
          : undefined,
        otherwise: '',
      }),
    ],
  },
  {
    title: 'What to pause at',
    rows: [
      line('warnings', { label: 'Warnings', now: now?.warnings.join('\n'), otherwise: 'None.' }),
      line('boardQuestions', {
        label: 'Questions a board will ask',
        now: now?.boardQuestions.join('\n'),
        otherwise: 'None beyond the answers above.',
      }),
    ],
  },
];

const openSections = (context: SheetContext, now: Conclusions | null): readonly Section[] => [
  {
    title: 'What is still unanswered',
    rows: [
      line('unanswered', { label: 'Missing answers', now: now?.unanswered.join('\n'), otherwise: 'Nothing.' }),
      ...ANSWERS.map(({ id, label, textOf }) => ({
        label,
        text: {
          formula:
            `IF(${pick(id, 'Final')},"Settled: no missing answer could change the rule.",` + `"Waits for "&${pick(id, 'Waits for')}&".")`,
        },
        now: now ? `Waits for ${textOf(now).dependsOn.map(dependenceWords).join(', ')}` : undefined,
      })),
      ...absentLines(context),
    ],
  },
  { title: 'Assumptions', rows: [{ label: 'Changed', text: { formula: assumptionsText(context) } }] },
];

const evidenceSection = (now: Conclusions | null): Section => ({
  title: 'What each answer rests on',
  rows: ANSWERS.map(({ id, label, textOf }) => ({
    label,
    text: { formula: pick(id, 'Evidence') },
    now: now ? textOf(now).evidence.join('\n') : undefined,
  })),
  newPage: true,
});

const RULES_AND_SOURCES: readonly Section[] = [
  {
    title: 'The rules of what to do',
    rows: NEED_RULES.map(({ rule, when, headline, origin }) => ({
      label: `${rule}, ${origin}`,
      text: { words: `${when}: ${lowerFirst(headline)}` },
    })),
    newPage: true,
  },
  {
    title: 'The rules of the reporting line',
    rows: REPORTING_RULES.map(({ rule, when, then, origin }) => ({ label: `${rule}, ${origin}`, text: { words: `${when}: ${then}` } })),
  },
  {
    title: 'The sources',
    rows: Object.values(SOURCES).map(({ id, author, title, date }) => ({
      label: id,
      text: { words: `${author}, “${title}”${date === undefined ? '' : `, ${date}`}` },
    })),
  },
];

/** @returns the row at which the next section begins */
function drawSection(
  builder: SheetBuilder,
  { row, title, rows, newPage = false, heads, emphases = [] }: Section & { readonly row: number },
): number {
  builder.section(row, title, { newPage });
  if (heads) builder.putRow([row + 1, AT.label], heads, 'header');
  const first = row + (heads ? 2 : 1);
  rows.forEach(({ label, text, now, rule, source, name }, i) => {
    const at = first + i;
    const shown = 'words' in text ? text.words : (now ?? '');
    builder
      .put([at, AT.label], label, 'label')
      .put([at, AT.text], 'words' in text ? text.words : `=${text.formula}`, 'text')
      .style(cellAt(at, AT.rule), 'resultText')
      .style(cellAt(at, AT.source), 'anchor')
      .height(
        at,
        1,
        heightFor(
          [label, WIDTHS[AT.label]!],
          [shown, WIDTHS[AT.text]!],
          ...(source === undefined ? [] : [['x\nx\nx', WIDTHS[AT.source]!] as const]),
        ),
      );
    if (rule !== undefined) builder.put([at, AT.rule], `=${rule}`);
    if (source !== undefined) builder.put([at, AT.source], `=${source}`);
    if (name !== undefined)
      builder
        .name(name, cellAt(at, AT.text), label.toLowerCase())
        .name(`${name}Rule`, cellAt(at, AT.rule), `the rule of ${label.toLowerCase()}`);
  });
  const states: Area = { row: first, column: AT.rule, rows: rows.length, columns: 1 };
  for (const [state, emphasis] of emphases) builder.emphasise(states, emphasis, `${cellName(first, AT.rule)}="${state}"`);
  return first + rows.length + 1;
}

/** A conclusion's text, or what is said where it has none. */
const line = (
  id: string,
  { label, now, otherwise }: { readonly label: string; readonly now: string | undefined; readonly otherwise: string },
): Line => ({
  label,
  text: { formula: `IF(${pick(id, 'Text')}="","${otherwise}",${pick(id, 'Text')})` },
  now,
});

/** Whose rule it is, and the source with its author; then whether it is settled. */
const sourceText = (id: string): string => {
  const author = Object.values(SOURCES).reduceRight(
    (rest, source) => `IF(${pick(id, 'Source')}="${source.id}","${source.author}",${rest})`,
    '""',
  );
  return `${pick(id, 'Whose rule')}&": "&${pick(id, 'Source')}&", "&${author}&CHAR(10)&IF(${pick(id, 'Final')},"settled","not settled")`;
};

const told = (id: string): Pick<Line, 'rule' | 'source'> => ({ rule: `${pick(id, 'Rule')}&""`, source: sourceText(id) });

function answerLines(now: Conclusions | null): readonly Line[] {
  return [
    ...ANSWERS.map(({ id, label, name, textOf }) => ({
      label,
      text: { formula: pick(id, 'Text') },
      now: now ? textOf(now).text : undefined,
      ...told(id),
      name,
    })),
    {
      label: 'The leader today',
      text: { formula: pick('leaderTypeToday', 'Text') },
      now: now?.leaderType.today ?? undefined,
      source: sourceText('leaderTypeToday'),
    },
    { label: 'Triggers', text: { formula: pick('triggers', 'Text') }, now: now?.triggers.text, ...told('triggers') },
    {
      label: 'Accountabilities',
      text: { formula: pick('accountabilities', 'Text') },
      now: now?.accountabilities.text,
      ...told('accountabilities'),
    },
    { label: 'Self-funding', text: { formula: pick('selfFunding', 'Text') }, now: now?.selfFundingText, ...told('selfFunding') },
    { label: 'Reporting lower, later', text: { formula: pick('roadmap', 'Text') }, now: now?.roadmap.lowerText, ...told('roadmap') },
  ];
}

const gateLines = (now: Conclusions | null): readonly Line[] =>
  GATES.map(({ id, name, source }) => ({
    label: `${id} ${name}`,
    text: { formula: pick(id, 'Text') },
    now: now?.gateEvidence[id],
    rule: pick(id, 'Rule'),
    source: `"${source}, ${SOURCES[source].author}"`,
  }));

const GATE_EMPHASES = [
  ['pass', 'evolved'],
  ['fail', 'early'],
  ['undetermined', 'missing'],
] as const satisfies readonly (readonly [GateState, EmphasisName])[];

const lensAuthor = (id: SourceId): string => `${id}, ${SOURCES[id].author}`;

function lensLines(now: Conclusions | null): readonly Line[] {
  return [
    ...LENS_IDS.map((id): Line => ({
      label: lensAuthor(id),
      text: { formula: pick(`lens${id}`, 'Text') },
      now: now?.lenses[id].reason,
      rule: pick(`lens${id}`, 'Rule'),
    })),
    { label: 'Side by side', text: { formula: pick('lenses', 'Text') }, now: now?.lensesText },
  ];
}

/** Sheets with answers that this workbook does not have. */
const ANSWER_SHEETS: readonly SheetId[] = TAB_ORDER.slice(TAB_ORDER.indexOf('Readiness'), TAB_ORDER.indexOf('Recommendation'));

function absentLines({ present }: SheetContext): readonly Line[] {
  const absent = ANSWER_SHEETS.filter((sheet) => !present.has(sheet));
  return absent.length === 0
    ? []
    : [
        {
          label: 'Not in this workbook',
          text: { words: `${absent.join(', ')}: what they ask counts as unanswered. Add them in the pane, under Set up.` },
        },
      ];
}

function assumptionsText({ present }: SheetContext): string {
  const changed = pick('assumptions', 'Text');
  const none = '"Every assumption stands at its default."';
  return present.has('Assumptions')
    ? `IF(CCO_AssumptionsChanged=0,${none},${changed}&": changed from the default; who, when and why stand on Assumptions.")`
    : `IF(${changed}="",${none},${changed})`;
}
