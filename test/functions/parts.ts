/** The pairs of CONCLUDE and ROADMAP, as Excel hands a repeating parameter over: words and ranges as 2-D arrays in turn. */

/** `parts({ risks: [['Data', 'IT']] })` → `[[['risks']], [['Data', 'IT']]]`; what is undefined or null is left out. */
export const parts = (ranges: Readonly<Record<string, unknown>>): never =>
  Object.entries(ranges).flatMap(([name, range]) =>
    range === undefined || range === null ? [] : [[[name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)]], range],
  ) as never;

const ORDER = {
  CONCLUDE: [
    'readinessAnswers',
    'readinessDecided',
    'readinessFollowUps',
    'readinessQuestions',
    'readinessQuestionsDecided',
    'maturityAnswers',
    'maturityAssigned',
    'raters',
    'organisation',
    'assumptions',
    'influence',
  ],
  ROADMAP: [
    'readinessAnswers',
    'readinessDecided',
    'maturityAnswers',
    'maturityAssigned',
    'raters',
    'accountabilities',
    'listening',
    'assumptions',
    'roadmap',
    'roadmapHorizon',
    'flows',
    'flowsRate',
    'programs',
    'costs',
    'fundingBasis',
  ],
} as const;

/** The same from ranges alone, in the order of a list: the first parts of CONCLUDE, or those of a roadmap. */
export const inOrder = (id: keyof typeof ORDER, ...ranges: readonly unknown[]): never =>
  parts(Object.fromEntries(ranges.map((range, i) => [ORDER[id][i], range])));
