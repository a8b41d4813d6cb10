/** What verdicts come to, by names that stay when their sentences are worded anew: sheets colour, count and send on by these. */
import type { Conclusions } from '../../method';
import { quoted } from '../layout';

/** What the answer of several raters comes to, by name. */
export const GROUP_STATE = { settled: 'settled', contested: 'contested', open: 'undetermined' } as const;

/** TRUE where a cell, or what a formula makes of it, is one of the words; case does not count. */
export const isOneOf = (cell: string, words: readonly string[]): string =>
  `OR(${words.map((word) => `${cell}=${quoted(word)}`).join(',')})`;

/**
 * The state of a group's answer: settled on a step of its scale; contested where enough have answered and no step follows.
 *
 * @param answered a formula for how many have answered
 * @param least how many that have to be; a single one unless given
 */
export const groupState = (
  cell: string,
  { steps, answered, least = '1' }: { readonly steps: readonly string[]; readonly answered: string; readonly least?: string },
): string =>
  `IF(${isOneOf(cell, steps)},"${GROUP_STATE.settled}",IF(${answered}>=${least},"${GROUP_STATE.contested}","${GROUP_STATE.open}"))`;

/** What the plan comes to, by name. */
export const PLAN_STATE = { errors: 'errors', unreadable: 'unreadable', empty: 'nothing planned', planned: 'planned' } as const;

/** TRUE where something on the plan, or on another sheet, has to be put right first. */
export const PLAN_FAILS = `OR(CCO_Roadmap_State="${PLAN_STATE.errors}",CCO_Roadmap_State="${PLAN_STATE.unreadable}")`;

/** TRUE where no phase projects a stage, so that no year can be compared with today. */
export const NOTHING_PROJECTED = `CCO_Roadmap_LowerState="${'nothing projected' satisfies Conclusions['roadmap']['lowerState']}"`;
