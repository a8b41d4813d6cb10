/** I-3 Consensus: where each leader stands on the role and on the disruption that it brings. */
import { OPEN, listRanges, once, open, type InstrumentDefinition } from './definition';
import type { InstrumentHead, Item, ItemField } from './item';

export const consensusInstrument = {
  id: 'consensus',
  title: 'Consensus',
  source: 'NEED',
  ask: 'Where does each leader stand on both the role and the disruption that it will bring?',
  fields: [
    {
      field: 'position',
      label: 'Position',
      text: 'Does this leader agree to the role and to the disruption, agree with conditions, or not agree?',
    },
  ],
  suggestion: 'List the chief executive, the board, finance, and the head of each area on whose ground the role will often be.',
  /** Whom to list first; the list is the user's own. */
  suggested: [
    { id: 'Chief executive', label: 'Chief executive', text: 'Will the chief executive stand behind the role when it is in the way?' },
    { id: 'Board', label: 'Board', text: 'Does the board accept the role, and what it will set aside?' },
    { id: 'Finance', label: 'Finance', text: 'Does finance accept the cost, and the way in which the benefit will be counted?' },
  ],
} as const satisfies InstrumentHead<'consensus'> & {
  readonly fields: readonly ItemField[];
  readonly suggestion: string;
  readonly suggested: readonly Item[];
};

export const consensusDefinition = {
  id: 'consensus',
  groups: [open('a leader or area', once('position', 'position'))],
  lists: {
    consensus: {
      instrument: 'consensus',
      fields: ['position'],
      items: [],
      mostOwn: OPEN,
      sheet: 'Consensus',
      ranges: listRanges('CCO_Consensus'),
      asked: {
        field: 'position',
        several: 'leaders',
        none: 'no leader is listed',
        ofOwn: (item) => `Where does ${item} stand on the role and on the disruption that it brings?`,
      },
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;
