/** Which items and fields each instrument has, and what each field accepts: all that reading an answer needs to know. */
import type { ScaleId } from '../answers';
import { ACCOUNTABILITY_IDS, MOST_OWN_ACCOUNTABILITIES } from './accountabilities';
import { AUTHORITY_ROW_IDS, SILO_IDS } from './authority';
import { dashboardCell, dashboardItem } from './dashboard';
import { LEADER_YES_NO_IDS } from './leader-type';
import { PROMPT_IDS, VARIABLE_IDS } from './maturity';
import { CHECK_IDS, LISTENING_IDS } from './principles';
import { FOLLOW_UPS, QUESTION_IDS, STATEMENT_IDS } from './readiness';
import { STRUCTURE_FACT_IDS } from './structure';
import { TRIGGER_IDS } from './triggers';

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

/** How items of the user's own have to be written. */
export interface ItemForm {
  readonly expected: string;
  /** The item in the one spelling it is known by; null where it is written otherwise. */
  readonly read: (item: string) => string | null;
}

/** Items that share their fields. `open` also admits items that the user names. */
export interface ItemGroup {
  readonly items: readonly string[];
  readonly open: boolean;
  /** At most so many items of the user's own. */
  readonly mostOwn?: number;
  /** Where the user's items have a form to keep. */
  readonly written?: ItemForm;
  readonly fields: readonly Field[];
}

const once = (field: string, kind: FieldKind): Field => ({ field, kind, by: 'organisation' });
const perRater = (field: string, kind: FieldKind): Field => ({ field, kind, by: 'rater' });
const fixed = (items: readonly string[], ...fields: readonly Field[]): ItemGroup => ({ items, open: false, fields });
const open = (items: readonly string[], ...fields: readonly Field[]): ItemGroup => ({ items, open: true, fields });

const DASHBOARD_ITEM: ItemForm = {
  expected: `a stage, a slash and one of ${SILO_IDS.join(', ')}`,
  read: (item) => {
    const cell = dashboardCell(item);
    return cell === null ? null : dashboardItem(cell);
  },
};

/** Every instrument's items and fields, in the order of the instruments. An item belongs to the first group that names or admits it. */
export const FORMS: Readonly<Record<InstrumentId, readonly ItemGroup[]>> = {
  readiness: [
    fixed(STATEMENT_IDS, perRater('answer', 'yes'), ...FOLLOW_UPS.map((field) => once(field, 'fact')), once('decided', 'yes')),
    fixed(QUESTION_IDS, { field: 'answer', kind: 'fact', by: 'either' }, once('decided', 'fact')),
  ],
  maturity: [fixed(PROMPT_IDS, perRater('answer', 'stage')), fixed(VARIABLE_IDS, once('assigned', 'stage'))],
  consensus: [open([], once('position', 'position'))],
  authority: [fixed(AUTHORITY_ROW_IDS, once('stated', 'fact'), once('practised', 'fact'))],
  influence: [open([], once('influence', 'influence'), once('runsWell', 'fact'))],
  structure: [fixed(STRUCTURE_FACT_IDS, once('answer', 'fact')), open([], once('people', 'people'))],
  leaderType: [
    fixed(['scope'], once('answer', 'scope')),
    fixed(['body'], once('answer', 'body')),
    fixed(LEADER_YES_NO_IDS, once('answer', 'fact')),
  ],
  principles: [fixed(CHECK_IDS, once('answer', 'place'))],
  listening: [open(LISTENING_IDS, once('exists', 'fact'), once('deployed', 'fact'), once('connected', 'fact'))],
  metrics: [open([], once('kind', 'metricKind'), once('resonates', 'fact'), once('keep', 'fact'))],
  triggers: [open(TRIGGER_IDS, once('answer', 'fact'), once('evidence', 'text'), once('date', 'date'))],
  accountabilities: [
    {
      items: ACCOUNTABILITY_IDS,
      open: true,
      mostOwn: MOST_OWN_ACCOUNTABILITIES,
      fields: [once('owner', 'text'), once('managing', 'fact'), once('metric', 'text'), perRater('rank', 'rank')],
    },
  ],
  dashboard: [{ ...open([], once('metric', 'text')), written: DASHBOARD_ITEM }],
  risks: [open([], once('owners', 'text'))],
};

export const INSTRUMENT_IDS = Object.keys(FORMS) as readonly InstrumentId[];
