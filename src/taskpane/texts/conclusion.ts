/** What is said of the conclusions, and of what they wait for. */
import {
  type AssumptionId,
  ASSUMPTIONS,
  type Conclusion,
  type Conclusions,
  type Dependence,
  type Origin,
  robustnessText,
  type SourceId,
  SOURCES,
  VARIABLE_NAMES,
  type VariableId,
} from '../../method';
import type { Content } from '../../sheets';
import { counted, shown } from './words';

export const CONCLUSION = {
  empty: 'The conclusion follows from the answers on the sheets. Write the sheets first.',
  rule: 'Rule',
  whose: 'Whose rule',
  source: 'Source',
  restsOn: 'It rests on',
  changesIf: 'It changes if',
  warnings: 'Keep in mind',
  board: 'What a board will ask',
  sources: 'Where the sources disagree',
  people: 'Where people disagree, and how far it holds',
  unanswered: 'Still unanswered',
  next: 'Answer next',
  assumptions: 'Assumptions you changed',
  noAssumptions: 'None. What the sources leave open stands as the add-in assumes it.',
  settled: 'Settled: no missing answer could change the rule.',
  open: 'Not settled yet: what it waits for is listed below.',
  showSheet: 'Show the Recommendation sheet',
} as const;

/** The questions that the four answers are answers to. */
export const QUESTIONS = {
  need: 'What to do',
  reportingLine: 'Where the role should report',
  structure: 'How it should be structured',
  leaderType: 'Which type of leader',
} as const;

export const lensText = (id: SourceId, { view, reason }: Conclusions['lenses'][keyof Conclusions['lenses']]): string =>
  `${SOURCES[id].author}: ${view}: ${reason}`;

export const robustnessTexts = ({ need, reportingLine }: Conclusions['robustness']): readonly string[] => [
  `${QUESTIONS.need}: ${robustnessText(need)}.`,
  `${QUESTIONS.reportingLine}: ${robustnessText(reportingLine)}.`,
];

export const originText = (origin: Origin): string => {
  switch (origin) {
    case 'theirs':
      return 'Theirs: the source states it.';
    case 'theirs in direction':
      return 'Theirs in direction; the exact step is ours.';
    case 'ours':
      return 'Ours: the source leaves it open. See the Assumptions sheet.';
  }
};

export function sourceText({ source }: Pick<Conclusion, 'source'>): string {
  const { author, title, date } = SOURCES[source];
  return `${author}, “${title}”${date === undefined ? '' : `, ${date}`}`;
}

/** What instruments and facts are called where nothing of theirs is listed. */
const DEPENDS_NAMES: Readonly<Partial<Record<Dependence['instrument'], string>>> = {
  organisation: 'Whether a customer leader exists (Start)',
  selfFunding: 'The flows of the plan (Self-funding)',
  consensus: 'The leaders who have to agree (Consensus)',
  influence: 'The operating areas (Influence)',
  structure: 'The functions and whom they commit (Structure)',
};

/** `dependsName({ instrument: 'maturity', item: 'LC' })` → `Leader commitment`; a name of people's own stands as they wrote it. */
export function dependsName({ instrument, item }: Dependence): string {
  if (item === undefined || instrument === 'organisation') return DEPENDS_NAMES[instrument] ?? instrument;
  return instrument === 'maturity' && item in VARIABLE_NAMES ? VARIABLE_NAMES[item as VariableId] : item;
}

export const nextText = (count: number): string => (count === 0 ? 'Nothing is listed yet.' : `${counted(count, 'answer')} missing.`);

export function assumptionText(id: AssumptionId, current: Content | undefined): string {
  const what = ASSUMPTIONS.find((assumption) => assumption.id === id)?.what ?? '';
  return `${id}${current === undefined ? '' : `, now ${shown(current)}`}: ${what}`;
}
