/**
 * The words by which formulas of the money model ask one another what holds: states and rules. What is said of them stands in cells
 * that no formula reads, so that it can be reworded.
 */

/** Why nothing can be computed. Start asks these words too, and shows them. */
export const MODEL_STATE = {
  noModel: 'No model yet',
  notComplete: 'Not complete',
  /** The horizon is beyond the last column of the timeline. */
  tooLong: 'More years than columns',
  noMargin: 'No margin',
  noBaseline: 'No baseline',
} as const;

/** What an input row is: to be mended, listed without counting, or counted. */
export const ROW_STATE = { mend: 'mend', leftOut: 'leftOut', counts: 'counts' } as const;
export type RowState = (typeof ROW_STATE)[keyof typeof ROW_STATE];

/** Where a value of the basis comes from, or why there is none. */
export const BASIS_STATE = { stated: 'stated', assumed: 'assumed', notStated: 'notStated', unreadable: 'unreadable' } as const;

/** What a check comes to; Checks and Start ask these words too, and people see them. */
export const CHECK_STATE = { holds: 'holds', fails: 'fails', open: 'open' } as const;

/** Whether the benefits of a year cover its costs. */
export const COVERS = { yes: 'Yes', no: 'No' } as const;
