/** The Checks sheet: whether every result could be computed and agrees with its neighbours, and one check over them all. */
import { STATEMENT_IDS } from '../../method';
import { type SheetLayout, type SheetId, SheetBuilder, cellAt, cellName, quoted, type Area, COLOUR } from '../layout';
import type { SheetContext } from '../contents';
import { pick } from '../formulas';

interface Check {
  readonly what: string;
  readonly needs: readonly SheetId[];
  /** A native formula, TRUE where all is well. */
  readonly holds: string;
  readonly otherwise: string;
}

const noError = (name: string): string => `SUMPRODUCT(--ISERROR(${name}))=0`;

/** How many numbers a text such as "4, 5, 7" lists. */
const listedIn = (name: string): string => `IF(${name}="",0,LEN(${name})-LEN(SUBSTITUTE(${name},",",""))+1)`;

/**
 * No column without its rater, and no rater without a column: a matrix with a 1 where the names are the same has one in
 * each row and column. EXACT, since COUNTIF would take names such as `a*` and `>0` for conditions.
 */
function headedByRaters(header: string): string {
  const raters = 'INDEX(CCO_Raters,0,1)';
  const same = `--EXACT(${raters},${header})`;
  return `SUMPRODUCT(--(MMULT(COLUMN(${header})^0,${same})<>1))+SUMPRODUCT(--(MMULT(${same},ROW(${raters})^0)<>1))=0`;
}

/** The verdict of each sheet, which is an error while one of its answers cannot be read. */
const RESULTS: readonly (readonly [sheet: SheetId, name: string])[] = [
  ['Consensus', 'CCO_Consensus'],
  ['Authority', 'CCO_Authority'],
  ['Influence', 'CCO_TopArea'],
  ['Leader type', 'CCO_LeaderTypeToday'],
  ['Triggers', 'CCO_Triggers'],
  ['Accountabilities', 'CCO_Accountabilities'],
  ['Risks', 'CCO_Risks'],
];

const CHECKS: readonly Check[] = [
  {
    what: 'Every readiness answer is one of the allowed words',
    needs: ['Readiness'],
    holds: `AND(${noError('CCO_Readiness_Group')},${noError('CCO_Readiness_GapClass')},ISNUMBER(CCO_Answered))`,
    otherwise: 'Look for #VALUE! on Readiness; select the cell to read what is wrong.',
  },
  {
    what: 'Statements in place, gaps and missing add up to eleven',
    needs: ['Readiness'],
    holds: `CCO_YesMin+${listedIn('CCO_Gaps')}+${listedIn('CCO_Missing')}=${STATEMENT_IDS.length}`,
    otherwise: 'The figures on Readiness contradict each other: write the sheets again.',
  },
  {
    what: 'Every maturity answer is one of the allowed words',
    needs: ['Maturity'],
    holds: `AND(${noError('CCO_Maturity_RaterStages')},NOT(OR(ISERROR(CCO_StageLC),ISERROR(CCO_StageUM),ISERROR(CCO_StageCF))))`,
    otherwise: 'Look for #VALUE! on Maturity; select the cell to read what is wrong.',
  },
  ...RESULTS.map(([sheet, name]): Check => ({
    what: `Every answer on ${sheet} can be read`,
    needs: [sheet],
    holds: `NOT(ISERROR(${name}))`,
    otherwise: `Look for #VALUE! on ${sheet}; select the cell to read what is wrong.`,
  })),
  {
    what: 'Every assumption is one of the allowed values',
    needs: ['Assumptions'],
    holds: 'COUNTIF(CCO_AssumptionStates,"not allowed")=0',
    otherwise: 'Look for "not allowed" on Assumptions.',
  },
  {
    what: 'The Recommendation could be computed',
    needs: ['Recommendation'],
    holds: 'NOT(OR(ISERROR(CCO_Need),ISERROR(CCO_ReportingLine),ISERROR(CCO_Structure),ISERROR(CCO_LeaderType)))',
    otherwise: 'The Recommendation shows an error: put the answers on Readiness, Maturity and Assumptions right first.',
  },
  {
    what: 'The Recommendation reads the same stages as Maturity',
    needs: ['Recommendation', 'Maturity'],
    holds: `IF(CCO_EarlyMin>=2,${pick('reportingLine', 'Rule')}="RL1",${pick('reportingLine', 'Rule')}<>"RL1")`,
    otherwise: 'Recommendation and Maturity disagree: recalculate, or write the sheets again.',
  },
  {
    what: 'The checks of the money model hold',
    needs: ['Self-funding'],
    holds: 'COUNTIF(CCO_Funding_Checks,"fails")=0',
    otherwise: 'Look at the checks on Self-funding; each says what to do.',
  },
  {
    what: 'The Recommendation reads the same verdict as Self-funding',
    needs: ['Recommendation', 'Self-funding'],
    holds: `IF(CCO_Funding_State="",${pick('selfFunding', 'Rule')}=CCO_SelfFundingRule,${pick('selfFunding', 'Rule')}="")`,
    otherwise: 'Recommendation and Self-funding disagree: recalculate, or write the sheets again.',
  },
  {
    what: 'Simulation and money model agree',
    needs: ['Simulation'],
    holds: 'CCO_Simulation_Check<>"fails"',
    otherwise: 'The simulation at the likely values differs from Self-funding: recalculate, or update the sheets.',
  },
  {
    what: 'Each rater on Start has one column on Readiness',
    needs: ['Start', 'Readiness'],
    holds: headedByRaters('CCO_Readiness_Raters'),
    otherwise: 'The raters on Start are not those over the columns of Readiness, or two have the same name: put the names back.',
  },
];

const HEADER = 5;
const FIRST = HEADER + 1;
const AT = { what: 1, result: 2, otherwise: 3 } as const;

export function checksSheet({ present }: SheetContext): SheetLayout {
  const checks = CHECKS.filter(({ needs }) => needs.every((sheet) => present.has(sheet)));
  const builder = new SheetBuilder({
    sheet: 'Checks',
    title: 'Checks',
    purpose: 'Each check looks at live results. One that fails says what to do.',
    tabColour: COLOUR.muted,
    widths: [2, 54, 12, 62],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  builder.putRow([HEADER, AT.what], ['Check', 'Result', 'What to do'], 'header').height(HEADER, 1, 22);
  checks.forEach(({ what, holds, otherwise }, i) => {
    const row = FIRST + i;
    builder
      .put([row, AT.what], what, 'text')
      .put([row, AT.result], `=IF(ISERROR(${holds}),"fails",IF(${holds},"holds","fails"))`, 'result')
      .put([row, AT.otherwise], `=IF(${cellName(row, AT.result)}="holds","",${quoted(otherwise)})`, 'text')
      .height(row, 1, 32);
  });
  // Without other sheets there is nothing to check, and one empty row.
  const results: Area = { row: FIRST, column: AT.result, rows: Math.max(checks.length, 1), columns: 1 };
  const range = `${cellName(FIRST, AT.result)}:${cellName(FIRST + results.rows - 1, AT.result)}`;
  return builder
    .emphasise(results, 'early', `${cellName(FIRST, AT.result)}="fails"`)
    .band(
      `=IF(COUNTIF(${range},"fails")=0,"All ${checks.length} checks hold",COUNTIF(${range},"fails")&" of ${checks.length} checks fail")`,
    )
    .name('CCO_CheckResults', results, 'what each check says: holds or fails')
    .name('CCO_MasterCheck', cellAt(3, 1), 'all checks in one')
    .finish({ frozenRows: FIRST, titleRows: { first: 0, last: HEADER }, lastPrintedRow: FIRST + results.rows });
}
