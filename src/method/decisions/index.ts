/** Decisions: what follows from the figures, each with its rule, its source and what would change it. */
export * from './conclusion';
export * from './top-area';
export * from './reporting-rule';
export * from './reporting-line';
export * from './consensus';
export * from './authority';
export * from './triggers';
export * from './accountabilities';
export * from './votes';
export * from './gates';
export * from './need-rule';
export * from './need';
export * from './lenses';
export * from './warnings';
export * from './board-questions';
export * from './robustness';
export * from './roadmap-proposal';
export {
  firstLowerYear,
  roadmapYears,
  roadmapYearText,
  type CountBounds,
  type LowerLine,
  type LowerState,
  type PlannedPhase,
  type PlannedYears,
  type RoadmapToday,
  type RoadmapYear,
} from './roadmap-years';
export * from './roadmap';
export * from './dashboard';
export * from './inventories';
export * from './principles';
export * from './risks';
export * from './structure';
export * from './leader-type';
