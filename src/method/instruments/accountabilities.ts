/** I-10 Accountabilities: seven that a company should give to an executive, with or without a customer leader, and the user's own. */
import { listRanges, once, perRater, type InstrumentDefinition } from './definition';
import type { InstrumentHead, Item, ItemField } from './item';

export type AccountabilityId = 'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7';

/** Sixteen in all: the seven are common to all companies, the others are for each to name. */
export const MOST_OWN_ACCOUNTABILITIES = 9;

export const accountabilitiesInstrument = {
  id: 'accountabilities',
  title: 'Accountabilities',
  source: 'ACCOUNT',
  ask: 'Which executive answers for each of these today?',
  accountabilities: [
    { id: 'A1', label: 'Customer-centric tactics', text: 'Who answers for the tactics that put customers first from day to day?' },
    { id: 'A2', label: 'Customer experience management', text: 'Who answers for how the experience of customers is managed?' },
    { id: 'A3', label: 'Metrics and analytics', text: 'Who answers for the customer metrics, and for what is read from them?' },
    { id: 'A4', label: 'Customer-centric culture', text: 'Who answers for a culture that puts customers first?' },
    { id: 'A5', label: 'Customer strategy', text: 'Who answers for the customer strategy?' },
    { id: 'A6', label: 'Understanding customer needs', text: 'Who answers for understanding what customers need?' },
    { id: 'A7', label: 'Building customer relationships', text: 'Who answers for building relationships with customers?' },
  ],
  fields: [
    { field: 'owner', label: 'Accountable executive', text: 'Who answers for it? One name or title.' },
    { field: 'managing', label: 'Managed today', text: 'Is it being managed today?' },
    { field: 'metric', label: 'Metric', text: 'By which metric can one tell?' },
    { field: 'rank', label: 'Rank', text: 'How much does it matter here, with 1 for the one that matters most?' },
  ],
  suggestion: 'Add up to nine of your own, sixteen in all.',
} as const satisfies InstrumentHead<'accountabilities'> & {
  readonly accountabilities: readonly Item<AccountabilityId>[];
  readonly fields: readonly ItemField[];
  readonly suggestion: string;
};

export const ACCOUNTABILITIES: readonly Item<AccountabilityId>[] = accountabilitiesInstrument.accountabilities;
export const ACCOUNTABILITY_IDS: readonly AccountabilityId[] = ACCOUNTABILITIES.map(({ id }) => id);

export const accountabilitiesDefinition = {
  id: 'accountabilities',
  groups: [
    {
      items: ACCOUNTABILITY_IDS,
      open: true,
      mostOwn: MOST_OWN_ACCOUNTABILITIES,
      fields: [once('owner', 'text'), once('managing', 'fact'), once('metric', 'text'), perRater('rank', 'rank')],
    },
  ],
  lists: {
    accountabilities: {
      instrument: 'accountabilities',
      fields: ['owner', 'managing', 'metric'],
      items: ACCOUNTABILITIES,
      mostOwn: MOST_OWN_ACCOUNTABILITIES,
      sheet: 'Accountabilities',
      ranges: {
        ...listRanges('CCO_Accountabilities'),
        ranks: {
          name: 'CCO_Accountabilities_Ranks',
          raters: 'CCO_Accountabilities_Raters',
          field: 'rank',
          part: 'accountabilityRanks',
        },
      },
      asked: { field: 'owner', several: 'without an owner stated', ofOwn: (item) => `Who answers for it: ${item}?` },
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;
