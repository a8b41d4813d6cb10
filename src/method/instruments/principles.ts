/** I-8 Six principles: three checks for each, and the inventories of listening and of metrics. */
import { OPEN, fixed, listRanges, once, open, openBeside, type InstrumentDefinition } from './definition';
import type { InstrumentHead, Item, ItemField } from './item';

export type PrincipleId = 'OA' | 'VI' | 'IN' | 'LI' | 'ME' | 'DE';
export type CheckId = `${PrincipleId}${1 | 2 | 3}`;
export type ListeningId = 'surveys' | 'interviews' | 'focus groups' | 'advisory boards' | 'online communities';

export interface Principle {
  readonly id: PrincipleId;
  readonly name: string;
  readonly checks: readonly Item<CheckId>[];
}

export const principlesInstrument = {
  id: 'principles',
  title: 'Principles',
  source: 'ROLE',
  ask: 'How far is each of these in place today?',
  principles: [
    {
      id: 'OA',
      name: 'Organisational awareness',
      checks: [
        { id: 'OA1', label: 'Where we stand', text: 'We know where the company stands with its customers today.' },
        { id: 'OA2', label: 'Barriers', text: 'We know what stands in the way.' },
        { id: 'OA3', label: 'What to change', text: 'We know what to change, and it can be done within our culture.' },
      ],
    },
    {
      id: 'VI',
      name: 'Vision',
      checks: [
        { id: 'VI1', label: 'A clear picture', text: 'There is a picture of the role, and of the experience that customers should have.' },
        { id: 'VI2', label: 'Fits the company', text: 'The picture fits our strategy and our culture.' },
        { id: 'VI3', label: 'Visible backing', text: 'Leaders back it where everybody can see it.' },
      ],
    },
    {
      id: 'IN',
      name: 'Influence across functions',
      checks: [
        { id: 'IN1', label: 'On one page', text: 'One platform for the customer work is written down on one page.' },
        { id: 'IN2', label: 'Fitted messages', text: "Its messages are fitted to each function's own goals." },
        { id: 'IN3', label: 'A trusted name', text: 'The role has a name that people trust.' },
      ],
    },
    {
      id: 'LI',
      name: 'Listening',
      checks: [
        { id: 'LI1', label: 'Inventory', text: 'There is an inventory of all the ways in which the company listens to customers.' },
        { id: 'LI2', label: 'What exists first', text: 'What exists already is used before anything new is added.' },
        { id: 'LI3', label: 'Connected', text: 'What is heard in one place is connected with what is heard in the others.' },
      ],
    },
    {
      id: 'ME',
      name: 'Metrics that tell the story',
      checks: [
        { id: 'ME1', label: 'Both kinds', text: 'There are measures of single transactions and measures of the relationship.' },
        { id: 'ME2', label: 'The whole journey', text: 'The measures together tell the whole journey of a customer.' },
        { id: 'ME3', label: 'They matter here', text: 'The measures matter to this company and to what it wants to achieve.' },
      ],
    },
    {
      id: 'DE',
      name: 'Decisiveness',
      checks: [
        { id: 'DE1', label: 'Short cycles', text: 'The work goes in short cycles, each with something to show.' },
        { id: 'DE2', label: 'Simplest first', text: 'The simplest version comes first, and better ones follow.' },
        { id: 'DE3', label: 'Agile team', text: 'There is a small team that can change course quickly.' },
      ],
    },
  ],
} as const satisfies InstrumentHead<'principles'> & { readonly principles: readonly Principle[] };

export const listeningInstrument = {
  id: 'listening',
  title: 'Listening',
  source: 'ROLE',
  ask: 'In which ways does the company listen to its customers, and is what it hears connected?',
  sources: [
    { id: 'surveys', label: 'Surveys', text: 'Questions that many customers answer.' },
    { id: 'interviews', label: 'Interviews', text: 'Conversations with single customers.' },
    { id: 'focus groups', label: 'Focus groups', text: 'Customers who talk about one subject together.' },
    { id: 'advisory boards', label: 'Advisory boards', text: 'Customers who advise the company over a longer time.' },
    { id: 'online communities', label: 'Online communities', text: 'Places on the web where customers talk with one another.' },
  ],
  fields: [
    { field: 'exists', label: 'Exists', text: 'Does the company have it?' },
    { field: 'deployed', label: 'Deployed', text: 'Is it in use where it is needed?' },
    { field: 'connected', label: 'Connected', text: 'Is what it tells connected with what the others tell?' },
  ],
  advice: 'Connect what exists before you add another source.',
} as const satisfies InstrumentHead<'listening'> & {
  readonly sources: readonly Item<ListeningId>[];
  readonly fields: readonly ItemField[];
  readonly advice: string;
};

export const metricsInstrument = {
  id: 'metrics',
  title: 'Metrics',
  source: 'ROLE',
  ask: 'Which customer metrics does the company use, and which of them are worth keeping?',
  fields: [
    { field: 'kind', label: 'Kind', text: 'Does it measure a single transaction, or the relationship: effort, sentiment, loyalty?' },
    { field: 'resonates', label: 'Resonates', text: 'Do the people who are shown it care how it turns out?' },
    { field: 'keep', label: 'Keep', text: 'Should the company keep it?' },
  ],
  advice: 'Where NPS is in common use, keep it.',
} as const satisfies InstrumentHead<'metrics'> & { readonly fields: readonly ItemField[]; readonly advice: string };

export const PRINCIPLES: readonly Principle[] = principlesInstrument.principles;
export const CHECK_IDS: readonly CheckId[] = PRINCIPLES.flatMap(({ checks }) => checks.map(({ id }) => id));
export const LISTENING_IDS: readonly ListeningId[] = listeningInstrument.sources.map(({ id }) => id);

export const principlesDefinition = {
  id: 'principles',
  groups: [fixed(CHECK_IDS, once('answer', 'place'))],
  lists: {
    principles: {
      instrument: 'principles',
      fields: ['answer'],
      items: PRINCIPLES.flatMap(({ checks }): readonly Item[] => checks),
      mostOwn: 0,
      sheet: 'Principles',
      ranges: listRanges('CCO_Principles'),
      asked: { field: 'answer', several: `of ${CHECK_IDS.length} checks` },
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;

export const listeningDefinition = {
  id: 'listening',
  groups: [openBeside(LISTENING_IDS, once('exists', 'fact'), once('deployed', 'fact'), once('connected', 'fact'))],
  lists: {
    listening: {
      instrument: 'listening',
      fields: ['exists', 'deployed', 'connected'],
      items: listeningInstrument.sources,
      mostOwn: OPEN,
      sheet: 'Principles',
      ranges: listRanges('CCO_Listening'),
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;

export const metricsDefinition = {
  id: 'metrics',
  groups: [open('a metric', once('kind', 'metricKind'), once('resonates', 'fact'), once('keep', 'fact'))],
  lists: {
    metrics: {
      instrument: 'metrics',
      fields: ['kind', 'resonates', 'keep'],
      items: [],
      mostOwn: OPEN,
      sheet: 'Principles',
      ranges: listRanges('CCO_Metrics'),
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;
