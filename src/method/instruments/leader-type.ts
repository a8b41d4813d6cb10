/** I-7 Leader type: seven facts about the role as it is today, and the five types of leader that they tell apart. */
import { fixed, listRanges, once, type InstrumentDefinition } from './definition';
import type { InstrumentHead, Item } from './item';

export type LeaderFactId = 'scope' | 'body' | 'reportsToCSuite' | 'peer' | 'ownsPnL' | 'transition' | 'limitedBudget';
export type LeaderTypeName = 'influencer' | 'functional leader' | 'decentralized leader' | 'hybrid' | 'tiger team';

export const leaderTypeInstrument = {
  id: 'leaderType',
  title: 'Leader type',
  source: 'ROLE',
  ask: 'What is true of the customer leader today or, where there is none, of the role that is intended?',
  facts: [
    { id: 'scope', label: 'Scope', text: 'Is the role there for the whole enterprise, or for one segment of it?' },
    { id: 'body', label: 'One person or several', text: 'Is the role held by an individual or by a committee?' },
    { id: 'reportsToCSuite', label: 'Reports to the C-suite', text: 'Does the role report to a member of the C-suite?' },
    { id: 'peer', label: 'Peer of the C-suite', text: 'Is the leader a peer of the C-suite or, with a committee, are its members?' },
    { id: 'ownsPnL', label: 'Owns a P&L', text: 'Does the role own a profit and loss account?' },
    { id: 'transition', label: 'In transition', text: 'Is the role on its way between one functional leader and leaders in the segments?' },
    { id: 'limitedBudget', label: 'Limited budget', text: 'Does the role work with a limited budget or limited resources?' },
  ],
  types: [
    {
      id: 'influencer',
      label: 'Influencer',
      text: 'A peer of the C-suite who has no profit and loss account and works by persuading the others.',
    },
    {
      id: 'functional leader',
      label: 'Functional leader',
      text: 'One leader for the whole enterprise, with a function of their own, who reports to a member of the C-suite.',
    },
    {
      id: 'decentralized leader',
      label: 'Decentralized leader',
      text: 'A leader whose role covers one segment of the company and not the rest.',
    },
    {
      id: 'hybrid',
      label: 'Hybrid',
      text: 'A leader on the way between one functional leader and leaders in the segments, with some of both.',
    },
    { id: 'tiger team', label: 'Tiger team', text: 'A committee that takes the work on with a limited budget or limited resources.' },
  ],
} as const satisfies InstrumentHead<'leaderType'> & {
  readonly facts: readonly Item<LeaderFactId>[];
  readonly types: readonly Item<LeaderTypeName>[];
};

export const LEADER_FACT_IDS: readonly LeaderFactId[] = leaderTypeInstrument.facts.map(({ id }) => id);
/** The facts answered with Yes or No: all but the scope and the body. */
export const LEADER_YES_NO_IDS = [
  'reportsToCSuite',
  'peer',
  'ownsPnL',
  'transition',
  'limitedBudget',
] as const satisfies readonly LeaderFactId[];

export const leaderTypeDefinition = {
  id: 'leaderType',
  groups: [
    fixed(['scope'], once('answer', 'scope')),
    fixed(['body'], once('answer', 'body')),
    fixed(LEADER_YES_NO_IDS, once('answer', 'fact')),
  ],
  lists: {
    leaderType: {
      instrument: 'leaderType',
      fields: ['answer'],
      items: leaderTypeInstrument.facts,
      mostOwn: 0,
      sheet: 'Leader type',
      ranges: listRanges('CCO_LeaderType'),
      asked: { field: 'answer', name: ({ label }) => label, several: `of ${leaderTypeInstrument.facts.length} facts` },
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;
