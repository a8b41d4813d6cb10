/** The shape of everything that follows from an assessment. What is null does not apply or cannot be concluded. */
import type { Stage } from '../answers';
import type { AssumptionId } from '../assumptions';
import type {
  Authority,
  Conclusion,
  Consensus,
  DashboardCoverage,
  GateId,
  GateState,
  LeaderTypeRule,
  LeaderTypeState,
  Lens,
  LensId,
  NeedRule,
  PrinciplesStanding,
  ReportingRule,
  RiskOwnership,
  RoadmapConclusions,
  Robustness,
  StructureConclusion,
  TopArea,
  TriggerRule,
} from '../decisions';
import type { GapClass } from '../figures';
import type { PlanFigures } from '../funding';
import type { AuthorityRowId, StatementId, VariableId } from '../instruments';
import type { Agreement, RatersGroup } from '../raters';
import type { Organisation } from './shape';

export const CONCLUSIONS_FORMAT = 'cco-conclusions/1';

export interface ReadinessConclusions {
  /** Null when nothing is answered. */
  readonly yes: number | null;
  readonly answered: number;
  readonly yesMin: number;
  readonly yesMax: number;
  readonly gaps: readonly StatementId[];
  readonly missing: readonly StatementId[];
  readonly gapClass: Readonly<Partial<Record<StatementId, GapClass>>>;
}

/** A stage as the result file shows it: null where there is none. */
export type ShownStage = Stage | 'Contested' | null;

export interface MaturityConclusions {
  /** Assigned stages first. */
  readonly stages: Readonly<Record<VariableId, ShownStage>>;
  /** Without the assigned ones. */
  readonly computed: Readonly<Record<VariableId, ShownStage>>;
  readonly earlyMin: number;
  readonly earlyMax: number;
}

export interface LeaderTypeConclusions {
  /** By definition; null without a leader. */
  readonly today: string | null;
  readonly recommended: Conclusion<LeaderTypeRule>;
  /** Where a type does not go with the other conclusions. */
  readonly coherence: readonly string[];
}

export interface AccountabilityConclusions {
  readonly covered: number;
  /** The seven and the user's own. */
  readonly of: number;
  readonly missing: readonly string[];
  /** Those of the missing of which nobody has said anything yet. */
  readonly unstated: readonly string[];
  readonly text: string;
  /** How far the survey behind the seven speaks for the company. */
  readonly note: string | null;
  /** Kendall's W over the raters' ranks; null where it cannot be computed. */
  readonly rankAgreement: number | null;
}

export interface RobustnessConclusions {
  readonly need: Robustness<NeedRule>;
  readonly reportingLine: Robustness<ReportingRule>;
}

export interface GroupConclusions {
  /** By item, what each group of enough raters says. */
  readonly said: Readonly<Record<string, Readonly<Partial<Record<RatersGroup, string>>>>>;
  /** Where two groups stand at opposite ends, in sentences. */
  readonly inversions: readonly string[];
}

/** What verdicts come to that are told in a sentence alone: a name for each, which stays when the sentence is worded anew. */
export interface VerdictStates {
  readonly consensus: Consensus;
  readonly authority: Authority['kind'];
  readonly influence: TopArea['kind'];
  readonly leaderToday: LeaderTypeState;
  readonly listening: 'settled' | 'undetermined';
  readonly metrics: 'settled' | 'undetermined';
}

/** Everything that is concluded; `resultFile` makes the file of it. */
export interface Conclusions {
  readonly format: typeof CONCLUSIONS_FORMAT;
  readonly organisation: Organisation;
  readonly readiness: ReadinessConclusions;
  readonly maturity: MaturityConclusions;
  readonly need: Conclusion<NeedRule>;
  readonly gates: Readonly<Record<GateId, GateState>>;
  /** What each gate rests on, in a sentence. */
  readonly gateEvidence: Readonly<Record<GateId, string>>;
  readonly warnings: readonly string[];
  readonly lenses: Readonly<Record<LensId, Pick<Lens, 'view' | 'reason'>>>;
  /** How many point the same way, and where they clash. */
  readonly lensesText: string;
  readonly reportingLine: Conclusion<ReportingRule>;
  readonly structure: StructureConclusion;
  readonly leaderType: LeaderTypeConclusions;
  readonly triggers: Conclusion<TriggerRule>;
  readonly consensus: { readonly text: string };
  readonly authority: { readonly text: string; readonly lipService: readonly AuthorityRowId[] };
  readonly influence: { readonly topArea: string };
  readonly accountabilities: AccountabilityConclusions;
  readonly principles: PrinciplesStanding;
  readonly dashboard: DashboardCoverage;
  readonly risks: RiskOwnership;
  /** Of a team's own flows, or of the model in its risk-adjusted case; null where neither can be computed. */
  readonly selfFunding: PlanFigures | null;
  /** The verdict on self-funding in a sentence. */
  readonly selfFundingText: string;
  /** By statement, question, prompt and variable; a variable's by the raters' stages. */
  readonly agreement: Readonly<Record<string, Agreement>>;
  readonly groups: GroupConclusions;
  /** Items whose middle answer fell between two steps (A-MR1). */
  readonly rounded: readonly string[];
  readonly robustness: RobustnessConclusions;
  readonly boardQuestions: readonly string[];
  /** A line for each instrument with something missing. */
  readonly unanswered: readonly string[];
  readonly roadmap: RoadmapConclusions;
  readonly assumptionsChanged: readonly AssumptionId[];
  readonly states: VerdictStates;
}
