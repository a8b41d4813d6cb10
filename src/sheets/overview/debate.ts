/**
 * The Debate sheet: how far the raters agree on every statement, prompt and variable, what there is most to talk about, and what
 * their groups say.
 */
import { assume, capital, inversionClause, RATER_GROUPS, readiness, SCALES, VARIABLES, type RatersGroup } from '../../method';
import {
  type SheetLayout,
  type SheetId,
  SheetBuilder,
  absoluteArea,
  cellName,
  type Area,
  drawSentences,
  type Sentence,
  COLOUR,
} from '../layout';
import { call, ratersOf, registerOf, type SheetContext } from '../contents';
import { assumed, countSaying, GROUP_STATE, groupState } from '../formulas';

const HEADER = 5;
const FIRST = HEADER + 1;
const AT = {
  rank: 1,
  item: 2,
  label: 3,
  answer: 4,
  low: 5,
  middle: 6,
  high: 7,
  agreement: 8,
  span: 9,
  rwg: 10,
  deviation: 11,
  group: 12,
} as const;
const WIDTHS = [2, 6, 6, 28, 23, 7, 10, 8, 10, 23, 7, 9];
const MOST_TOLD = 5;
/** Room for a contested answer in two lines. */
const GROUP_WIDTH = 17;

/**
 * Where the columns after those of the figures stand: a column for each group, one for groups at odds, and beside the page the figure
 * behind the rank and what each answer comes to, all raters' and each group's.
 */
const oddsAt = (groups: number): number => AT.group + groups;
const scoreAt = (groups: number): number => oddsAt(groups) + (groups > 1 ? 1 : 0);
const statesAt = (groups: number): number => scoreAt(groups) + 1;

/** Answers to compare: one item's, one rater a column, on a scale of three steps. */
interface Compared {
  readonly sheet: SheetId;
  readonly scale: 'yes' | 'stage';
  readonly item: string;
  readonly label: string;
  /** A formula for the row of the raters' answers. */
  readonly votes: string;
  /** A formula for the group's answer; undefined where it is asked of the raters' answers. */
  readonly answer?: string;
}

const row = (name: string, at: number): string => `INDEX(${name},${at},0)`;

const COMPARED: readonly Compared[] = [
  ...VARIABLES.map(({ id, name }, i): Compared => ({
    sheet: 'Maturity',
    scale: 'stage',
    item: id,
    label: name,
    votes: row('CCO_Maturity_RaterStages', i + 1),
    answer: `CCO_Stage${id}`,
  })),
  ...readiness.statements.map(({ id, label }, i): Compared => ({
    sheet: 'Readiness',
    scale: 'yes',
    item: id,
    label,
    votes: row('CCO_Readiness_Answers', i + 1),
    answer: `INDEX(CCO_Readiness_Group,${i + 1})`,
  })),
  ...VARIABLES.flatMap(({ prompts }) => prompts).map(({ id, label }, i): Compared => ({
    sheet: 'Maturity',
    scale: 'stage',
    item: id,
    label,
    votes: row('CCO_Maturity_Answers', i + 1),
  })),
];

