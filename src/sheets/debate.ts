/** The Debate sheet: how far the raters agree on every statement, prompt and variable, what there is most to talk about, and what their groups say. */
import { RATER_GROUPS, readiness, SCALES, VARIABLES } from '../method';
import type { Blueprint, SheetId } from './blueprint';
import { call, ratersOf, registerOf, type SheetContext } from './context';
import { concludedFrom } from './concluded';
import { Draft } from './draft';
import { absoluteArea, cellName, type Area } from './grid';
import { assumed, countSaying } from './said';
import { drawSentences } from './sentences';
import { lines, pick } from './spill';
import { COLOUR } from './theme';

const HEADER = 5;
const FIRST = HEADER + 1;
const AT = { rank: 1, item: 2, label: 3, answer: 4, low: 5, middle: 6, high: 7, agreement: 8, span: 9, rwg: 10, deviation: 11, score: 12, group: 13 } as const;
const MOST_TOLD = 5;

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
  ...VARIABLES.map(({ id, name }, i): Compared => ({ sheet: 'Maturity', scale: 'stage', item: id, label: name, votes: row('CCO_Maturity_RaterStages', i + 1), answer: `CCO_Stage${id}` })),
  ...readiness.statements.map(({ id, label }, i): Compared => ({ sheet: 'Readiness', scale: 'yes', item: id, label, votes: row('CCO_Readiness_Answers', i + 1), answer: `INDEX(CCO_Readiness_Group,${i + 1})` })),
  ...VARIABLES.flatMap(({ prompts }) => prompts).map(({ id, label }, i): Compared => ({ sheet: 'Maturity', scale: 'stage', item: id, label, votes: row('CCO_Maturity_Answers', i + 1) })),
];

export function debateSheet(context: SheetContext): Blueprint {
  const raters = ratersOf(context);
  const compared = COMPARED.filter(({ sheet }) => context.present.has(sheet));
  const groups = largeGroups(context);
  const draft = new Draft({
    sheet: 'Debate',
    title: 'Debate',
    purpose: 'Where the raters differ, most to talk about first in rank. A number here says how far people agree, never who is right.',
    tabColour: COLOUR.muted,
    widths: [2, 8, 7, 32, 26, 8, 10, 9, 11, 20, 9, 11, 9, ...groups.map(() => 16)],
    frozenColumns: AT.answer,
    orientation: 'Landscape',
  });
  if (raters.length < 2 || compared.length === 0) {
    const why = compared.length === 0 ? 'There is nothing to compare: neither Readiness nor Maturity is in this workbook.' : 'With one rater there is nobody to differ. Add raters in the pane.';
    return draft.band(why).finish({ frozenRows: 0, titleRows: { first: 0, last: 1 }, lastPrintedRow: 4 });
  }
  const items: Area = { row: FIRST, column: AT.rank, rows: compared.length, columns: 1 };
  const groupsRow = FIRST + compared.length + 1;
  draft
    .putRow([HEADER, AT.rank], ['Rank', 'No.', 'Item', 'Group', 'No / Early', 'Partly / Developing', 'Yes / Evolved', 'Agreement', 'Lowest–highest', 'r_wg', 'Average deviation', 'To debate', ...groups], 'header')
    .height(HEADER, 1, 40);
  compared.forEach((each, i) => drawRow(draft, context, { each, at: FIRST + i, items, groups, groupsRow }));
  styles(draft, compared.length, groups.length);
  if (groups.length > 0) {
    draft.put([groupsRow, AT.label], 'Groups of the raters, from Start', 'note').putRow([groupsRow, AT.answer], raters.map((_, i) => `=INDEX(CCO_Raters,${i + 1},2)&""`), 'smallText');
  }
  const last = appendix(draft, context, groupsRow + 2);
  return draft.band(bandFormula(compared.length)).finish({ frozenRows: FIRST, titleRows: { first: 0, last: HEADER }, lastPrintedRow: last });
}

