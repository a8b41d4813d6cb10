/** I-12 Risks: what could go wrong for customers, and which functions own it. */
import { OPEN, listRanges, once, open, type InstrumentDefinition } from './definition';
import type { InstrumentHead, ItemField } from './item';

export const risksInstrument = {
  id: 'risks',
  title: 'Risks',
  source: 'NEED',
  ask: 'What could go wrong for customers, and which functions own that risk?',
  fields: [{ field: 'owners', label: 'Owner functions', text: 'Name the functions that own it, with a semicolon between them.' }],
  suggestion: 'A risk that no function owns falls between departments, and so does one that two or more own.',
} as const satisfies InstrumentHead<'risks'> & { readonly fields: readonly ItemField[]; readonly suggestion: string };

export const risksDefinition = {
  id: 'risks',
  groups: [open('a risk', once('owners', 'text'))],
  lists: {
    risks: {
      instrument: 'risks',
      fields: ['owners'],
      items: [],
      mostOwn: OPEN,
      sheet: 'Risks',
      ranges: listRanges('CCO_Risks'),
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;
