/**
 * The two axes of the structure, who leads and what team stands behind: each as far as the answers settle it, with those that still
 * matter.
 */
import type { Fact, People, Stage } from '../answers';
import { allHold, holds, type Ternary } from '../ternary';
import { dependencesOn, type Dependence } from './conclusion';
import { listed } from '../wording';
import type { ReportingRule } from './reporting-rule';
import { NOT_GIVEN, statedTopArea, topArea, topAreaText, type AreaInfluence } from './top-area';

export type Leader = 'staff' | 'line';
export type Team = 'dedicated' | 'dispersed' | 'unresolved';

/** The missing answers that matter, and the same in words that follow "depends on". */
export interface OpenAnswers {
  readonly answers: readonly Dependence[];
  readonly words: readonly string[];
}

const NOTHING_OPEN: OpenAnswers = { answers: [], words: [] };

export interface FunctionPeople {
  readonly function: string;
  /** Null where nobody has said. */
  readonly commitment: People | null;
}

export interface TeamInputs {
  /** No function listed is missing, and not a company without functions. */
  readonly people: readonly FunctionPeople[];
  readonly budget: Fact | null;
  /** Whether the heads of the functions agree to release time. */
  readonly release: Fact | null;
  readonly crossFunctional: Stage | null;
  /** The share of the functions that must commit named people, from 0 to 1 (A-ST2). */
  readonly share: number;
}

/** What the team hangs on, counted. */
export interface TeamTally {
  readonly budget: Ternary;
  readonly release: Ternary;
  /** Whether the ability to work cross-functionally is at least Developing. */
  readonly crossFunctional: Ternary;
  readonly of: number;
  /** Functions that commit full-time named people. */
  readonly full: number;
  /** Functions that commit named people, half-time or full-time. */
  readonly named: number;
  /** Functions of which it is not known. */
  readonly open: number;
  readonly share: number;
}

/** While no function is listed, one that is not known stands for all that could be. */
export function teamTally({ people, budget, release, crossFunctional, share }: TeamInputs): TeamTally {
  const full = people.filter(({ commitment }) => commitment === 'Full-time named').length;
  const half = people.filter(({ commitment }) => commitment === 'Half-time named').length;
  return {
    budget: holds(budget),
    release: holds(release),
    crossFunctional: crossFunctional === null ? null : crossFunctional !== 'Early',
    of: Math.max(people.length, 1),
    full,
    named: full + half,
    open: people.length === 0 ? 1 : people.filter(({ commitment }) => commitment === null).length,
    share,
  };
}

const isEnough = (functions: number, { of, share }: TeamTally): boolean => functions / of >= share;

const isDedicated = (tally: TeamTally): boolean => tally.budget === true && isEnough(tally.full, tally);

/** What a dispersed team needs beside people. */
const released = ({ crossFunctional, release }: TeamTally): Ternary => allHold([crossFunctional, release]);

/**
 * The team that every completion of what is missing would give; null where two would differ.
 *
 * @example
 * teamOf(teamTally({ people: [{ function: 'Sales', commitment: 'Full-time named' }], budget: 'Yes', release: null, crossFunctional:
 *   null, share: 0.5 }))
 * // 'dedicated': what is missing matters to a dispersed team only
 */
export function teamOf(tally: TeamTally): Team | null {
  const { budget, full, named, open } = tally;
  if (isDedicated(tally)) return 'dedicated';
  if (budget !== false && isEnough(full + open, tally)) return null;
  const others = released(tally);
  if (others === true && isEnough(named, tally)) return 'dispersed';
  return others !== false && isEnough(named + open, tally) ? null : 'unresolved';
}

export interface TeamAxis {
  /** Null while a missing answer could still change it. */
  readonly team: Team | null;
  readonly tally: TeamTally;
  /** Empty where the team is settled. */
  readonly open: OpenAnswers;
}

/**
 * The team, and the missing answers on which it depends.
 *
 * @example
 * teamAxis({ people: [], budget: 'No', release: 'No', crossFunctional: null, share: 0.5 }).team // 'unresolved'
 */
export function teamAxis(inputs: TeamInputs): TeamAxis {
  const tally = teamTally(inputs);
  return { team: teamOf(tally), tally, open: openOfTeam(inputs, tally) };
}

const BUDGET_OPEN: OpenAnswers = { answers: dependencesOn('structure', ['budget']), words: ['the budget'] };
const RELEASE_OPEN: OpenAnswers = { answers: dependencesOn('structure', ['release']), words: ['whether the heads release time'] };
const COOPERATION_OPEN: OpenAnswers = { answers: dependencesOn('maturity', ['CF']), words: ['the ability to work cross-functionally'] };

