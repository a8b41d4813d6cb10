/** I-6 Structure: the people each function commits, and whether there is a budget and time that the heads will release. */
import { OPEN, fixed, listRanges, once, open, type InstrumentDefinition } from './definition';
import type { InstrumentHead, Item, ItemField } from './item';

export type StructureFactId = 'budget' | 'release';

export const structureInstrument = {
  id: 'structure',
  title: 'Structure',
  source: 'NEED',
  alsoFrom: 'REPORT',
  ask: 'Which people does each function commit to the customer work, and what stands behind them?',
  facts: [
    { id: 'budget', label: 'Budget', text: 'Is there a budget for a team that does nothing else?' },
    { id: 'release', label: 'Time released', text: 'Have the heads of the functions agreed to release the time of their people?' },
  ],
  fields: [
    {
      field: 'people',
      label: 'People',
      text:
        'Whom does this function commit: nobody, people when they have time, ' +
        'somebody named at half time, or somebody named at full time?',
    },
  ],
  suggestion: 'List each function whose people the work will need.',
} as const satisfies InstrumentHead<'structure'> & {
  readonly facts: readonly Item<StructureFactId>[];
  readonly fields: readonly ItemField[];
  readonly suggestion: string;
};

export const STRUCTURE_FACT_IDS: readonly StructureFactId[] = structureInstrument.facts.map(({ id }) => id);

export const structureDefinition = {
  id: 'structure',
  groups: [fixed(STRUCTURE_FACT_IDS, once('answer', 'fact')), open('a function', once('people', 'people'))],
  lists: {
    structureFunctions: {
      instrument: 'structure',
      fields: ['people'],
      items: [],
      mostOwn: OPEN,
      sheet: 'Structure',
      ranges: listRanges('CCO_Structure'),
      asked: { field: 'people', several: 'answers', none: 'no function is listed', ofOwn: (item) => `Whom does ${item} commit?` },
    },
    structureFacts: {
      instrument: 'structure',
      fields: ['answer'],
      items: structureInstrument.facts,
      mostOwn: 0,
      sheet: 'Structure',
      ranges: {
        items: 'CCO_Structure_FactItems',
        answers: 'CCO_Structure_Facts',
        notes: 'CCO_Structure_FactNotes',
        whole: 'CCO_Structure_FactList',
      },
      asked: { field: 'answer', name: ({ label }) => label.toLowerCase(), several: 'answers' },
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;