export function debateSheet(context: SheetContext): SheetLayout {
  const raters = ratersOf(context);
  const compared = COMPARED.filter(({ sheet }) => context.present.has(sheet));
  const groups = largeGroups(context);
  const builder = new SheetBuilder({
    sheet: 'Debate',
    title: 'Debate',
    purpose: 'Where the raters differ, most to talk about first in rank. A number here says how far people agree, never who is right.',
    tabColour: COLOUR.muted,
    widths: [...WIDTHS, ...groups.map(() => GROUP_WIDTH), ...(groups.length > 1 ? [24] : [])],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  if (raters.length < 2 || compared.length === 0) {
    const why =
      compared.length === 0
        ? 'There is nothing to compare: neither Readiness nor Maturity is in this workbook.'
        : 'With one rater there is nobody to differ. Add raters in the pane.';
    return builder.band(why).finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: 4 });
  }
  const items: Area = { row: FIRST, column: AT.rank, rows: compared.length, columns: 1 };
  const last = appendix(builder, context, { from: FIRST + compared.length + 1, groups: groups.length });
  const groupsRow = last + 2;
  builder
    .putRow([HEADER, AT.rank], ['Rank', 'No.', 'Item', 'Group'], 'header')
    .putRow([HEADER, AT.low], ['No / Early', 'Partly / Developing', 'Yes / Evolved', 'Agreement'], 'headerRight')
    .put([HEADER, AT.span], 'Lowest–highest', 'headerCentered')
    .putRow([HEADER, AT.rwg], ['r_wg', 'Average deviation'], 'headerRight')
    .put([HEADER, scoreAt(groups.length)], 'To debate', 'small')
    .put([HEADER, statesAt(groups.length)], 'What each answer comes to', 'smallText')
    .height(HEADER, 1, 40);
  if (groups.length > 0) builder.putRow([HEADER, AT.group], groups.map(capital), 'headerCentered');
  if (groups.length > 1) builder.put([HEADER, oddsAt(groups.length)], 'Groups at odds', 'header');
  compared.forEach((each, i) => drawRow(builder, context, { each, at: FIRST + i, items, groups, groupsRow }));
  styles(builder, compared.length, groups.length);
  if (groups.length > 0) {
    builder.put([groupsRow, AT.label], 'Groups of the raters, from Start', 'note').putRow(
      [groupsRow, AT.answer],
      raters.map((_, i) => `=INDEX(CCO_Raters,${i + 1},2)&""`),
      'smallText',
    );
  }
  return builder
    .band(bandFormula(compared.length))
    .finish({ frozenRows: FIRST, titleRows: { first: 0, last: 1 }, lastPrintedRow: last - 1 });
}

interface DrawnRow {
  readonly each: Compared;
  readonly at: number;
  /** The column of ranks. */
  readonly items: Area;
  readonly groups: readonly RatersGroup[];
  /** The row that says each rater's group. */
  readonly groupsRow: number;
}

/** Codes run from 1 for the lowest step to 3; r_wg compares their variance with that of three equally likely answers, (3²−1)/12. */
function drawRow(builder: SheetBuilder, context: SheetContext, { each, at, items, groups, groupsRow }: DrawnRow): void {
  const { scale, item, label, votes, answer } = each;
  const counts = countsIn(at);
  const { total, deviation } = counts;
  const steps = stepsOf(scale);
  const scoreColumn = scoreAt(groups.length);
  const score = cellName(at, scoreColumn);
  const scores = absoluteArea({ ...items, column: scoreColumn });
  const raters = absoluteArea({ row: groupsRow, column: AT.answer, rows: 1, columns: ratersOf(context).length });
  const votesOf = (group: RatersGroup): string => `IF(${raters}="${group}",${votes},"")`;
  builder
    .put([at, AT.rank], `=IF(${score}="","",COUNTIF(${scores},">"&${score})+1)`)
    .putRow([at, AT.item], [item, label])
    .put([at, AT.answer], `=${answer ?? call('CCO.GROUPANSWER', votes, `"${scale}"`, '', registerOf(context))}`)
    .putRow(
      [at, AT.low],
      steps.map((step) => `=${countSaying(votes, step)}`),
    )
    .put([at, AT.agreement], `=IF(${total}=0,"",MAX(${counts.low},${counts.middle},${counts.high})/${total})`)
    .put([at, AT.span], `=${spanFormula(counts, steps)}`)
    .put([at, AT.rwg], `=IF(${total}<2,"",MAX(0,1-${counts.variance}/((3^2-1)/12)))`)
    .put([at, AT.deviation], `=IF(${total}<2,"",${deviation})`)
    .putRow(
      [at, AT.group],
      groups.map((group) => `=${saidBy(context, each, votesOf(group))}`),
    )
    // What is contested comes before everything else; ties go to the row that stands first.
    .put(
      [at, scoreColumn],
      `=IF(${total}<2,"",IF(${isContested(context, counts)},10,0)+ROUND(${deviation},6)-${at - FIRST}/1000000)`,
      'smallFigure',
    )
    .putRow(
      [at, statesAt(groups.length)],
      [
        `=${groupState(cellName(at, AT.answer), { steps, answered: total })}`,
        ...groups.map((group, i) => {
          const said = { steps, answered: countSaying(votesOf(group), ...steps), least: assumed(context, 'A-MR2') };
          return `=${groupState(cellName(at, AT.group + i), said)}`;
        }),
      ],
      'smallText',
    )
    .height(at, 1, groups.length > 0 ? 31 : 18);
  if (groups.length > 1) builder.put([at, oddsAt(groups.length)], `=${oddsFormula(groups, { at, low: steps[0], high: steps[2] })}`);
}