function openOfTeam({ people }: TeamInputs, tally: TeamTally): OpenAnswers {
  const { budget, release, crossFunctional, full, named, open } = tally;
  /** Whether people who are not known yet could make so many enough. */
  const couldReach = (known: number): boolean => !isEnough(known, tally) && isEnough(known + open, tally);
  const peopleMatter = (budget !== false && couldReach(full)) || (released(tally) !== false && couldReach(named));
  // Release and cooperation decide only where a dispersed team may have the people and nothing better is certain.
  const mayDisperse = !isDedicated(tally) && isEnough(named + open, tally);
  const unknown = people.filter(({ commitment }) => commitment === null).map((each) => each.function);
  const parts: readonly (OpenAnswers | null)[] = [
    peopleMatter ? openPeople(unknown) : null,
    budget === null && isEnough(full + open, tally) ? BUDGET_OPEN : null,
    release === null && crossFunctional !== false && mayDisperse ? RELEASE_OPEN : null,
    crossFunctional === null && release !== false && mayDisperse ? COOPERATION_OPEN : null,
  ];
  return together(parts);
}

const openPeople = (unknown: readonly string[]): OpenAnswers =>
  unknown.length === 0
    ? { answers: [{ instrument: 'structure' }], words: ['the functions and whom they commit'] }
    : {
        answers: dependencesOn('structure', unknown),
        words: [`whom ${listed(unknown, 'and')} ${unknown.length === 1 ? 'commits' : 'commit'}`],
      };

/** An operating area with its influence and whether it runs well. */
export interface OperatingArea extends AreaInfluence {
  readonly runsWell: Fact | null;
}

/** Whether the work can be led from within: a single area has the most influence, and it runs well. */
export interface LedFromWithin {
  readonly holds: Ternary;
  /** In words, as the top area is written everywhere. */
  readonly topArea: string;
  /** Of the top area; null where there is no single one, and where it is not known. */
  readonly runsWell: Fact | null;
  /** Why it holds or not, in words that follow "because"; where it is not known, what it depends on. */
  readonly reason: string;
  readonly open: OpenAnswers;
}

/**
 * Whether one of the areas can lead the work from within, whatever its missing answers turn out to be.
 *
 * @param bar the least influence of a top area (A-IN1)
 *
 * @example
 * ledFromWithin([{ area: 'Sales', influence: 5, runsWell: 'Yes' }], 4).holds // true
 */
export function ledFromWithin(areas: readonly OperatingArea[], bar: number): LedFromWithin {
  const top = topArea(areas, bar);
  const text = topAreaText(top);
  switch (top.kind) {
    case 'one':
      return within(text, {
        isSingle: true,
        runsWell: areas.find(({ area }) => area === top.area)?.runsWell ?? null,
        topArea: NOTHING_OPEN,
      });
    case 'tie':
    case 'none':
      return within(text, { isSingle: false, runsWell: null, topArea: NOTHING_OPEN });
    case 'not listed':
      return within(text, { isSingle: null, runsWell: null, topArea: NO_TOP_AREA });
    case 'undetermined':
      return withinOpenAreas(areas, bar);
  }
}

/**
 * The same from a top area in words, as the function that finds it writes them.
 *
 * @param top the top area in words; null where it is not given
 * @param runsWell whether that area runs well
 *
 * @example
 * statedWithin('Tie of Sales and Service', 'Yes').holds // false
 */
export function statedWithin(top: string | null, runsWell: Fact | null): LedFromWithin {
  const kind = top === null ? 'open' : statedTopArea(top);
  const isOpen = kind === 'open';
  return within(top ?? NOT_GIVEN, {
    isSingle: isOpen ? null : kind === 'one',
    runsWell,
    topArea: isOpen ? NO_TOP_AREA : NOTHING_OPEN,
  });
}

const TOP_AREA = 'the top area';
const NO_TOP_AREA: OpenAnswers = { answers: [{ instrument: 'influence' }], words: [TOP_AREA] };

interface TopState {
  readonly isSingle: Ternary;
  readonly runsWell: Fact | null;
  readonly topArea: OpenAnswers;
}

