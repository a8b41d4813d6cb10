import fc from 'fast-check';
import { needsArray } from '../../src/file/formulas/arrays';
import { joined, scan } from '../../src/file/formulas/scan';
import { movedFormula } from '../../src/file/formulas/shared';
import { storedFormula, typedFormula } from '../../src/file/formulas/stored';
import { ADDIN } from './support';

describe('a formula in the file', () => {
  test.each([
    ['=CCO.STAGE(D5:D8)', '_xldudf_CCO_STAGE(D5:D8)'],
    ['=cco.stage(D5)', '_xldudf_CCO_STAGE(D5)'],
    ['=IF(CCO.YES(A1:A3)>2,"CCO.YES(x)","no")', 'IF(_xldudf_CCO_YES(A1:A3)>2,"CCO.YES(x)","no")'],
    ['=XLOOKUP(A1,B1:B3,C1:C3)', '_xlfn.XLOOKUP(A1,B1:B3,C1:C3)'],
    ['=SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
    ['=TEXTJOIN(", ",TRUE,"IFNA(",A1)', '_xlfn.TEXTJOIN(", ",TRUE,"IFNA(",A1)'],
    ['=NETWORKDAYS.INTL(A1,B1)', 'NETWORKDAYS.INTL(A1,B1)'],
    ['=SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
    ["=COUNTA('Leader type'!$A$1#)", "COUNTA(_xlfn.ANCHORARRAY('Leader type'!$A$1))"],
    ['=@A1:A3', '_xlfn.SINGLE(A1:A3)'],
    ['=LET(share,A1/B1,share*2)', '_xlfn.LET(_xlpm.share,A1/B1,_xlpm.share*2)'],
    ['=STDEV.S(Sheet1!A1:A3)', '_xlfn.STDEV.S(Sheet1!A1:A3)'],
    ["='IFS(x)'!A1", "'IFS(x)'!A1"],
  ])('%s is stored as %s, and typed again', (typed, stored) => {
    expect(storedFormula(typed, ADDIN)).toBe(stored);
    expect(`=${typedFormula(stored, ADDIN)}`).toBe(typed === '=cco.stage(D5)' ? '=CCO.STAGE(D5)' : typed);
  });

  test('a function that the add-in does not have stays as it was typed', () => {
    expect(storedFormula('=CCO.NOSUCH(A1)', ADDIN)).toBe('CCO.NOSUCH(A1)');
    expect(storedFormula('=OTHER.STAGE(A1)', ADDIN)).toBe('OTHER.STAGE(A1)');
    expect(storedFormula('=CCO.STAGE(A1)')).toBe('CCO.STAGE(A1)');
  });

  test.each([
    ['_xldudf_cco_stage(D5)', 'CCO.STAGE(D5)'],
    ['cco.stage(D5)', 'CCO.STAGE(D5)'],
    ['CCO.STAGE(D5)', 'CCO.STAGE(D5)'],
    ['_XLFN.XLOOKUP(A1,B1:B2,C1:C2)', 'XLOOKUP(A1,B1:B2,C1:C2)'],
    ['_xlfn.FILTER(A1:A2,B1:B2)', 'FILTER(A1:A2,B1:B2)'],
    ['"_xlfn.XLOOKUP("', '"_xlfn.XLOOKUP("'],
  ])('what another program made of it, %s, is typed as %s', (stored, typed) => {
    expect(typedFormula(stored)).toBe(typed);
  });

  test('ids with dots come back where the add-in is known', () => {
    const custom = { namespace: 'ACME.PLAN', functions: ['NET.VALUE'] };
    expect(storedFormula('=ACME.PLAN.NET.VALUE(1)', custom)).toBe('_xldudf_ACME_PLAN_NET_VALUE(1)');
    expect(typedFormula('_xldudf_ACME_PLAN_NET_VALUE(1)', custom)).toBe('ACME.PLAN.NET.VALUE(1)');
  });

  test('every text survives being cut into tokens', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'AB12$:!#@"\'()[]{},;+-<>=._ \\é') }),
        (formula) => joined(scan(formula)) === formula,
      ),
    );
  });
});

describe('a filled formula', () => {
  test.each([
    ['A1*$B$1+A$1+$A1', 'B3*$B$1+B$1+$A3'],
    ['SUM(A1:A3)', 'SUM(B3:B5)'],
    ['SUM(A:A)+SUM(1:1)+SUM($1:$1)', 'SUM(B:B)+SUM(3:3)+SUM($1:$1)'],
    ['\'A1\'!A1&"A1"', '\'A1\'!B3&"A1"'],
    ['LOG10(A1)+Q1!A1', 'LOG10(B3)+Q1!B3'],
  ])('%s moves two down and one right to %s', (formula, moved) => {
    expect(movedFormula(formula, { rows: 2, columns: 1 })).toBe(moved);
  });

  test('a reference that leaves the grid is lost', () => {
    expect(movedFormula('A1+B2', { rows: -1, columns: 0 })).toBe('#REF!+B1');
  });
});

describe('a formula that must be evaluated as an array', () => {
  const isRange = (name: string): boolean => name === 'CCO_Readiness_Answers';
  test.each([
    '=SUM(IF(A1:A3="Yes",1,0))',
    '=SUM(LEN(A1:A3))',
    '=A1:A3*2',
    '=SUM(--(CCO_Readiness_Answers="Yes"))',
    '=SEQUENCE(3)',
    '=SUM(A1#)',
    '=SUMPRODUCT(IF(A1:A3>1,1,0))',
    "=MAX('Leader type'!A1:A3*2)",
  ])('%s', (formula) => {
    expect(needsArray(formula, isRange)).toBe(true);
  });
  test.each([
    '=SUM(A1:A3)',
    '=SUMPRODUCT(--NOT(EXACT(A1:A3&"",B1:B3&"")))',
    '=COUNTIF(CCO_Readiness_Answers,"Yes")',
    '=INDEX(A1:A3,2)+1',
    '=IF(A1="x",B1,C1)',
    '="A1:A3*2"',
    '=@A1:A3*2',
    '=SUM(A1:A1*2)',
  ])('not %s', (formula) => {
    expect(needsArray(formula, isRange)).toBe(false);
  });
});
