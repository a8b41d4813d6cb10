/** What would change the headline of the need: the nearest change first, and whose answer it is. */
import type { Change } from './conclusion';
import type { YesAnswer } from '../answers';
import { countsAsYes, isGap } from '../figures';
import type { StatementId } from '../instruments';
import type { GroupRules } from '../raters';
import { authorityBlockers, type Authority } from './authority';
import { capital, listed } from '../wording';
import { gapsOf, timesOf, type NeedFindings } from './gates';
import { needPath, needRow, openQuestions, type NeedPath, type NeedQuestion, type NeedState } from './need-rule';
import { fewestVotes, type Rated, type VoteChange } from './votes';

export interface NeedChangeFindings {
  readonly findings: NeedFindings;
  readonly state: NeedState;
  readonly path: NeedPath;
  readonly open: readonly NeedQuestion[];
  readonly voters: readonly string[];
  readonly rules: GroupRules;
}

/** Something that could happen, and how many answers it takes. */
interface AnswerChange {
  readonly answers: number;
  readonly text: string;
}

/** More than these are read by nobody. */
const MOST_CHANGES = 6;
const MOST_NAMES = 4;

/**
 * The changes of one question that lead to another headline, fewest answers first. While answers are missing: what each of
 * them would decide by itself.
 *
 * @example
 * needChanges(all)[0] // { what: 'Sales agrees without conditions', then: 'Needed, but not without authority (N6)' }
 */
export function needChanges(all: NeedChangeFindings): readonly Change[] {
  const { path, open, state } = all;
  if (path.rule === 'N0') return open.flatMap((question) => decidedBy(question, state));
  // Among changes that are equally near, the question on which the headline rests comes first.
  return [...path.met]
    .reverse()
    .flatMap((question) => {
      const to = state[question] === false;
      const change = changeOf(question, to, all);
      return change === undefined ? [] : [{ ...change, then: outcomeText({ ...state, [question]: to }) }];
    })
    .sort((a, b) => a.answers - b.answers)
    .slice(0, MOST_CHANGES)
    .map(({ text, then }) => ({ what: text, then }));
}

function outcomeText(state: NeedState): string {
  const { rule } = needPath(state);
  return rule === 'N0'
    ? `undetermined until ${listed(
        openQuestions(state).map((question) => OPEN_WORDS[question]),
        'and',
      )} known (N0)`
    : `${needRow(rule).headline} (${rule})`;
}

/** Words that end with their verb, so that a list of them can be followed by "known". */
const OPEN_WORDS: Readonly<Record<NeedQuestion, string>> = {
  leader: 'whether a customer leader exists is',
  shareable: 'Q12 is',
  gaps: 'the gaps are',
  cost: 'the self-funding is',
  consensus: 'consensus is',
  authority: 'authority is',
  time: 'Q13 to Q15 are',
};

const IF_WORDS: Readonly<Record<NeedQuestion, readonly [yes: string, no: string]>> = {
  leader: ['A customer leader exists', 'No customer leader exists'],
  shareable: ['The operating areas can share the work (Q12 is Yes)', 'The operating areas cannot share the work (Q12 is No)'],
  gaps: ['A missing statement is Partly or No', 'Every missing statement is Yes'],
  cost: ['The plan is cost-justified', 'The plan is not cost-justified'],
  consensus: ['Every leader agrees', 'A leader does not agree, or sets conditions'],
  authority: ['Authority is sufficient', 'Authority has a gap'],
  time: ['Q13, Q14 and Q15 are all Yes', 'One of Q13, Q14 and Q15 is No'],
};

/** What an open question decides alone, if it does. */
const decidedBy = (question: NeedQuestion, state: NeedState): readonly Change[] =>
  [true, false].flatMap((answer) => {
    const { rule } = needPath({ ...state, [question]: answer });
    return rule === 'N0' ? [] : [{ what: IF_WORDS[question][answer ? 0 : 1], then: `${needRow(rule).headline} (${rule})` }];
  });

/** How a question comes to be answered the other way; undefined where nobody's answer could bring it about. */
function changeOf(question: NeedQuestion, to: boolean, all: NeedChangeFindings): AnswerChange | undefined {
  const { findings } = all;
  switch (question) {
    case 'leader':
      // An appointment or a departure, not somebody's answer: told after all that are.
      return { answers: Infinity, text: IF_WORDS.leader[to ? 0 : 1] };
    case 'shareable':
      return voteChange(findings.questions.Q12, (answer) => (answer === 'Yes') === to, all);
    case 'gaps':
      return to ? oneGap(all) : noGaps(all);
    case 'cost':
      return {
        answers: 1,
        text: to ? 'The self-funding plan breaks even at the required rate' : 'The self-funding plan no longer breaks even',
      };
    case 'consensus':
      return to ? everyLeader(findings) : oneLeader(findings);
    case 'authority':
      return authorityChange(findings.authority, to);
    case 'time':
      return to ? timeRight(all) : timeWrong(all);
  }
}

