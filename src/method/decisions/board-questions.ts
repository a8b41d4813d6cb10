/**
 * The short list of questions that a board will ask: from the gates that fail, from what is open, and from where people and sources
 * differ.
 */
import { listed } from '../wording';
import type { GateId, Gate } from './gates';
import type { Lens } from './lenses';
import type { NeedRule } from './need-rule';
import type { ReportingRule } from './reporting-rule';

export interface BoardFindings {
  readonly need: NeedRule;
  readonly gates: readonly Gate[];
  readonly lenses: readonly Lens[];
  readonly reportingLine: { readonly rule: ReportingRule; readonly final: boolean };
  readonly team: 'dedicated' | 'dispersed' | 'unresolved' | null;
  /** Accountabilities without an executive; null while none has been looked at. */
  readonly unowned: readonly string[] | null;
}

/** A list that is longer is not read out. */
const MOST_QUESTIONS = 8;

const WHEN_FAILING: Readonly<Partial<Record<GateId, string>>> = {
  G3: 'If all eleven statements are in place, what would the role add?',
  G4: 'Which leaders do not agree, and what would it take for them to?',
  G5: 'Why create a role that does not pay for itself, and what would have to be true for it to?',
  G6: 'What is the role allowed to decide, and who gives way when an area objects?',
  G7: 'Why now, when the time, the appetite or the aptitude is missing?',
  G8: 'What has changed in the business that calls for this?',
};

const WHEN_OPEN: Readonly<Partial<Record<GateId, string>>> = {
  G1: 'What do we not know yet about how ready we are?',
  G2: 'Could the operating areas share this work among themselves?',
  G4: 'Does every leader whose ground it touches agree, on the role and on the disruption?',
  G5: 'What does the role cost, what does it bring in, and when does it pay for itself?',
  G6: 'Has the role support, authority and resources in practice, not only on paper?',
  G7: 'Are the time, the appetite and the aptitude there?',
  G8: 'What in the business has changed that calls for this?',
};

/**
 * The questions in the order in which they would stop a decision.
 *
 * @example
 * boardQuestions(findings)[0] // 'Which leaders do not agree, and what would it take for them to? (G4: Not confirmed: Sales)'
 */
export function boardQuestions(findings: BoardFindings): readonly string[] {
  const { gates, need } = findings;
  const asked = (words: Readonly<Partial<Record<GateId, string>>>, state: Gate['state']): readonly string[] =>
    gates.flatMap(({ id, state: found, evidence }) =>
      found === state && words[id] !== undefined ? [`${words[id]} (${id}: ${evidence})`] : [],
    );
  return [
    ...(need === 'N1' ? ['What has the existing role achieved, and what stood in its way?'] : []),
    ...asked(WHEN_FAILING, 'fail'),
    ...asked(WHEN_OPEN, 'undetermined'),
    ...furtherQuestions(findings),
  ].slice(0, MOST_QUESTIONS);
}

function furtherQuestions({ reportingLine, team, unowned, lenses }: BoardFindings): readonly string[] {
  const views = new Set(lenses.map(({ view }) => view));
  return [
    ...(reportingLine.final ? [] : [`Where would the role report? (${reportingLine.rule}: not every stage is settled)`]),
    ...(team === 'unresolved' ? ['Who would do the work: which functions commit named people, and who pays?'] : []),
    ...(unowned !== null && unowned.length > 0 ? [`Who is accountable for ${listed(unowned, 'and')}?`] : []),
    ...(views.has('role') && (views.has('no separate role') || views.has('not yet'))
      ? ['The sources disagree: which of them fits this company, and why?']
      : []),
  ];
}