function within(text: string, { isSingle, runsWell, topArea: openTop }: TopState): LedFromWithin {
  const settled = { topArea: text, runsWell: isSingle === true ? runsWell : null, open: NOTHING_OPEN };
  if (isSingle === false) return { ...settled, holds: false, reason: `no single area leads by influence (${text})` };
  if (runsWell === 'No')
    return {
      ...settled,
      holds: false,
      reason: isSingle === null ? 'the top area does not run well' : `${text}, the area with the most influence, does not run well`,
    };
  if (isSingle === null)
    return { ...settled, holds: null, reason: 'which operating area has the most influence and whether it runs well', open: openTop };
  if (runsWell === 'Yes') return { ...settled, holds: true, reason: `${text}, the area with the most influence, runs well` };
  const words = `whether ${text} runs well`;
  return { ...settled, holds: null, reason: words, open: { answers: dependencesOn('influence', [text]), words: [words] } };
}

/** The influence of at least one area is missing: it could turn out at either end, and tie with or outrank the rest. */
function withinOpenAreas(areas: readonly OperatingArea[], bar: number): LedFromWithin {
  const completed = (valueOf: (area: string) => number) =>
    topArea(
      areas.map(({ area, influence }) => ({ area, influence: influence ?? valueOf(area) })),
      bar,
    );
  const isTopAt = (area: string, valueOf: (each: string) => number): boolean => {
    const top = completed(valueOf);
    return top.kind === 'one' && top.area === area;
  };
  const text = topAreaText(topArea(areas, bar));
  // Each missing influence is as low as can be but for that of the area itself, which is as high: if it is not the top then, it never is.
  const couldLead = areas.filter(({ area, runsWell }) => runsWell !== 'No' && isTopAt(area, (each) => (each === area ? MOST : LEAST)));
  if (couldLead.length === 0)
    return {
      holds: false,
      topArea: text,
      runsWell: null,
      reason: 'no area can turn out to be the single one with the most influence and run well',
      open: NOTHING_OPEN,
    };
  // All missing ones alike are enough to find a tie, or none that reaches the bar, wherever there can be one.
  const leads = areas.filter(({ runsWell }) => runsWell === 'Yes').map(({ area }) => area);
  const isCertain = INFLUENCES.every((value) => leads.some((area) => isTopAt(area, () => value)));
  if (isCertain)
    return {
      holds: true,
      topArea: leads[0]!,
      runsWell: 'Yes',
      reason: `${leads[0]!}, the only area listed, runs well`,
      open: NOTHING_OPEN,
    };
  const openInfluence = areas.filter(({ influence }) => influence === null).map(({ area }) => area);
  const openRunning = couldLead.filter(({ runsWell }) => runsWell === null).map(({ area }) => area);
  const words = [
    `the influence of ${listed(openInfluence, 'and')}`,
    ...(openRunning.length === 0 ? [] : [`whether ${listed(openRunning, 'and')} ${openRunning.length === 1 ? 'runs' : 'run'} well`]),
  ];
  const open = areas.filter(({ area }) => openInfluence.includes(area) || openRunning.includes(area)).map(({ area }) => area);
  return {
    holds: null,
    topArea: text,
    runsWell: null,
    reason: listed(words, 'and'),
    open: { answers: dependencesOn('influence', open), words: [TOP_AREA] },
  };
}

const LEAST = 1;
const MOST = 5;
const INFLUENCES = [1, 2, 3, 4, 5] as const;

export interface LeaderAxis {
  /** Null where nobody can be said to lead, and while that is open. */
  readonly leader: Leader | null;
  readonly isSettled: boolean;
  /** In words that follow "because"; where the top area is open, what it depends on. */
  readonly reason: string;
  /** Empty where the leader is settled. */
  readonly open: OpenAnswers;
}

/**
 * Who leads under a rule of the reporting line: a staff leader unless the work may be led from within (A-ST1).
 *
 * @example
 * leaderAxis('RL3', within).leader // 'staff'
 */
export function leaderAxis(rule: ReportingRule, { holds: isLed, reason, open }: LedFromWithin): LeaderAxis {
  switch (rule) {
    case 'RL1':
    case 'RL3':
    case 'RL4':
      return {
        leader: 'staff',
        isSettled: true,
        reason: `not all three variables are Evolved (${rule}), so nobody leads the work from within an operating area`,
        open: NOTHING_OPEN,
      };
    case 'RL5':
      return { leader: isLed === true ? 'line' : null, isSettled: isLed !== null, reason, open };
    case 'RL2':
    case 'RL6':
      return { leader: null, isSettled: false, reason: 'the reporting line is not decided', open: NOTHING_OPEN };
  }
}

/** Several lists of open answers as one. */
export function together(parts: readonly (OpenAnswers | null)[]): OpenAnswers {
  const stated = parts.filter((part) => part !== null);
  return { answers: stated.flatMap(({ answers }) => answers), words: stated.flatMap(({ words }) => words) };
}
