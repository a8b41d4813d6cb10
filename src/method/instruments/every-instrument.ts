/** Every instrument in its order. A new one is listed here, once. */
import { accountabilitiesDefinition } from './accountabilities';
import { authorityDefinition } from './authority';
import { consensusDefinition } from './consensus';
import { dashboardDefinition } from './dashboard';
import { influenceDefinition } from './influence';
import { leaderTypeDefinition } from './leader-type';
import { maturityDefinition } from './maturity';
import { listeningDefinition, metricsDefinition, principlesDefinition } from './principles';
import { readinessDefinition } from './readiness';
import { risksDefinition } from './risks';
import { structureDefinition } from './structure';
import { triggersDefinition } from './triggers';

export const INSTRUMENTS = [
  readinessDefinition,
  maturityDefinition,
  consensusDefinition,
  authorityDefinition,
  influenceDefinition,
  structureDefinition,
  leaderTypeDefinition,
  principlesDefinition,
  listeningDefinition,
  metricsDefinition,
  triggersDefinition,
  accountabilitiesDefinition,
  dashboardDefinition,
  risksDefinition,
] as const;
