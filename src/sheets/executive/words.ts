/** What the parts of the page are made with: the source, its words, and what several of them ask of it. */
import {
  GATES,
  VARIABLES,
  dependencesOn,
  filledIn,
  isSameDependence,
  listed,
  readiness,
  type Conclusions,
  type Dependence,
  type GateId,
  type NeedRule,
  type StatementId,
} from '../../method';
import type { PageSource } from './shape';
import type { PageTexts } from './texts';
import type { Writing } from './writing';

/** How many facts, gaps, conditions and next steps a page has room for. */
export const MOST = 3;

export interface Words extends PageSource {
  readonly texts: PageTexts;
  readonly writing: Writing;
}

export const orElse = (lines: readonly string[], otherwise: string): readonly string[] =>
  lines.length === 0 ? [otherwise] : lines.slice(0, MOST);

const two = (number: number): string => String(number).padStart(2, '0');
export const dayOf = (moment: Date): string => `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** Ends with the last whole sentence that fits, else with the last word and an ellipsis: `shortened('One. Two three.', 8)` → `One.` */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const sentence = cut.lastIndexOf('. ');
  return sentence > most / 3 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

export const firstSentence = (text: string): string => /^.*?[^.]\.(?= |$)/.exec(text)?.[0] ?? text;
export const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');

export const labelOf = (id: StatementId): string => withoutStop(readiness.statements.find((statement) => statement.id === id)!.label);
export const gatesIn = ({ conclusions: { gates } }: Words, ...states: readonly string[]): readonly (typeof GATES)[number][] =>
  GATES.filter(({ id }) => states.includes(gates[id]));

/** What somebody can bring about. G1 says how much is known, G2 and G3 what the work is like, G8 what has happened. */
export const GOALS: ReadonlySet<GateId> = new Set(['G4', 'G5', 'G6', 'G7']);

export const isGoal = (id: GateId): id is 'G4' | 'G5' | 'G6' | 'G7' => GOALS.has(id);

/** What a rule of the need proposes. */
export const PROPOSED: Readonly<Record<NeedRule, 'role' | 'review' | 'share' | 'wait' | 'advise' | 'ask'>> = {
  N0: 'wait',
  N1: 'review',
  N2: 'share',
  N3: 'share',
  N4: 'advise',
  N5: 'wait',
  N6: 'wait',
  N7: 'wait',
  N8: 'role',
  N9: 'ask',
};

/** Open ones alone: what the group has decided on is settled. */
export const statementsContested = ({ readiness: { missing }, agreement }: Conclusions): readonly string[] =>
  missing.filter((id) => agreement[id]?.contested === true);
export const stagesContested = ({ maturity: { stages: found } }: Conclusions): readonly string[] =>
  VARIABLES.filter(({ id }) => found[id] === 'Contested').map(({ name }) => name);

export const itemsSaid = ({ texts }: Words, ids: readonly StatementId[]): string =>
  listed(
    ids.map((id) => filledIn(texts.item, { label: labelOf(id), id })),
    'and',
  );

/** Statements and variables on which raters stand at both ends; an empty text where there are none. */
export const contestedItems = (words: Words): string =>
  listed(
    [
      ...statementsContested(words.conclusions).map((id) => filledIn(words.texts.item, { label: labelOf(id as StatementId), id })),
      ...stagesContested(words.conclusions),
    ],
    'and',
  );

/** The missing answers on which the two first answers hang, but for those that the group has to decide. */
export function waitsOf({ conclusions }: Words): readonly Dependence[] {
  const contested = [
    ...dependencesOn('readiness', statementsContested(conclusions)),
    ...dependencesOn(
      'maturity',
      VARIABLES.filter(({ id }) => conclusions.maturity.stages[id] === 'Contested').map(({ id }) => id),
    ),
  ];
  const all = [...conclusions.need.dependsOn, ...conclusions.reportingLine.dependsOn];
  return all.filter(
    (one, i) => all.findIndex((other) => isSameDependence(one, other)) === i && !contested.some((other) => isSameDependence(one, other)),
  );
}
