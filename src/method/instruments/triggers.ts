/** I-9 Triggers: four events that warrant establishing or reviewing the role, and those that the user adds. */
import { OPEN, listRanges, once, openBeside, type InstrumentDefinition } from './definition';
import type { InstrumentHead, Item, ItemField } from './item';

export type TriggerId = 'growth' | 'decline' | 'belowIndustry' | 'modelChange';

export const triggersInstrument = {
  id: 'triggers',
  title: 'Triggers',
  source: 'ROLE',
  ask: 'Has any of these happened? One Yes suffices.',
  triggers: [
    { id: 'growth', label: 'Rapid growth', text: 'Is the company growing rapidly?' },
    { id: 'decline', label: 'Decline in a key metric', text: 'Is a key metric in decline?' },
    { id: 'belowIndustry', label: 'Below the industry on a key metric', text: 'Is the company below its industry on a key metric?' },
    {
      id: 'modelChange',
      label: 'Change of business model',
      text: 'Is the business model changing, for example to digital or to subscription?',
    },
  ],
  fields: [
    { field: 'answer', label: 'Answer', text: 'Has it happened, or is it happening?' },
    { field: 'evidence', label: 'Evidence', text: 'What shows it?' },
    { field: 'date', label: 'Date', text: 'Since when?' },
  ],
  suggestion: 'Add any event of your own that puts the role on the table.',
} as const satisfies InstrumentHead<'triggers'> & {
  readonly triggers: readonly Item<TriggerId>[];
  readonly fields: readonly ItemField[];
  readonly suggestion: string;
};

export const TRIGGERS: readonly Item<TriggerId>[] = triggersInstrument.triggers;
export const TRIGGER_IDS: readonly TriggerId[] = TRIGGERS.map(({ id }) => id);

export const triggersDefinition = {
  id: 'triggers',
  groups: [openBeside(TRIGGER_IDS, once('answer', 'fact'), once('evidence', 'text'), once('date', 'date'))],
  lists: {
    triggers: {
      instrument: 'triggers',
      fields: ['answer', 'evidence', 'date'],
      items: TRIGGERS,
      mostOwn: OPEN,
      sheet: 'Triggers',
      ranges: listRanges('CCO_Triggers'),
      asked: { field: 'answer', name: ({ label }) => label, several: 'triggers', ofOwn: (item) => `Has it happened: ${item}?` },
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;
