/** Stages from ranges of ratings: one rater's, a group's, and the reporting line that three of them lead to. */
import {
  VARIABLE_IDS,
  earlyBounds,
  fail,
  groupAnswer,
  groupRules,
  listed,
  raterStage,
  reportingLineText,
  settle,
  settledText,
  stageReading,
  type EarlyBounds,
  type GroupScaleId,
  type Reading,
  type Result,
  type Stage,
  type Stages,
} from '../method';
import { assumptionOf, assumptionsOf } from './assumptions';
import { all, cellsOf, map, readingRowsOf, readingsOf, rowsOf, singleOf, textOf, then, wordOf, type Range } from './cells';

/** One rater's stage; an undetermined one names the prompts that are not answered. */
export function stageOf(prompts: Range, minShare: Range): Result<string> {
  const found = all({
    leastShare: assumptionOf('A-CV1', minShare, 'minShare'),
    readings: readingsOf('stage', cellsOf(prompts, 'prompts')),
  });
  return map(found, ({ leastShare, readings }) => {
    const rater = raterStage(readings, leastShare);
    return rater.kind === 'stage' ? rater.stage : `Undetermined: ${positionsText(rater.missing)} not answered`;
  });
}

export interface GroupStageRanges {
  readonly ratings: Range;
  /** "stages", one for each rater, or "prompts", where each row is a prompt and each column a rater. */
  readonly shape: Range;
  readonly assigned: Range;
  readonly assumptions: Range;
}

/** The group's stage. */
export function groupStageOf(ranges: GroupStageRanges): Result<string> {
  const found = all({
    assumptions: assumptionsOf(ranges.assumptions),
    shape: wordOf(ranges.shape, 'shape', ['stages', 'prompts']),
    ratings: readingRowsOf('stage', rowsOf(ranges.ratings, 'ratings')),
    assigned: singleOf('stage', ranges.assigned, 'assigned'),
  });
  return map(found, ({ assumptions, shape, ratings, assigned }) => {
    const stages =
      shape === 'stages' ? ratings.flat() : columnsOf(ratings).map((prompts) => stageReading(raterStage(prompts, assumptions['A-CV1'])));
    return settledText(settle<'stage'>(groupAnswer('stage', stages, groupRules(assumptions)), assigned));
  });
}

export interface GroupAnswerRanges {
  readonly ratings: Range;
  readonly scale: Range;
  readonly decided: Range;
  readonly assumptions: Range;
}

/** The group's answer on one of the scales that groups answer on. */
export const groupAnswerOf = (ranges: GroupAnswerRanges): Result<string> =>
  then(wordOf(ranges.scale, 'scale', ['yes', 'fact', 'place', 'stage']), (scale) => groupAnswerOn(scale, ranges));

function groupAnswerOn<Id extends GroupScaleId>(scale: Id, ranges: GroupAnswerRanges): Result<string> {
  const found = all({
    assumptions: assumptionsOf(ranges.assumptions),
    ratings: readingsOf(scale, cellsOf(ranges.ratings, 'ratings')),
    decided: singleOf(scale, ranges.decided, 'decided'),
  });
  return map(found, ({ assumptions, ratings, decided }) =>
    settledText(settle<Id>(groupAnswer(scale, ratings, groupRules(assumptions)), decided)),
  );
}

/** How many of the stages are Early at least and at most. */
export const earlyBoundsOf = (stages: Range): Result<EarlyBounds> =>
  map(readingsOf('stage', cellsOf(stages, 'stages')), (readings) => earlyBounds(readings.map(stageOrNull)));

export interface ReportingLineRanges {
  /** The stages of leader commitment, understanding the mission and cross-functional work, in this order. */
  readonly stages: Range;
  readonly highestLevel: Range;
  readonly topArea: Range;
  readonly policy: Range;
}

/** The reporting line as text. */
export function reportingLineOf(ranges: ReportingLineRanges): Result<string> {
  const cells = cellsOf(ranges.stages, 'stages');
  if (cells.length !== VARIABLE_IDS.length) {
    return fail({
      code: 'wrongSize',
      place: 'stages',
      found: `${cells.length} cells`,
      expected: `${VARIABLE_IDS.length}: ${listed(VARIABLE_IDS, 'and')}`,
    });
  }
  const found = all({
    stages: map(readingsOf('stage', cells), byVariable),
    policy: assumptionOf('A-RL1', ranges.policy, 'policy'),
    highestLevel: textOf(ranges.highestLevel, 'highestLevel'),
    topArea: textOf(ranges.topArea, 'topArea'),
  });
  return map(found, reportingLineText);
}

const byVariable = (readings: readonly Reading<Stage>[]): Stages =>
  Object.fromEntries(VARIABLE_IDS.map((id, i) => [id, stageOrNull(readings[i]!)])) as Stages;

const stageOrNull = (reading: Reading<Stage>): Stage | null => (reading.state === 'valid' ? reading.token : null);

const columnsOf = <Value>(rows: readonly (readonly Value[])[]): readonly (readonly Value[])[] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));

const positionsText = (positions: readonly number[]): string =>
  `${positions.length === 1 ? 'prompt' : 'prompts'} ${listed(positions.map(String), 'and')}`;