const stepsOf = (scale: Compared['scale']): readonly [string, string, string] =>
  SCALES[scale].steps as readonly string[] as readonly [string, string, string];

/** How many raters stand on each step, and what follows from that. */
interface Counts {
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  readonly total: string;
  readonly variance: string;
  /** On average, from the mean. */
  readonly deviation: string;
}

function countsIn(row: number): Counts {
  const [low, middle, high] = [AT.low, AT.middle, AT.high].map((column) => cellName(row, column)) as [string, string, string];
  const total = `(${low}+${middle}+${high})`;
  const mean = `((${low}+2*${middle}+3*${high})/${total})`;
  return {
    low,
    middle,
    high,
    total,
    variance: `((${low}*(1-${mean})^2+${middle}*(2-${mean})^2+${high}*(3-${mean})^2)/(${total}-1))`,
    deviation: `((${low}*ABS(1-${mean})+${middle}*ABS(2-${mean})+${high}*ABS(3-${mean}))/${total})`,
  };
}

/** The lowest and the highest answer. */
function spanFormula({ low, middle, high, total }: Counts, [lowest, between, highest]: readonly [string, string, string]): string {
  const from = `IF(${low}>0,"${lowest}",IF(${middle}>0,"${between}","${highest}"))`;
  const to = `IF(${high}>0,"${highest}",IF(${middle}>0,"${between}","${lowest}"))`;
  return `IF(${total}=0,"",${from}&"–"&${to})`;
}

/** A-CT1, as the method has it. */
const isContested = (context: SheetContext, { low, high, total }: Pick<Counts, 'low' | 'high' | 'total'>): string =>
  `AND(MIN(${low},${high})>0,MIN(${low},${high})>=${assumed(context, 'A-CT1')}*${total},${low}+${high}>${total}/2)`;

/**
 * What a group says where enough of it have answered (A-MR2). A variable's answers are functions' results, which no other function
 * reads, so their middle is found here.
 */
function saidBy(context: SheetContext, { scale, answer, sheet }: Compared, votes: string): string {
  const steps = stepsOf(scale);
  const tooFew = (enough: string): string => `IF(${countSaying(votes, ...steps)}<${assumed(context, 'A-MR2')},"Too few answers",${enough})`;
  if (answer === undefined || sheet === 'Readiness') return tooFew(call('CCO.GROUPANSWER', votes, `"${scale}"`, '', registerOf(context)));
  const [low, middle, high] = steps.map((step) => `SUMPRODUCT(--(${votes}="${step}"))`) as [string, string, string];
  const total = `(${low}+${middle}+${high})`;
  const stepOf = (nth: string): string => `IF(${nth}<=${low},1,IF(${nth}<=${low}+${middle},2,3))`;
  const doubled = `(${stepOf(`ROUNDUP(${total}/2,0)`)}+${stepOf(`INT(${total}/2)+1`)})`;
  const isUp = `LOWER(TRIM(${assumed(context, 'A-MR1')}))="up"`;
  const median = `CHOOSE(IF(${isUp},ROUNDUP(${doubled}/2,0),INT(${doubled}/2)),${steps.map((step) => `"${step}"`).join(',')})`;
  return tooFew(
    `IF(${isContested(context, { low, high, total })},"Contested: "&${low}&" ${steps[0]} / "&${high}&" ${steps[2]}",${median})`,
  );
}

