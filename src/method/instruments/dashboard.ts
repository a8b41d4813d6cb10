/** I-11 Customer dashboard: which metric each function watches at each stage of a customer's life. */
import { once, open, type InstrumentDefinition } from './definition';

import { FUNCTIONS, named, SILO_IDS, type FunctionId } from './authority';
import type { InstrumentHead, ItemField } from './item';

export const dashboardInstrument = {
  id: 'dashboard',
  title: 'Dashboard',
  source: 'FUND',
  ask: "Which metric does each function watch at each stage of a customer's life?",
  fields: [{ field: 'metric', label: 'Metric', text: 'Name the metric; leave the cell empty where there is none.' }],
  /** To start from: a company writes its own. */
  stages: ['Become aware', 'Choose', 'Buy', 'Start', 'Use', 'Get help', 'Renew'],
  suggestion: 'Change the stages to those your customers go through.',
} as const satisfies InstrumentHead<'dashboard'> & {
  readonly fields: readonly ItemField[];
  readonly stages: readonly string[];
  readonly suggestion: string;
};

/** One cell of the dashboard. */
export interface DashboardCell {
  readonly stage: string;
  readonly function: FunctionId;
}

/**
 * How a cell of the dashboard is written as an item.
 *
 * @example
 * dashboardItem({ stage: 'Use', function: 'service' }) // 'Use/service'
 */
export const dashboardItem = (cell: DashboardCell): string => `${cell.stage}/${cell.function}`;

/**
 * The cell of the dashboard that an item stands for: a stage, a slash, and a function by its id or its label in any
 * case. The last slash counts, so that a stage may have one. Null where it is written otherwise.
 *
 * @example
 * dashboardCell('Choose / buy/Advertising and brand') // { stage: 'Choose / buy', function: 'brand' }
 */
export function dashboardCell(item: string): DashboardCell | null {
  const slash = item.lastIndexOf('/');
  const stage = item.slice(0, Math.max(slash, 0)).trim();
  const found = named(FUNCTIONS, item.slice(slash + 1));
  return stage === '' || found === undefined ? null : { stage, function: found.id };
}

export const dashboardDefinition = {
  id: 'dashboard',
  groups: [
    {
      ...open('a stage, a slash and a function', once('metric', 'text')),
      written: {
        expected: `a stage, a slash and one of ${SILO_IDS.join(', ')}`,
        read: (item: string): string | null => {
          const cell = dashboardCell(item);
          return cell === null ? null : dashboardItem(cell);
        },
      },
    },
  ],
  lists: {},
  blocks: {},
  tables: {
    dashboard: {
      instrument: 'dashboard',
      sheet: 'Dashboard',
      stages: 'CCO_Dashboard_Stages',
      functions: 'CCO_Dashboard_Functions',
      answers: 'CCO_Dashboard_Answers',
      notes: 'CCO_Dashboard_Notes',
      whole: 'CCO_Dashboard_List',
    },
  },
} as const satisfies InstrumentDefinition;
