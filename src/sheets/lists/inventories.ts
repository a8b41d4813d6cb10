/**
 * The inventories of listening and of metrics on the Principles sheet: what the company has, what to do about each row, and the
 * advice that follows.
 */
import { listeningInstrument, metricsInstrument, type PrinciplesStanding } from '../../method';
import type { SheetContext } from '../contents';
import { type SheetBuilder, areaName, cellName, type Area, drawSentences } from '../layout';
import { drawList, type DrawnList } from './item-list';
import { listing, countSaying, eachSaying, says } from '../formulas';

/** The column of what people list; three fields, where a row stands and what is next follow, and the note. */
const ITEM = 1;

export interface InventoryRequest {
  readonly row: number;
  /** What follows from the answers now, as far as it is known. */
  readonly now: PrinciplesStanding | undefined;
}

export interface DrawnInventories {
  readonly listening: DrawnList<'listening'>;
  readonly metrics: DrawnList<'metrics'>;
  /** The first row under them. */
  readonly below: number;
}

/** What to do next about a row. */
export const NEXT = {
  connect: 'Connect first',
  deploy: 'Deploy',
  answer: 'Answer',
  keep: 'Keep it',
  stay: 'Keep',
  go: 'Let it go',
  decide: 'Decide',
} as const;

/**
 * Their sentences stand in cells of their own, CCO_Listening and CCO_Metrics, whose formulas are `listeningSentence` and
 * `metricsSentence`.
 */
export function drawInventories(builder: SheetBuilder, context: SheetContext, { row, now }: InventoryRequest): DrawnInventories {
  const listening = drawListening(builder, context, row);
  const afterListening = drawSentences(builder, {
    row: listening.below + 1,
    column: ITEM,
    sentences: [
      { label: 'What follows', text: '=CCO_Listening', now: now?.listening.text, leastLines: 2 },
      { label: 'Advice', text: advice(listeningInstrument.advice, listeningInstrument.source) },
    ],
  });
  const metrics = drawMetrics(builder, context, afterListening + 1);
  const bothKinds = 'Have both kinds, of single transactions and of the relationship.';
  const below = drawSentences(builder, {
    row: metrics.below + 1,
    column: ITEM,
    sentences: [
      { label: 'What follows', text: '=CCO_Metrics', now: now?.metrics.text, leastLines: 2 },
      { label: 'Advice', text: advice(`${bothKinds} ${metricsInstrument.advice}`, metricsInstrument.source) },
    ],
  });
  return { listening, metrics, below };
}

function drawListening(builder: SheetBuilder, context: SheetContext, row: number): DrawnList<'listening'> {
  builder
    .section(row, 'Listening: what exists, and is it connected?', { newPage: true })
    .put([row + 1, ITEM], listeningInstrument.ask, 'note');
  const listening = drawList(builder, context, {
    list: 'listening',
    at: [row + 2, ITEM],
    what: 'the listening inventory',
    item: { header: 'Source', ask: 'Name a source of your own, for example complaints, visits, reviews.', shows: 'label' },
    fields: listeningInstrument.fields,
    results: [
      {
        header: 'Where it stands',
        style: 'text',
        formula: ({ field }) => whereListening({ exists: field('exists'), deployed: field('deployed'), connected: field('connected') }),
      },
      {
        header: 'Next',
        formula: ({ field }) => nextListening({ exists: field('exists'), deployed: field('deployed'), connected: field('connected') }),
      },
    ],
    note: { header: 'Note', ask: 'Who runs it, and where what it tells is kept.' },
    leastRows: 4,
  });
  facts(builder, { ...listening.answers, columns: 3 });
  marks(builder, listening.results[1], { early: [NEXT.connect], developing: [NEXT.deploy] });
  builder.name('CCO_Listening_Next', listening.results[1] ?? listening.items, 'what is next for each source');
  return listening;
}