/** Every two groups that stand at opposite ends, in words. */
function oddsFormula(
  groups: readonly RatersGroup[],
  { at, low, high }: { readonly at: number; readonly low: string; readonly high: string },
): string {
  const cell = (group: number): string => cellName(at, AT.group + group);
  const pairs = groups.flatMap((first, i) =>
    groups.slice(i + 1).map((second, k) => ({ first, second, cells: [cell(i), cell(i + 1 + k)] as const })),
  );
  const ends = [
    { token: low, against: high },
    { token: high, against: low },
  ];
  const said = pairs.flatMap(({ first, second, cells: [one, other] }) =>
    ends.map(({ token, against }) => {
      const clause = inversionClause({ first: { group: first, token }, second: { group: second, token: against } });
      return `IF(AND(${one}="${token}",${other}="${against}"),"${clause}. ","")`;
    }),
  );
  return `TRIM(${said.join('&')})`;
}

function styles(builder: SheetBuilder, rows: number, groups: number): void {
  const column = (first: number, columns = 1): Area => ({ row: FIRST, column: first, rows, columns });
  builder
    .style(column(AT.rank), 'result')
    .style(column(AT.item), 'code')
    .style(column(AT.label), 'text')
    .style(column(AT.answer), 'resultText')
    .style(column(AT.low, 3), 'figure')
    .style(column(AT.agreement), 'percent')
    .style(column(AT.span), 'result')
    .style(column(AT.rwg, 2), 'twoPlaces');
  if (groups > 0) {
    builder
      .style(column(AT.group, groups), 'result')
      .name(
        'CCO_Debate_GroupNames',
        { row: HEADER, column: AT.group, rows: 1, columns: groups },
        'the groups that are large enough to be shown',
      )
      .name('CCO_Debate_Groups', column(AT.group, groups), 'what each group says, items × groups');
  }
  if (groups > 1)
    builder.style(column(oddsAt(groups)), 'text').name('CCO_Debate_Odds', column(oddsAt(groups)), 'groups at opposite ends, in words');
  builder.name('CCO_Debate_States', column(statesAt(groups), 1 + groups), 'what the answers come to: settled, contested or undetermined');
  answerColours(builder, column(AT.answer), statesAt(groups));
  if (groups > 0) answerColours(builder, column(AT.group, groups), statesAt(groups) + 1);
  builder
    .emphasise(
      column(AT.rank),
      'missing',
      `AND(ISNUMBER(${cellName(FIRST, AT.rank)}),${cellName(FIRST, AT.rank)}<=${MOST_TOLD},${cellName(FIRST, scoreAt(groups))}>0)`,
    )
    .name('CCO_Debate_Rank', column(AT.rank), 'the rank of each item, most to debate first')
    .name('CCO_Debate_Items', column(AT.item, 2), 'the items: number and words')
    .name('CCO_Debate_Agreement', column(AT.agreement, 4), 'agreement, lowest and highest, r_wg and average deviation of each item')
    .name('CCO_Debate_Score', column(scoreAt(groups)), 'how much there is to debate');
}

/** Steps have their colours, whichever scale they are of; what each answer comes to stands from the column `states` on. */
function answerColours(builder: SheetBuilder, area: Area, states: number): void {
  const cell = cellName(area.row, area.column);
  builder
    .emphasise(area, 'contested', `${cellName(area.row, states)}="${GROUP_STATE.contested}"`)
    .emphasise(area, 'early', `OR(${cell}="No",${cell}="Early")`)
    .emphasise(area, 'developing', `OR(${cell}="Partly",${cell}="Developing")`)
    .emphasise(area, 'evolved', `OR(${cell}="Yes",${cell}="Evolved")`);
}