function voteChange<Scale extends 'yes' | 'fact'>(
  rated: Rated<Scale>,
  wanted: Parameters<typeof fewestVotes<Scale>>[1],
  { rules, voters }: NeedChangeFindings,
): AnswerChange | undefined {
  const change = fewestVotes(rated, wanted, rules);
  return change === undefined ? undefined : { answers: change.votes, text: voteText(rated.id, change, voters) };
}

function voteText(id: string, { votes, voters: positions, to, isDecision }: VoteChange, voters: readonly string[]): string {
  if (isDecision) return `The group decides on ${to} for ${id}`;
  if (votes > 1) return `${votes} more of the voters say ${to} to ${id}`;
  const names = positions.map((position) => voters[position] ?? 'the organisation');
  if (names.length === 1) return `${capital(names[0]!)} says ${to} to ${id}`;
  return `One of ${someOf(names)} says ${to} to ${id}`;
}

function noGaps(all: NeedChangeFindings): AnswerChange | undefined {
  const { findings } = all;
  const gaps = gapsOf(findings);
  const isYes = (answer: YesAnswer): boolean => countsAsYes(answer, findings.partly);
  if (gaps.length === 1) return voteChange(gaps[0]!, isYes, all);
  const changes = gaps.map((gap) => fewestVotes(gap, isYes, all.rules));
  if (changes.some((change) => change === undefined)) return undefined;
  const votes = changes.reduce((sum, change) => sum + (change?.votes ?? 0), 0);
  return { answers: votes, text: `All ${gaps.length} gaps are closed (${votes} answers)` };
}

function oneGap(all: NeedChangeFindings): AnswerChange | undefined {
  const { findings } = all;
  const changes = findings.statements.flatMap((statement) => {
    const change = statement.answer === null ? undefined : fewestVotes(statement, (answer) => isGap(answer, findings.partly), all.rules);
    return change === undefined ? [] : [{ id: statement.id, change }];
  });
  const fewest = Math.min(...changes.map(({ change }) => change.votes));
  const nearest = changes.filter(({ change }) => change.votes === fewest);
  const [first] = nearest;
  if (first === undefined) return undefined;
  if (nearest.length === 1) return { answers: fewest, text: voteText(first.id, first.change, all.voters) };
  const ids: readonly StatementId[] = nearest.map(({ id }) => id);
  return {
    answers: fewest,
    text: `One of ${someOf(ids)} turns out not to be in place (${fewest === 1 ? 'one answer' : `${fewest} answers`})`,
  };
}

function everyLeader({ leaders }: NeedFindings): AnswerChange {
  const against = leaders.filter(({ position }) => position !== 'Agrees').map(({ leader }) => leader);
  return { answers: against.length, text: `${listed(against, 'and')} ${against.length === 1 ? 'agrees' : 'agree'} without conditions` };
}

function oneLeader({ leaders }: NeedFindings): AnswerChange {
  const names = leaders.map(({ leader }) => leader);
  return { answers: 1, text: names.length === 1 ? `${names[0]} no longer agrees` : `One of ${someOf(names)} no longer agrees` };
}

function authorityChange(authority: Authority, to: boolean): AnswerChange {
  if (!to) return { answers: 1, text: 'Support, authority or resources are not there in practice' };
  const { every, oneOf } = authorityBlockers(authority);
  const parts = [
    ...(every.length > 0 ? [`${listed(every, 'and')} ${every.length === 1 ? 'is' : 'are'} there in practice`] : []),
    ...(oneOf.length > 0 ? [`there is authority in ${listed(oneOf, 'or')}`] : []),
  ];
  return { answers: every.length + Math.min(1, oneOf.length), text: capital(parts.join(', and ')) };
}

function timeRight(all: NeedChangeFindings): AnswerChange | undefined {
  const against = timesOf(all.findings).filter(({ answer }) => answer !== 'Yes');
  if (against.length === 1) return voteChange(against[0]!, (answer) => answer === 'Yes', all);
  const votes = against.reduce((sum, question) => sum + (fewestVotes(question, (answer) => answer === 'Yes', all.rules)?.votes ?? 1), 0);
  return {
    answers: votes,
    text: `${listed(
      against.map(({ id }) => id),
      'and',
    )} become Yes (${votes} answers)`,
  };
}

function timeWrong(all: NeedChangeFindings): AnswerChange | undefined {
  const changes = timesOf(all.findings).flatMap((question) => voteChange(question, (answer) => answer === 'No', all) ?? []);
  return [...changes].sort((a, b) => a.answers - b.answers)[0];
}

const someOf = (names: readonly string[]): string =>
  names.length > MOST_NAMES ? listed([...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`], 'or') : listed(names, 'or');
