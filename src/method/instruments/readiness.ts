/** I-1 Readiness: eleven statements a company should be able to say yes to, and four questions about sharing the work. */
import { fixed, once, perRater, type InstrumentDefinition } from './definition';

export type StatementId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'R11';
export type QuestionId = 'Q12' | 'Q13' | 'Q14' | 'Q15';
export type FollowUp = 'acting' | 'thinking' | 'time';

export interface Statement {
  readonly id: StatementId;
  /** A few words, for the axis of a chart. */
  readonly label: string;
  readonly text: string;
}

export interface Question {
  readonly id: QuestionId;
  readonly label: string;
  readonly text: string;
}

export const readiness = {
  id: 'readiness',
  title: 'Readiness',
  source: 'NEED',
  ask: 'Can you say yes to this? Only Yes counts as yes; Partly is there for planning.',
  statements: [
    {
      id: 'R1',
      label: 'Aims spelled out',
      text: "It is someone's job to spell out what the company wants to achieve with its customers.",
    },
    {
      id: 'R2',
      label: 'Brought into line',
      text: 'A process that people know brings the whole company into line behind those aims.',
    },
    {
      id: 'R3',
      label: 'Roadmap and checks',
      text: 'There is a roadmap for the customer work, and it is clear where progress is checked.',
    },
    { id: 'R4', label: 'One set of measures', text: 'There is one clear set of measures, which everyone accepts and uses.' },
    { id: 'R5', label: 'Who does what', text: 'People know exactly who does what in the customer work.' },
    { id: 'R6', label: 'People join in', text: 'People join in the customer work and mind how it turns out.' },
    {
      id: 'R7',
      label: 'People, time, money',
      text: 'The customer work gets enough people, time and money to make a difference.',
    },
    { id: 'R8', label: 'Areas work together', text: 'How the areas work together on it is easy to understand.' },
    { id: 'R9', label: 'Belief', text: 'People believe that it can be done.' },
    {
      id: 'R10',
      label: 'Successes made known',
      text: 'A set process makes successes known, to customers and inside the company.',
    },
    { id: 'R11', label: 'Pay and praise', text: 'Pay and praise follow customer work.' },
  ],
  /** Asked of every statement that is not Yes. */
  followUps: [
    { field: 'acting', text: 'Is anyone doing it?' },
    { field: 'thinking', text: 'Is anyone thinking about it?' },
    { field: 'time', text: 'Has anyone the time for it?' },
  ],
  questions: [
    {
      id: 'Q12',
      label: 'Work can be shared',
      text: 'Is it realistic for the operating areas to divide this work among themselves and carry it together?',
    },
    { id: 'Q13', label: 'The right time', text: 'Is the time right for it, given our culture?' },
    { id: 'Q14', label: 'Appetite', text: 'Is there the appetite for it: do we want it enough?' },
    { id: 'Q15', label: 'Aptitude', text: 'Is there the aptitude for it: have we the skills it takes?' },
  ],
} as const satisfies {
  readonly id: 'readiness';
  readonly title: string;
  readonly source: 'NEED';
  readonly ask: string;
  readonly statements: readonly Statement[];
  readonly followUps: readonly { readonly field: FollowUp; readonly text: string }[];
  readonly questions: readonly Question[];
};

export const STATEMENT_IDS: readonly StatementId[] = readiness.statements.map(({ id }) => id);
export const QUESTION_IDS: readonly QuestionId[] = readiness.questions.map(({ id }) => id);
export const FOLLOW_UPS: readonly FollowUp[] = readiness.followUps.map(({ field }) => field);

export const readinessDefinition = {
  id: 'readiness',
  groups: [
    fixed(STATEMENT_IDS, perRater('answer', 'yes'), ...FOLLOW_UPS.map((field) => once(field, 'fact')), once('decided', 'yes')),
    fixed(QUESTION_IDS, { field: 'answer', kind: 'fact', by: 'either' }, once('decided', 'fact')),
  ],
  lists: {},
  blocks: {
    readinessAnswers: {
      instrument: 'readiness',
      items: STATEMENT_IDS,
      fields: [],
      sheet: 'Readiness',
      range: 'CCO_Readiness_Answers',
      itemsRange: 'CCO_Readiness_Items',
      raters: 'CCO_Readiness_Raters',
      notes: 'CCO_Readiness_Notes',
    },
    readinessDecided: {
      instrument: 'readiness',
      items: STATEMENT_IDS,
      fields: ['decided'],
      sheet: 'Readiness',
      range: 'CCO_Readiness_Decided',
      itemsRange: 'CCO_Readiness_Items',
    },
    readinessFollowUps: {
      instrument: 'readiness',
      items: STATEMENT_IDS,
      fields: FOLLOW_UPS,
      sheet: 'Readiness',
      range: 'CCO_Readiness_FollowUps',
      itemsRange: 'CCO_Readiness_Items',
    },
    readinessQuestions: {
      instrument: 'readiness',
      items: QUESTION_IDS,
      fields: ['answer'],
      sheet: 'Readiness',
      range: 'CCO_Readiness_Questions',
      itemsRange: 'CCO_Readiness_QuestionItems',
      raters: 'CCO_Readiness_Raters',
      notes: 'CCO_Readiness_QuestionNotes',
    },
    readinessQuestionsDecided: {
      instrument: 'readiness',
      items: QUESTION_IDS,
      fields: ['decided'],
      sheet: 'Readiness',
      range: 'CCO_Readiness_QuestionsDecided',
      itemsRange: 'CCO_Readiness_QuestionItems',
    },
  },
} as const satisfies InstrumentDefinition;
