/** I-4 Authority: three conditions that the role needs everywhere, and its authority in each of the six functions. */
import { fixed, listRanges, once, type InstrumentDefinition } from './definition';
import type { InstrumentHead, Item, ItemField } from './item';

export type ConditionId = 'support' | 'authority' | 'resources';
export type FunctionId = 'sales' | 'service' | 'brand' | 'marketing' | 'operations' | 'it';
export type AuthorityRowId = ConditionId | FunctionId;

export const authorityInstrument = {
  id: 'authority',
  title: 'Authority',
  source: 'FUND',
  alsoFrom: 'ROLE',
  ask: 'What may the role decide on paper, and what can it decide in practice?',
  fields: [
    { field: 'stated', label: 'Stated', text: 'Has the company said so?' },
    { field: 'practised', label: 'Practised', text: 'Does it hold in practice, when an area would rather not?' },
  ],
  /** Without any one of these there is a gap (ROLE). */
  conditions: [
    { id: 'support', label: 'Support', text: 'The leaders of the company support the role, also when it costs them something.' },
    { id: 'authority', label: 'Authority', text: 'The role has the authority to get done what it answers for.' },
    { id: 'resources', label: 'Resources', text: 'The role has the people, the money and the time that its work takes.' },
  ],
  /** Authority in none of these is the red flag (FUND). */
  silos: [
    { id: 'sales', label: 'Sales', text: 'The role has authority over what customers meet in sales.' },
    { id: 'service', label: 'Service', text: 'The role has authority over what customers meet in service.' },
    {
      id: 'brand',
      label: 'Advertising and brand',
      text: 'The role has authority over what advertising and the brand promise to customers.',
    },
    { id: 'marketing', label: 'Marketing', text: 'The role has authority over what marketing sends, and to whom.' },
    { id: 'operations', label: 'Operations', text: 'The role has authority over what operations delivers to customers.' },
    { id: 'it', label: 'IT', text: 'The role has authority over which customer work IT does first.' },
  ],
} as const satisfies InstrumentHead<'authority'> & {
  readonly fields: readonly ItemField[];
  readonly conditions: readonly Item<ConditionId>[];
  readonly silos: readonly Item<FunctionId>[];
};

export const CONDITION_IDS: readonly ConditionId[] = authorityInstrument.conditions.map(({ id }) => id);
/** The six functions, as silos in which the role has authority or has none. */
export const SILO_IDS: readonly FunctionId[] = authorityInstrument.silos.map(({ id }) => id);
/** The six functions of a company that the customer work runs through. */
export const FUNCTIONS: readonly { readonly id: FunctionId; readonly label: string }[] = authorityInstrument.silos;
export const AUTHORITY_ROWS: readonly Item<AuthorityRowId>[] = [...authorityInstrument.conditions, ...authorityInstrument.silos];
export const AUTHORITY_ROW_IDS: readonly AuthorityRowId[] = AUTHORITY_ROWS.map(({ id }) => id);

/**
 * The row of a list that a name stands for, by its id or its label, whatever the case; undefined where it is none.
 *
 * @example
 * named(FUNCTIONS, 'advertising and brand') // { id: 'brand', label: 'Advertising and brand' }
 */
export function named<Row extends { readonly id: string; readonly label: string }>(rows: readonly Row[], name: string): Row | undefined {
  const sought = name.trim().toLowerCase();
  return rows.find(({ id, label }) => id.toLowerCase() === sought || label.toLowerCase() === sought);
}

export const authorityDefinition = {
  id: 'authority',
  groups: [fixed(AUTHORITY_ROW_IDS, once('stated', 'fact'), once('practised', 'fact'))],
  lists: {
    authority: {
      instrument: 'authority',
      fields: ['stated', 'practised'],
      items: AUTHORITY_ROWS,
      mostOwn: 0,
      sheet: 'Authority',
      ranges: listRanges('CCO_Authority'),
      asked: { field: 'practised', name: ({ label }) => label, several: `of ${AUTHORITY_ROWS.length} rows, as practised` },
    },
  },
  blocks: {},
} as const satisfies InstrumentDefinition;
