/** Which items and fields each instrument has, and what each field accepts: all that reading an answer needs to know. */
import type { ScaleId } from '../answers';
import { PROMPT_IDS, VARIABLE_IDS } from './maturity';
import { FOLLOW_UPS, QUESTION_IDS, STATEMENT_IDS } from './readiness';

export type InstrumentId =
  | 'readiness'
  | 'maturity'
  | 'consensus'
  | 'authority'
  | 'influence'
  | 'structure'
  | 'leaderType'
  | 'principles'
  | 'listening'
  | 'metrics'
  | 'triggers'
  | 'accountabilities'
  | 'dashboard'
  | 'risks';

/** What a field's answer is: a token of a scale, free text, a calendar date, or a rank counted from 1. */
export type FieldKind = ScaleId | 'text' | 'date' | 'rank';

/** Whether a field is answered by each rater, by the organisation once, or either way. */
export type AnsweredBy = 'rater' | 'organisation' | 'either';

export interface Field {
  readonly field: string;
  readonly kind: FieldKind;
  readonly by: AnsweredBy;
}

/** Items that share their fields. `open` also admits items that the user names. */
export interface ItemGroup {
  readonly items: readonly string[];
  readonly open: boolean;
  /** At most so many items of the user's own. */
  readonly mostOwn?: number;
  readonly fields: readonly Field[];
}

const once = (field: string, kind: FieldKind): Field => ({ field, kind, by: 'organisation' });
const perRater = (field: string, kind: FieldKind): Field => ({ field, kind, by: 'rater' });
const fixed = (items: readonly string[], ...fields: readonly Field[]): ItemGroup => ({ items, open: false, fields });
const open = (items: readonly string[], ...fields: readonly Field[]): ItemGroup => ({ items, open: true, fields });

/** Every instrument's items and fields, in the order of the instruments. An item belongs to the first group that names or admits it. */
export const FORMS: Readonly<Record<InstrumentId, readonly ItemGroup[]>> = {
  readiness: [
    fixed(
      STATEMENT_IDS,
      perRater('answer', 'yes'),
      ...FOLLOW_UPS.map((field) => once(field, 'fact')),
      once('decided', 'yes'),
    ),
    fixed(QUESTION_IDS, { field: 'answer', kind: 'fact', by: 'either' }, once('decided', 'fact')),
  ],
  maturity: [fixed(PROMPT_IDS, perRater('answer', 'stage')), fixed(VARIABLE_IDS, once('assigned', 'stage'))],
  consensus: [open([], once('position', 'position'))],
  authority: [
    fixed(
      ['support', 'authority', 'resources', 'sales', 'service', 'brand', 'marketing', 'operations', 'it'],
      once('stated', 'fact'),
      once('practised', 'fact'),
    ),
  ],
  influence: [open([], once('influence', 'influence'), once('runsWell', 'fact'))],
  structure: [fixed(['budget', 'release'], once('answer', 'fact')), open([], once('people', 'people'))],
  leaderType: [
    fixed(['scope'], once('answer', 'scope')),
    fixed(['body'], once('answer', 'body')),
    fixed(['reportsToCSuite', 'peer', 'ownsPnL', 'transition', 'limitedBudget'], once('answer', 'fact')),
  ],
  principles: [
    fixed(
      ['OA1', 'OA2', 'OA3', 'VI1', 'VI2', 'VI3', 'IN1', 'IN2', 'IN3', 'LI1', 'LI2', 'LI3', 'ME1', 'ME2', 'ME3', 'DE1', 'DE2', 'DE3'],
      once('answer', 'place'),
    ),
  ],
  listening: [
    open(
      ['surveys', 'interviews', 'focus groups', 'advisory boards', 'online communities'],
      once('exists', 'fact'),
      once('deployed', 'fact'),
      once('connected', 'fact'),
    ),
  ],
  metrics: [open([], once('kind', 'metricKind'), once('resonates', 'fact'), once('keep', 'fact'))],
  triggers: [
    open(
      ['growth', 'decline', 'belowIndustry', 'modelChange'],
      once('answer', 'fact'),
      once('evidence', 'text'),
      once('date', 'date'),
    ),
  ],
  accountabilities: [
    {
      items: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'],
      open: true,
      mostOwn: 9,
      fields: [once('owner', 'text'), once('managing', 'fact'), once('metric', 'text'), perRater('rank', 'rank')],
    },
  ],
  dashboard: [open([], once('metric', 'text'))],
  risks: [open([], once('owners', 'text'))],
};

export const INSTRUMENT_IDS = Object.keys(FORMS) as readonly InstrumentId[];