interface DrawnRow {
  readonly each: Compared;
  readonly at: number;
  /** The column of ranks. */
  readonly items: Area;
  readonly groups: readonly string[];
  /** The row that says each rater's group. */
  readonly groupsRow: number;
}

/** Codes run from 1 for the lowest step to 3; r_wg compares their variance with that of three equally likely answers, (3²−1)/12. */
function drawRow(draft: Draft, context: SheetContext, { each: { scale, item, label, votes, answer }, at, items, groups, groupsRow }: DrawnRow): void {
  const register = registerOf(context);
  const [low, middle, high] = [AT.low, AT.middle, AT.high].map((column) => cellName(at, column)) as [string, string, string];
  const steps = SCALES[scale].steps;
  const n = `(${low}+${middle}+${high})`;
  const mean = `((${low}+2*${middle}+3*${high})/${n})`;
  const variance = `((${low}*(1-${mean})^2+${middle}*(2-${mean})^2+${high}*(3-${mean})^2)/(${n}-1))`;
  const contested = `AND(MIN(${low},${high})>0,MIN(${low},${high})>=${assumed(context, 'A-CT1')}*${n},${low}+${high}>${n}/2)`;
  const deviation = `((${low}*ABS(1-${mean})+${middle}*ABS(2-${mean})+${high}*ABS(3-${mean}))/${n})`;
  const score = cellName(at, AT.score);
  const scores = absoluteArea({ ...items, column: AT.score });
  draft
    .put([at, AT.rank], `=IF(${score}="","",COUNTIF(${scores},">"&${score})+1)`)
    .putRow([at, AT.item], [item, label])
    .put([at, AT.answer], `=${answer ?? call('CCO.GROUPANSWER', votes, `"${scale}"`, '', register)}`)
    .putRow([at, AT.low], steps.map((step) => `=${countSaying(votes, step)}`))
    .put([at, AT.agreement], `=IF(${n}=0,"",MAX(${low},${middle},${high})/${n})`)
    .put([at, AT.span], `=IF(${n}=0,"",IF(${low}>0,"${steps[0]}",IF(${middle}>0,"${steps[1]}","${steps[2]}"))&"–"&IF(${high}>0,"${steps[2]}",IF(${middle}>0,"${steps[1]}","${steps[0]}")))`)
    .put([at, AT.rwg], `=IF(${n}<2,"",MAX(0,1-${variance}/((3^2-1)/12)))`)
    .put([at, AT.deviation], `=IF(${n}<2,"",${deviation})`)
    // What is contested comes before everything else; ties go to the row that stands first.
    .put([at, AT.score], `=IF(${n}<2,"",IF(${contested},10,0)+ROUND(${deviation},6)-${at - FIRST}/1000000)`)
    .putRow([at, AT.group], groups.map((group) => `=${call('CCO.GROUPANSWER', `IF(${absoluteArea({ row: groupsRow, column: AT.answer, rows: 1, columns: ratersOf(context).length })}="${group}",${votes},"")`, `"${scale}"`, '', register)}`))
    .height(at, 1, 18);
}

function styles(draft: Draft, rows: number, groups: number): void {
  const column = (first: number, columns = 1): Area => ({ row: FIRST, column: first, rows, columns });
  draft
    .style(column(AT.rank), 'result')
    .style(column(AT.item), 'code')
    .style(column(AT.label), 'text')
    .style(column(AT.answer), 'resultText')
    .style(column(AT.low, 3), 'figure')
    .style(column(AT.agreement), 'percent')
    .style(column(AT.span), 'result')
    .style(column(AT.rwg, 2), 'twoPlaces')
    .style(column(AT.score), 'twoPlaces');
  if (groups > 0) draft.style(column(AT.group, groups), 'resultText');
  for (const area of [column(AT.answer), ...(groups > 0 ? [column(AT.group, groups)] : [])]) draft.emphasise(area, 'contested', `LEFT(${cellName(area.row, area.column)},9)="Contested"`);
  draft
    .emphasise(column(AT.rank), 'missing', `AND(ISNUMBER(${cellName(FIRST, AT.rank)}),${cellName(FIRST, AT.rank)}<=${MOST_TOLD},${cellName(FIRST, AT.score)}>0)`)
    .name('CCO_Debate_Rank', column(AT.rank), 'the rank of each item, most to debate first')
    .name('CCO_Debate_Items', column(AT.item, 2), 'the items: number and words')
    .name('CCO_Debate_Agreement', column(AT.agreement, 4), 'agreement, lowest and highest, r_wg and average deviation of each item')
    .name('CCO_Debate_Score', column(AT.score), 'how much there is to debate');
}