function drawMetrics(builder: SheetBuilder, context: SheetContext, row: number): DrawnList<'metrics'> {
  builder
    .section(row, 'Metrics: which are there, and which to keep?', { newPage: true })
    .put([row + 1, ITEM], metricsInstrument.ask, 'note');
  const metrics = drawList(builder, context, {
    list: 'metrics',
    at: [row + 2, ITEM],
    what: 'the metric inventory',
    item: { header: 'Metric', ask: 'Name a customer metric that the company uses, for example NPS, effort, renewal rate.', shows: 'label' },
    fields: metricsInstrument.fields,
    results: [
      {
        header: 'Where it stands',
        style: 'text',
        formula: ({ item, field }) => whereMetric({ item, resonates: field('resonates'), keep: field('keep') }),
      },
      { header: 'Next', formula: ({ item, field }) => nextMetric({ item, resonates: field('resonates'), keep: field('keep') }) },
    ],
    note: { header: 'Note', ask: 'Who is shown it, and what they do with it.' },
  });
  facts(builder, { ...metrics.field('resonates'), columns: 2 });
  marks(builder, metrics.results[1], { evolved: [NEXT.keep, NEXT.stay] });
  return metrics;
}

const advice = (text: string, source: string): string => `${text.replace(/\.$/, '')} (${source}, theirs).`;

/** A No is the warm end, a Yes the cool one. */
function facts(builder: SheetBuilder, area: Area): void {
  const cell = cellName(area.row, area.column);
  builder.emphasise(area, 'early', `${cell}="No"`).emphasise(area, 'evolved', `${cell}="Yes"`);
}

function marks(
  builder: SheetBuilder,
  area: Area | undefined,
  words: Readonly<Partial<Record<'early' | 'developing' | 'evolved', readonly string[]>>>,
): void {
  if (area === undefined) return;
  const cell = cellName(area.row, area.column);
  for (const [emphasis, all] of Object.entries(words))
    for (const word of all) builder.emphasise(area, emphasis as keyof typeof words, `${cell}="${word}"`);
}

interface ListeningCells {
  readonly exists: string;
  readonly deployed: string;
  readonly connected: string;
}

const whereListening = ({ exists, deployed, connected }: ListeningCells): string =>
  `IF(${says(exists, 'No')},"Does not exist",IF(NOT(${says(exists, 'Yes')}),"Not said whether it exists",IF(` +
  `${says(connected, 'No')},"Exists and is not connected",IF(NOT(${says(connected, 'Yes')}),"Exists; not said if ` +
  `connected",IF(${says(deployed, 'No')},"Connected, not in use where needed","Exists and is connected")))))`;

/** What exists and is not connected comes first; what may still turn out so is to be answered. */
const nextListening = ({ exists, deployed, connected }: ListeningCells): string =>
  `IF(OR(${says(exists, 'No')},${says(connected, 'Yes')}),IF(AND(${says(exists, 'Yes')},${says(deployed, 'No')}),"` +
  `${NEXT.deploy}",""),IF(AND(${says(exists, 'Yes')},${says(connected, 'No')}),"${NEXT.connect}","${NEXT.answer}"))`;

/** What to connect before anything is added, as the method says it. */
export function listeningSentence({ items, answers, field, results }: DrawnList<'listening'>): string {
  const [names, marked] = [areaName(items), areaName(results[1] ?? items)];
  const count = (word: string): string => `COUNTIF(${marked},"${word}")`;
  const named = (word: string): string => listing({ names, holds: `${marked}="${word}"`, count: count(word) });
  const existing = countSaying(areaName(field('exists')), 'Yes');
  const open = `"not settled for "&${named(NEXT.answer)}`;
  const settled =
    `IF(${existing}=0,"No listening source is reported",IF(${existing}=1,"The one source that exists is connected",` +
    `"All "&${existing}&" sources that exist are connected"))`;
  const text =
    `IF(${count(NEXT.connect)}>0,"Connect before adding: "&${named(NEXT.connect)}&IF(${count(NEXT.answer)}>0,"; "&` +
    `${open},""),IF(${count(NEXT.answer)}>0,"Undetermined: whether what exists is connected is "&${open},${settled}))`;
  return `=IF(${countSaying(areaName(answers), 'Yes', 'No')}=0,"Nothing is said of any source yet.",${text}&".")`;
}

