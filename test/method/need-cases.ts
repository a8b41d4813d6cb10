/** A company that needs the role, all gates passed, and what is changed about it. */
import { conclude, type Conclusions } from '../../src/method';
import { ALL_YES, assessmentOf, positions, practised, questions, statements, type Given, type GivenAnswer } from './assessments';

export const AUTHORITY = { support: 'Yes', authority: 'Yes', resources: 'Yes', sales: 'Yes' };
/** Costs 100 in year 0, brings 60 a year: pays back, and earns more than 10 %. */
export const PAYS = { flows: { benefits: [0, 60, 60, 60, 60, 60], costs: [100, 0, 0, 0, 0, 0] } };
/** Brings 22 a year for 100: 110 in all, but worth 83.4 at 10 %. */
export const PAYS_CASH_ONLY = { flows: { benefits: [0, 22, 22, 22, 22, 22], costs: [100, 0, 0, 0, 0, 0] } };

interface Changed extends Omit<Given, 'answers'> {
  readonly ready?: Readonly<Record<string, string>>;
  readonly asked?: Readonly<Record<string, string>>;
  readonly leaders?: Readonly<Record<string, string>>;
  readonly authority?: Readonly<Record<string, string>>;
  readonly more?: readonly GivenAnswer[];
}

/** No leader, R4 a gap, the work cannot be shared, and every gate passes; what is named is put in its place. */
export function concluded({
  ready = { ...ALL_YES, R4: 'No' },
  asked = { Q12: 'No', Q13: 'Yes', Q14: 'Yes', Q15: 'Yes' },
  leaders = { Sales: 'Agrees', IT: 'Agrees' },
  authority = AUTHORITY,
  more = [],
  ...given
}: Changed): Conclusions {
  return conclude(
    assessmentOf({
      organisation: { customerLeader: 'none' },
      selfFunding: PAYS,
      ...given,
      answers: [...statements('r1', ready), ...questions(asked), ...positions(leaders), ...practised(authority), ...more],
    }),
  );
}