/** The first five in rank that there is anything to debate about. */
function bandFormula(rows: number): string {
  const told = Array.from({ length: Math.min(MOST_TOLD, rows) }, (_, k) => {
    const at = `MATCH(${k + 1},CCO_Debate_Rank,0)`;
    return `IF(ISERROR(${at}),"",IF(INDEX(CCO_Debate_Score,${at})>0,"${k === 0 ? '' : ', '}"&INDEX(CCO_Debate_Items,${at},2)&" ("&INDEX(CCO_Debate_Items,${at},1)&")",""))`;
  });
  return `=IF(COUNT(CCO_Debate_Score)=0,"Nothing is answered by two raters yet.",IF(MAX(CCO_Debate_Score)<=0,"The raters agree on everything that two of them have answered.","Most to debate: "&${told.join('&')}&"."))`;
}

/** What the numbers are, and agreement over whole instruments. */
function appendix(draft: Draft, context: SheetContext, from: number): number {
  const { present } = context;
  const now = concludedFrom(context);
  const number = (formula: string): string => `=IFERROR(TEXT(${formula},"0.00"),"Not enough answers")`;
  draft.section(from, 'Whole instruments, and what the numbers mean', { newPage: true });
  return drawSentences(draft, {
    row: from + 1,
    column: AT.label,
    sentences: [
      ...(present.has('Readiness') ? [{ label: 'Alpha, readiness', text: number('CCO.ALPHA(TRANSPOSE(CCO_Readiness_Answers),"ordinal")'), name: 'CCO_AlphaReadiness' }] : []),
      ...(present.has('Maturity') ? [{ label: 'Alpha, maturity', text: number('CCO.ALPHA(TRANSPOSE(CCO_Maturity_Answers),"ordinal")'), name: 'CCO_AlphaMaturity' }] : []),
      ...(present.has('Accountabilities') ? [{ label: 'W, ranks', text: number('CCO.KENDALLW(TRANSPOSE(CCO_Accountabilities_Ranks))'), name: 'CCO_RankAgreement' }] : []),
      ...(present.has('Recommendation') ? [{ label: 'Groups at odds', text: `=IF(${pick('inversions', 'Text')}="","No two groups stand at opposite ends, as far as they are large enough to be shown (A-MR2).",${lines('inversions', 'Text')})`, now: now?.groups.inversions.join('\n') }] : []),
      { label: 'Agreement', text: 'The share of the answer that most raters gave.' },
      { label: 'r_wg', text: 'How much less the answers vary than if all three were equally likely: 1 is full agreement, 0 none.' },
      { label: 'Average deviation', text: 'How many steps an answer lies from the mean, on average.' },
      { label: 'To debate', text: 'The average deviation, with 10 added where the answers are contested (A-CT1).' },
      { label: 'Alpha', text: 'Krippendorff’s alpha over all items: 1 is full agreement, 0 is what chance would give; below 0.67 few conclusions should rest on it.' },
      { label: 'W', text: 'Kendall’s W over the ranks of the accountabilities: 1 where all put them in the same order, 0 where there is no common order.' },
    ],
  });
}

/** The groups that are large enough to be shown as the raters stand now (A-MR2). */
function largeGroups({ filling, present }: SheetContext): readonly string[] {
  const stated = present.has('Assumptions') ? Number(filling.assumptions.get('A-MR2')?.current) : NaN;
  const least = Number.isFinite(stated) && stated >= 1 ? stated : 3;
  return RATER_GROUPS.filter((group) => filling.raters.filter((rater) => rater.group === group).length >= least);
}

