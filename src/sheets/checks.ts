/** The Checks sheet: whether every result could be computed and agrees with its neighbours, and one check over them all. */
import type { Blueprint, SheetId } from './blueprint';
import type { SheetContext } from './context';
import { Draft } from './draft';
import { cellAt, cellName, type Area } from './grid';
import { COLOUR } from './theme';

interface Check {
  readonly what: string;
  readonly needs: readonly SheetId[];
  /** A native formula, TRUE where all is well. */
  readonly holds: string;
  readonly otherwise: string;
}

const noError = (name: string): string => `SUMPRODUCT(--ISERROR(${name}))=0`;

const CHECKS: readonly Check[] = [
  { what: 'Every readiness answer is one of the allowed words', needs: ['Readiness'], holds: `AND(${noError('CCO_Readiness_Group')},${noError('CCO_Readiness_GapClass')},ISNUMBER(CCO_Answered))`, otherwise: 'Look for #VALUE! on Readiness; select the cell to read what is wrong.' },
  { what: 'Statements in place, gaps and missing add up to eleven', needs: ['Readiness'], holds: 'COUNTIF(CCO_Readiness_Group,"Yes")<=CCO_YesMax', otherwise: 'The figures on Readiness do not match its rows: write the sheets again.' },
  { what: 'Every maturity answer is one of the allowed words', needs: ['Maturity'], holds: `AND(${noError('CCO_Maturity_RaterStages')},NOT(OR(ISERROR(CCO_StageLC),ISERROR(CCO_StageUM),ISERROR(CCO_StageCF))))`, otherwise: 'Look for #VALUE! on Maturity; select the cell to read what is wrong.' },
  { what: 'The Recommendation could be computed', needs: ['Recommendation'], holds: 'NOT(ISERROR(CCO_ReportingLine))', otherwise: 'The Recommendation shows an error: put the answers on Readiness, Maturity and Assumptions right first.' },
  { what: 'The Recommendation reads the same stages as Maturity', needs: ['Recommendation', 'Maturity'], holds: 'IF(CCO_EarlyMin>=2,CCO_ReportingLineRule="RL1",CCO_ReportingLineRule<>"RL1")', otherwise: 'Recommendation and Maturity disagree: recalculate, or write the sheets again.' },
  { what: 'No rater is named twice', needs: ['Start'], holds: 'SUMPRODUCT(--(COUNTIF(INDEX(CCO_Raters,0,1),INDEX(CCO_Raters,0,1))>1))=0', otherwise: 'Two raters on Start have the same name.' },
];

const HEADER = 5;
const FIRST = HEADER + 1;
const AT = { what: 1, result: 2, otherwise: 3 } as const;

export function checksSheet({ present }: SheetContext): Blueprint {
  const checks = CHECKS.filter(({ needs }) => needs.every((sheet) => present.has(sheet)));
  const draft = new Draft({
    sheet: 'Checks',
    title: 'Checks',
    purpose: 'Each check looks at live results. One that fails says what to do.',
    tabColour: COLOUR.muted,
    widths: [2, 54, 12, 62],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  draft.putRow([HEADER, AT.what], ['Check', 'Result', 'What to do'], 'header').height(HEADER, 1, 22);
  checks.forEach(({ what, holds, otherwise }, i) => {
    const row = FIRST + i;
    draft
      .put([row, AT.what], what, 'text')
      .put([row, AT.result], `=IF(ISERROR(${holds}),"fails",IF(${holds},"holds","fails"))`, 'result')
      .put([row, AT.otherwise], `=IF(${cellName(row, AT.result)}="holds","",${JSON.stringify(otherwise)})`, 'text')
      .height(row, 1, 32);
  });
  const results: Area = { row: FIRST, column: AT.result, rows: checks.length, columns: 1 };
  const range = `${cellName(FIRST, AT.result)}:${cellName(FIRST + checks.length - 1, AT.result)}`;
  return draft
    .emphasise(results, 'early', `${cellName(FIRST, AT.result)}="fails"`)
    .band(`=IF(COUNTIF(${range},"fails")=0,"All ${checks.length} checks hold",COUNTIF(${range},"fails")&" of ${checks.length} checks fail")`)
    .name('CCO_MasterCheck', cellAt(3, 1), 'all checks in one')
    .finish({ frozenRows: FIRST, titleRows: { first: 0, last: HEADER }, lastPrintedRow: FIRST + checks.length });
}
