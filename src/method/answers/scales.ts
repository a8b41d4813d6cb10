/** The scales on which questions are answered: their tokens, the order of their steps, and the synonyms they accept. */

export type YesAnswer = 'No' | 'Partly' | 'Yes';
export type Stage = 'Early' | 'Developing' | 'Evolved';
export type Position = 'Agrees' | 'Agrees with conditions' | 'Does not agree' | 'Not asked';
export type Fact = 'No' | 'Yes';
export type Place = 'Not yet' | 'Partly' | 'In place';
export type Influence = '1' | '2' | '3' | '4' | '5';
export type People = 'None' | 'When they have time' | 'Half-time named' | 'Full-time named';
export type Scope = 'Enterprise' | 'Segment';
export type Body = 'Individual' | 'Committee';
export type MetricKind = 'Transactional' | 'Relationship';

/** The tokens of each scale, "Don't know" left out. */
export interface TokenOf {
  readonly yes: YesAnswer;
  readonly stage: Stage;
  readonly position: Position;
  readonly fact: Fact;
  readonly place: Place;
  readonly influence: Influence;
  readonly people: People;
  readonly scope: Scope;
  readonly body: Body;
  readonly metricKind: MetricKind;
}

export type ScaleId = keyof TokenOf;

/** The scales whose steps stand in an order, so that a median means something. */
export type OrderedScaleId = 'yes' | 'stage' | 'place';

/** The one token that says that somebody was asked and does not know. */
export const DONT_KNOW = "Don't know";

export interface Scale<Id extends ScaleId = ScaleId> {
  readonly id: Id;
  /** From the lowest step to the highest, where the scale has an order. */
  readonly steps: readonly TokenOf[Id][];
  /** Every legal answer in the order in which it is offered; "Don't know" comes last where the scale has it. */
  readonly choices: readonly string[];
}

export const SCALES: { readonly [Id in ScaleId]: Scale<Id> } = {
  yes: { id: 'yes', steps: ['No', 'Partly', 'Yes'], choices: ['Yes', 'Partly', 'No', DONT_KNOW] },
  stage: {
    id: 'stage',
    steps: ['Early', 'Developing', 'Evolved'],
    choices: ['Early', 'Developing', 'Evolved', DONT_KNOW],
  },
  position: {
    id: 'position',
    steps: ['Not asked', 'Does not agree', 'Agrees with conditions', 'Agrees'],
    choices: ['Agrees', 'Agrees with conditions', 'Does not agree', 'Not asked'],
  },
  fact: { id: 'fact', steps: ['No', 'Yes'], choices: ['Yes', 'No', DONT_KNOW] },
  place: {
    id: 'place',
    steps: ['Not yet', 'Partly', 'In place'],
    choices: ['Not yet', 'Partly', 'In place', DONT_KNOW],
  },
  influence: { id: 'influence', steps: ['1', '2', '3', '4', '5'], choices: ['1', '2', '3', '4', '5'] },
  people: {
    id: 'people',
    steps: ['None', 'When they have time', 'Half-time named', 'Full-time named'],
    choices: ['None', 'When they have time', 'Half-time named', 'Full-time named'],
  },
  scope: { id: 'scope', steps: ['Segment', 'Enterprise'], choices: ['Enterprise', 'Segment', DONT_KNOW] },
  body: { id: 'body', steps: ['Individual', 'Committee'], choices: ['Individual', 'Committee', DONT_KNOW] },
  metricKind: {
    id: 'metricKind',
    steps: ['Transactional', 'Relationship'],
    choices: ['Transactional', 'Relationship', DONT_KNOW],
  },
};

/** Other spellings of a token, lower-case, apostrophes straight. A scale accepts those whose token it has; there are no others. */
export const SYNONYMS: Readonly<Record<string, string>> = {
  y: 'Yes',
  true: 'Yes',
  n: 'No',
  false: 'No',
  dk: DONT_KNOW,
  '?': DONT_KNOW,
};