/** The first five in rank that there is anything to debate about. */
function bandFormula(rows: number): string {
  const told = Array.from({ length: Math.min(MOST_TOLD, rows) }, (_, k) => {
    const at = `MATCH(${k + 1},CCO_Debate_Rank,0)`;
    const item = `INDEX(CCO_Debate_Items,${at},2)&" ("&INDEX(CCO_Debate_Items,${at},1)&")"`;
    return `IF(ISERROR(${at}),"",IF(INDEX(CCO_Debate_Score,${at})>0,"${k === 0 ? '' : ', '}"&${item},""))`;
  });
  return (
    '=IF(COUNT(CCO_Debate_Score)=0,"Nothing is answered by two raters yet.",' +
    'IF(MAX(CCO_Debate_Score)<=0,"The raters agree on everything that two of them have answered.",' +
    `"Most to debate: "&${told.join('&')}&"."))`
  );
}

/** What the numbers are, and agreement over whole instruments. */
function appendix(
  builder: SheetBuilder,
  context: SheetContext,
  { from, groups }: { readonly from: number; readonly groups: number },
): number {
  const { present } = context;
  const statistics = [
    {
      sheet: 'Readiness',
      label: 'Alpha, readiness',
      text: 'CCO.ALPHA(TRANSPOSE(CCO_Readiness_Answers),"ordinal")',
      name: 'CCO_AlphaReadiness',
    },
    {
      sheet: 'Maturity',
      label: 'Alpha, maturity',
      text: 'CCO.ALPHA(TRANSPOSE(CCO_Maturity_Answers),"ordinal")',
      name: 'CCO_AlphaMaturity',
    },
    {
      sheet: 'Accountabilities',
      label: 'W, ranks',
      text: 'CCO.KENDALLW(TRANSPOSE(CCO_Accountabilities_Ranks))',
      name: 'CCO_RankAgreement',
    },
  ] as const;
  builder.section(from, 'Whole instruments, and what the numbers mean', { newPage: true });
  return drawSentences(builder, {
    row: from + 1,
    column: AT.label,
    sentences: [
      ...statistics
        .filter(({ sheet }) => present.has(sheet))
        .map(({ label, text, name }) => ({ label, text: `=IFERROR(TEXT(${text},"0.00"),"Not enough answers")`, name })),
      ...MEANINGS,
      {
        label: 'Groups',
        text:
          groups === 0
            ? 'No group has enough raters to be shown by itself (A-MR2), so that nobody is named by a number.'
            : 'A group says something by itself where enough of it have answered (A-MR2). Groups are at odds where they stand ' +
              'at opposite ends.',
      },
      ...COEFFICIENTS,
    ],
  });
}

const MEANINGS: readonly Sentence[] = [
  { label: 'Rank', text: 'What is contested comes first (A-CT1), then what has the largest average deviation.' },
  { label: 'Agreement', text: 'The share of the answer that most raters gave.' },
  { label: 'r_wg', text: 'How much less the answers vary than if all three were equally likely: 1 is full agreement, 0 none.' },
  {
    label: 'Average deviation',
    text: 'How many steps an answer lies from the mean, on average; up to half a step is usually taken as agreement.',
  },
];

const COEFFICIENTS: readonly Sentence[] = [
  {
    label: 'Alpha',
    text:
      'Krippendorff’s alpha over all items: 1 is full agreement, 0 is what chance would give; below 0.67 few conclusions should rest ' +
      'on it.',
  },
  {
    label: 'W',
    text:
      'Kendall’s W over the ranks of the accountabilities: 1 where all put them in the same order, 0 where there is no common ' + 'order.',
  },
];

/** The groups that are large enough to be shown as the raters stand now (A-MR2). */
function largeGroups({ cellContents, present }: SheetContext): readonly RatersGroup[] {
  const stated = present.has('Assumptions') ? Number(cellContents.assumptions.get('A-MR2')?.current) : NaN;
  const least = Number.isFinite(stated) && stated >= 1 ? stated : assume({})['A-MR2'];
  return RATER_GROUPS.filter((group) => cellContents.raters.filter((rater) => rater.group === group).length >= least);
}
