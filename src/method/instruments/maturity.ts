/** I-2 Maturity: the three variables that decide where the role should report, in twelve prompts with anchored answers. */
import { fixed, once, perRater, type InstrumentDefinition } from './definition';
import type { Stage } from '../answers';

export type VariableId = 'LC' | 'UM' | 'CF';
export type PromptId = 'LC1' | 'LC2' | 'LC3' | 'LC4' | 'UM1' | 'UM2' | 'UM3' | 'UM4' | 'CF1' | 'CF2' | 'CF3' | 'CF4';

export interface Prompt {
  readonly id: PromptId;
  /** A few words, for the axis of a chart. */
  readonly label: string;
  readonly text: string;
  /** What each stage looks like. The three stand in order whatever way round the prompt is asked: nothing is ever flipped. */
  readonly anchors: Readonly<Record<Stage, string>>;
  /** Who words the anchors' meaning: the source, or this method. */
  readonly anchorsOrigin: 'theirs' | 'ours';
}

export interface Variable {
  readonly id: VariableId;
  readonly name: string;
  readonly prompts: readonly Prompt[];
}

export const maturity = {
  id: 'maturity',
  title: 'Maturity',
  source: 'REPORT',
  ask: 'Which of the three descriptions fits the company best today?',
  variables: [
    {
      id: 'LC',
      name: 'Leader commitment',
      prompts: [
        {
          id: 'LC1',
          label: 'Time, people and work',
          text: 'How serious are leaders about the time, the people and the work that this takes?',
          anchors: {
            Early: 'It has their words, but no people and no time of its own.',
            Developing: 'It has some people and time, which are often pulled away to other things.',
            Evolved: 'People and time are committed to it, and protected when other things press.',
          },
          anchorsOrigin: 'ours',
        },
        {
          id: 'LC2',
          label: 'Top person takes part',
          text: 'How far does the person at the top take part?',
          anchors: {
            Early: 'The top person leaves it to others.',
            Developing: 'The top person takes part when asked to.',
            Evolved: 'The top person takes part often, and is seen to.',
          },
          anchorsOrigin: 'ours',
        },
        {
          id: 'LC3',
          label: "Top person's own direction",
          text: 'How far does the person at the top treat it as theirs, with a stated direction?',
          anchors: {
            Early: 'No direction has been given.',
            Developing: "There is a direction, but it is someone else's.",
            Evolved: "The direction is the top person's own, and they have stated it.",
          },
          anchorsOrigin: 'ours',
        },
        {
          id: 'LC4',
          label: "Board's backing",
          text: 'How far does the board back it, and accept what else must wait?',
          anchors: {
            Early: 'The board has not discussed it.',
            Developing: 'The board is aware of it, and has gone no further.',
            Evolved: 'The board backs it, and says what waits for it.',
          },
          anchorsOrigin: 'ours',
        },
      ],
    },
    {
      id: 'UM',
      name: 'Understanding the mission',
      prompts: [
        {
          id: 'UM1',
          label: 'Clear and bought into',
          text: 'How clear and consistent is the mission across the company, and how far have people bought into it?',
          anchors: {
            Early: 'It is unclear, or each place has its own version.',
            Developing: 'It is clear in parts of the company.',
            Evolved: 'It is clear and consistent everywhere, and people have bought into it.',
          },
          anchorsOrigin: 'ours',
        },
        {
          id: 'UM2',
          label: 'Customer measures',
          text: 'How far are customer measures part of the standard business measures?',
          anchors: {
            Early: 'They are kept apart, or there are none.',
            Developing: 'They are part of the business measures in some areas.',
            Evolved: 'The two are woven together everywhere.',
          },
          anchorsOrigin: 'ours',
        },
        {
          id: 'UM3',
          label: 'Backing still needed',
          text: 'How much backing from leaders does the mission still need?',
          anchors: {
            Early: 'It still needs a great deal.',
            Developing: 'It still needs some.',
            Evolved: 'It needs little more.',
          },
          anchorsOrigin: 'ours',
        },
        {
          id: 'UM4',
          label: 'One shared aim',
          text: 'How far do the heads of the areas share one aim?',
          anchors: {
            Early: 'Several of them doubt it.',
            Developing: 'A few of them doubt it.',
            Evolved: 'All of them share it.',
          },
          anchorsOrigin: 'ours',
        },
      ],
    },
    {
      id: 'CF',
      name: 'Ability to work cross-functionally',
      prompts: [
        {
          id: 'CF1',
          label: 'Agreeing who answers for what',
          text: 'How often does new work start by agreeing who depends on whom, and who answers for what?',
          anchors: {
            Early: 'It rarely starts that way.',
            Developing: 'It sometimes starts that way.',
            Evolved: 'It starts that way as a rule.',
          },
          anchorsOrigin: 'ours',
        },
        {
          id: 'CF2',
          label: 'Silo powers put aside',
          text: 'Are the powers of the silos put aside when they must be?',
          anchors: {
            Early: 'No, each area keeps its own ground.',
            Developing: 'Yes, but only after the matter was taken up to someone above them.',
            Evolved: 'Yes, the areas do it by themselves.',
          },
          anchorsOrigin: 'ours',
        },
        {
          id: 'CF3',
          label: 'Setting things together',
          text: 'How well is it understood that outcomes, measures and priorities need to be set together?',
          anchors: {
            Early: 'Few people understand it.',
            Developing: 'It is understood in pockets of the company.',
            Evolved: 'It is really understood across the company.',
          },
          anchorsOrigin: 'ours',
        },
        {
          id: 'CF4',
          label: 'How far along people are',
          text: 'How far along are people in working across the areas?',
          anchors: {
            Early: 'Most people resist it.',
            Developing: 'People go along with it, at a cost.',
            Evolved: 'It works as a matter of course.',
          },
          anchorsOrigin: 'theirs',
        },
      ],
    },
  ],
} as const satisfies {
  readonly id: 'maturity';
  readonly title: string;
  readonly source: 'REPORT';
  readonly ask: string;
  readonly variables: readonly Variable[];
};

export const VARIABLES: readonly Variable[] = maturity.variables;
export const VARIABLE_IDS: readonly VariableId[] = maturity.variables.map(({ id }) => id);
export const PROMPT_IDS: readonly PromptId[] = VARIABLES.flatMap(({ prompts }) => prompts.map(({ id }) => id));

export const maturityDefinition = {
  id: 'maturity',
  groups: [fixed(PROMPT_IDS, perRater('answer', 'stage')), fixed(VARIABLE_IDS, once('assigned', 'stage'))],
  lists: {},
  blocks: {
    maturityAnswers: {
      instrument: 'maturity',
      items: PROMPT_IDS,
      fields: [],
      sheet: 'Maturity',
      range: 'CCO_Maturity_Answers',
      itemsRange: 'CCO_Maturity_Items',
      raters: 'CCO_Maturity_Raters',
      notes: 'CCO_Maturity_Notes',
    },
    maturityAssigned: {
      instrument: 'maturity',
      items: VARIABLE_IDS,
      fields: ['assigned'],
      sheet: 'Maturity',
      range: 'CCO_Maturity_Assigned',
      itemsRange: 'CCO_Maturity_Variables',
      notes: 'CCO_Maturity_AssignedNotes',
    },
  },
} as const satisfies InstrumentDefinition;