interface MetricCells {
  readonly item: string;
  readonly resonates: string;
  readonly keep: string;
}

/** Signs that end a word. Between spaces a name is then a word of its own: eNPS, which asks employees, is another metric. */
const SIGNS = ['-', '–', '/', '(', ')', ',', '.', ':', ';', '&', '+', "'", '’'] as const;

const isNps = (item: string): string => {
  const apart = `" "&${SIGNS.reduce((text, sign) => `SUBSTITUTE(${text},"${sign}"," ${sign} ")`, item)}&" "`;
  return `OR(ISNUMBER(SEARCH(" nps ",${apart})),ISNUMBER(SEARCH(" net promoter ",${apart})))`;
};

/** In common use: people care about it, or it is to be kept. */
const isKept = ({ item, resonates, keep }: MetricCells): string => `AND(OR(${says(resonates, 'Yes')},${says(keep, 'Yes')}),${isNps(item)})`;

const IN_USE = 'In common use: keep it';
const ALTHOUGH = `${IN_USE} all the same`;

const whereMetric = (cells: MetricCells): string =>
  `IF(${isKept(cells)},IF(${says(cells.keep, 'No')},"${ALTHOUGH}","${IN_USE}"),IF(${says(cells.resonates, 'Yes')},` +
  `"People care how it turns out",IF(${says(cells.resonates, 'No')},"Nobody who is shown it cares","Not said ` +
  'whether people care")))';

const nextMetric = (cells: MetricCells): string =>
  `IF(${isKept(cells)},"${NEXT.keep}",IF(${says(cells.keep, 'Yes')},"${NEXT.stay}",IF(${says(cells.keep, 'No')},"` +
  `${NEXT.go}","${NEXT.decide}")))`;

/** Whether both kinds are there, which metrics people care about, and whether NPS is to stay, as the method says it. */
export function metricsSentence({ items, field, results }: DrawnList<'metrics'>): string {
  const [names, next] = [areaName(items), areaName(results[1] ?? items)];
  const [kinds, resonates] = [areaName(field('kind')), areaName(field('resonates'))];
  const listed = `COUNTA(${names})`;
  const [transactional, relationship] = [countSaying(kinds, 'Transactional'), countSaying(kinds, 'Relationship')];
  const kindsText =
    `IF(AND(${transactional}>0,${relationship}>0),"Both kinds of metrics are there.",IF(${transactional}=${listed},` +
    `"Every metric is of single transactions: none tells of the relationship.",IF(${relationship}=${listed},"Every ` +
    'metric is of the relationship: none tells of single transactions.","Whether both kinds of metrics are there is ' +
    'not settled.")))';
  const caredFor = countSaying(resonates, 'Yes');
  const isCared = eachSaying(resonates, 'Yes');
  const resonanceText =
    `IF(${caredFor}>0,${listing({ names, holds: isCared, count: caredFor })}&IF(${caredFor}=1," resonates."," ` +
    `resonate."),IF(${countSaying(resonates, 'No')}=${listed},"None of them resonates.","Whether any of them ` +
    'resonates is not settled."))';
  // What is in common use, apart from what was to go and what was not.
  const wasToGo = eachSaying(areaName(field('keep')), 'No');
  const kept = (isThis: string, last: string): string => {
    const holds = `(${next}="${NEXT.keep}")*(${isThis})`;
    const count = `SUMPRODUCT(${holds})`;
    return (
      `IF(${count}=0,""," "&${listing({ names, holds, count })}&IF(${count}=1," is in common ` +
      `use: keep it"," are in common use: keep them")&"${last}")`
    );
  };
  return (
    `=IF(${listed}=0,"No metric is listed yet.",${kindsText}&" "&${resonanceText}&` +
    `${kept(`1-(${wasToGo})`, '.')}&${kept(wasToGo, ', although it was to go.')})`
  );
}
