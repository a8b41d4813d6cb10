/** The four publications side by side: what each would conclude on its own, how many point the same way, and where they clash. */
import { allHold, type Ternary } from '../ternary';
import { listed } from '../wording';
import type { NeedState } from './need-rule';

export type LensId = 'NEED' | 'FUND' | 'ROLE' | 'ACCOUNT';
export type LensView = 'role' | 'no separate role' | 'not yet' | 'undetermined';

export const LENS_IDS: readonly LensId[] = ['NEED', 'FUND', 'ROLE', 'ACCOUNT'];
export const LENS_VIEWS: readonly LensView[] = ['role', 'no separate role', 'not yet', 'undetermined'];

export interface Lens {
  readonly id: LensId;
  readonly view: LensView;
  readonly reason: string;
}

export interface LensFindings {
  readonly need: NeedState;
  /** Whether a trigger is present. */
  readonly trigger: Ternary;
  /** Whether each of the seven accountabilities has an executive. */
  readonly allOwned: Ternary;
}

/**
 * What each publication would conclude by itself. They are never melted into one score.
 *
 * @example
 * lenses(findings)[0] // { id: 'NEED', view: 'no separate role', reason: 'The operating areas can share the work.' }
 */
export const lenses = (findings: LensFindings): readonly Lens[] => [
  needLens(findings),
  fundLens(findings),
  roleLens(findings),
  accountLens(findings),
];

function needLens({ need: { shareable, gaps, consensus, time } }: LensFindings): Lens {
  const id = 'NEED';
  if (shareable === null)
    return { id, view: 'undetermined', reason: 'It is not settled whether the operating areas can share the work (Q12).' };
  if (shareable) return { id, view: 'no separate role', reason: 'The operating areas can share the work, which is the healthy case.' };
  switch (allHold([gaps, consensus, time])) {
    case true:
      return { id, view: 'role', reason: 'The work is undone and cannot be shared, leaders agree, and the time is right.' };
    case false: {
      const lacking = [
        ...(gaps === false ? ['nothing is undone'] : []),
        ...(consensus === false ? ['leaders do not all agree'] : []),
        ...(time === false ? ['the time is not right'] : []),
      ];
      return { id, view: 'not yet', reason: `The work cannot be shared, but ${listed(lacking, 'and')}.` };
    }
    case null: {
      const open = [
        ...(gaps === null ? ['the gaps'] : []),
        ...(consensus === null ? ['consensus'] : []),
        ...(time === null ? ['the time, appetite and aptitude'] : []),
      ];
      return { id, view: 'undetermined', reason: `The work cannot be shared; not settled: ${listed(open, 'and')}.` };
    }
  }
}

/** Said by FUND whatever the answer. */
const ADVISE = 'Either way somebody reports and advises on customer measures, and no company reorganises for this.';

function fundLens({ need: { cost, authority } }: LensFindings): Lens {
  const id = 'FUND';
  switch (allHold([cost, authority])) {
    case true:
      return { id, view: 'role', reason: `It is cost-justified and has authority. ${ADVISE}` };
    case false: {
      const lacking = [...(cost === false ? ['is not cost-justified'] : []), ...(authority === false ? ['lacks authority'] : [])];
      return { id, view: 'no separate role', reason: `A position of its own ${listed(lacking, 'and')}. ${ADVISE}` };
    }
    case null: {
      const open = [
        ...(cost === null ? ['whether it is cost-justified'] : []),
        ...(authority === null ? ['whether it has authority'] : []),
      ];
      return { id, view: 'undetermined', reason: `Not known: ${listed(open, 'and')}. ${ADVISE}` };
    }
  }
}

/** Said by ROLE whatever the answer. */
const NO_ONE_SIZE = 'No one size fits all; about one company in ten had neither of the two roles asked about.';

function roleLens({ trigger }: LensFindings): Lens {
  const id = 'ROLE';
  if (trigger === null) return { id, view: 'undetermined', reason: `Not every trigger is answered. ${NO_ONE_SIZE}` };
  return trigger
    ? { id, view: 'role', reason: `A trigger is present. ${NO_ONE_SIZE}` }
    : { id, view: 'not yet', reason: `No trigger is reported. ${NO_ONE_SIZE}` };
}

function accountLens({ allOwned }: LensFindings): Lens {
  const id = 'ACCOUNT';
  if (allOwned === null) return { id, view: 'undetermined', reason: 'Not every accountability has an owner stated.' };
  return allOwned
    ? { id, view: 'no separate role', reason: 'Each of the seven accountabilities has an executive, so none is needed for that.' }
    : { id, view: 'role', reason: 'Accountabilities are without an executive: a role could carry them, or a named executive for each.' };
}

/**
 * How many lenses point the same way, and where two of them clash.
 *
 * @example
 * lensesText(all) // '2 of 4 sources point to a role (NEED, ROLE); FUND to no separate role; ACCOUNT is undetermined. …'
 */
export function lensesText(all: readonly Lens[]): string {
  const by = (view: LensView): readonly LensId[] => all.filter((lens) => lens.view === view).map(({ id }) => id);
  const told = LENS_VIEWS.map((view) => ({ view, ids: by(view) })).filter(({ ids }) => ids.length > 0);
  if (told.length === 1 && told[0]!.view === 'undetermined') return 'None of the four sources can be read yet.';
  const parts = [...told]
    .sort((a, b) => order(a.view) - order(b.view) || b.ids.length - a.ids.length)
    .map(({ view, ids }, i) => partText(view, ids, i === 0 ? all.length : null));
  return `${parts.join('; ')}.${clashText(by('role'), [...by('no separate role'), ...by('not yet')])}`;
}

/** What is not known is told last. */
const order = (view: LensView): number => (view === 'undetermined' ? 1 : 0);

function partText(view: LensView, ids: readonly LensId[], of: number | null): string {
  const names = listed(ids, 'and');
  if (view === 'undetermined') return `${names} ${ids.length === 1 ? 'is' : 'are'} undetermined`;
  const to = view === 'not yet' ? 'to not yet' : view === 'role' ? 'to a role' : 'to no separate role';
  return of === null ? `${names} ${to}` : `${ids.length} of ${of} sources ${ids.length === 1 ? 'points' : 'point'} ${to} (${names})`;
}

function clashText(forRole: readonly LensId[], against: readonly LensId[]): string {
  if (forRole.length === 0 || against.length === 0) return '';
  const years =
    [...forRole, ...against].includes('NEED') && [...forRole, ...against].includes('FUND')
      ? ' NEED expects five years of change; FUND holds that no company reorganises for this.'
      : '';
  return ` They clash: ${listed(forRole, 'and')} against ${listed(against, 'and')}.${years}`;
}
