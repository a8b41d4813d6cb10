/** I-5 Operating-area influence: how strong each area is, which the source lets drive where the role reports. */
import { OPEN, listRanges, once, open, type InstrumentDefinition } from './definition';
import type { InstrumentHead, ItemField } from './item';

export const influenceInstrument = {
  id: 'influence',
  title: 'Influence',
  source: 'REPORT',
  ask: 'How strong is the influence of each operating area on what the company does?',
  fields: [
    {
      field: 'influence',
      label: 'Influence',
      text: 'How much does this area sway what the rest of the company does, from 1, hardly, to 5, more than any other?',
    },
    { field: 'runsWell', label: 'Runs well', text: 'Does this area run well enough to carry the customer work beside its own?' },
  ],
  suggestion: 'List the operating areas that could lead the customer work, by the names they go by in the company.',
} as const satisfies InstrumentHead<'influence'> & { readonly fields: readonly ItemField[]; readonly suggestion: string };

export const influenceDefinition = {
  id: 'influence',
  groups: [open('an operating area', once('influence', 'influence'), once('runsWell', 'fact'))],
  lists: {
    influence: {
      instrument: 'influence',
      fields: ['influence', 'runsWell'],
      items: [],
      mostOwn: OPEN,
      sheet: 'Influence',
      ranges: listRanges('CCO_Influence'),
      asked: {
        field: 'influence',
        several: 'areas',
        none: 'no area is listed',
        ofOwn: (item) => `How much weight does the word of ${item} carry?`,
      },
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;
