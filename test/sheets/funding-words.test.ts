/** Which words the formulas of the money sheets compare: states, rules and what people choose, so that every sentence can be reworded. */
import { layouts, cellContentsOf, type SheetLayout } from '../../src/sheets';
import { assessmentWith } from '../support/funding';

const { cellContents } = cellContentsOf(
  assessmentWith({
    margin: 0.4,
    baseline: { customers: 10, revenuePerCustomer: 10 },
    programs: [{ name: 'Renewals', driver: 'revenuePerCustomer', likely: 0.1 }],
    costs: [{ name: 'Analyst', kind: 'annual', likely: 5 }],
    simulation: { trials: 10 },
  }),
);
const sheets = layouts(['Self-funding', 'Sensitivity', 'Simulation'], cellContents, [
  'Start',
  'Self-funding',
  'Sensitivity',
  'Simulation',
  'Assumptions',
]);

/** Words that stand in cells of states and rules, and in no sentence. */
const STATES = [
  ...['', 'mend', 'leftOut', 'counts', 'stated', 'assumed', 'notStated', 'unreadable', 'holds', 'fails', 'open', 'Yes'],
  ...['No model yet', 'Not complete', 'More years than columns', 'No margin', 'No baseline', 'SF0', 'SF1', 'SF2'],
];
/** What people choose, and labels by which cells of the register, the organisation and the basis are found. */
const CHOSEN = [
  ...['nested', 'additive', 'mean', 'pert', 'cumulative', 'discounted', 'triangular', 'oneOff', 'annual', 'One-off', 'Annual'],
  ...['revenuePerCustomer', 'Revenue per customer', 'revenuePerInteraction', 'Revenue per interaction'],
  ...['netNewCustomers', 'Net new customers'],
];

const isIn = ({ names }: SheetLayout, name: string, { row, column }: { readonly row: number; readonly column: number }): boolean =>
  names.some(
    ({ name: known, area }) =>
      known === name && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

/** Each formula, of cells and of colours, with where it stands. */
const formulas = sheets.flatMap((sheet) => [
  ...sheet.cells.flatMap((cell) =>
    typeof cell.content === 'string' && cell.content.startsWith('=') ? [{ sheet, formula: cell.content, ...cell }] : [],
  ),
  ...sheet.emphases.map(({ formula, area }) => ({ sheet, formula, row: area.row, column: area.column })),
]);
type Found = (typeof formulas)[number];

/** What a formula compares with a word: `A1="word"`, and what it counts or looks for by one. A criterion of numbers is no word. */
const comparedIn = (formula: string): readonly string[] =>
  [
    ...formula.matchAll(/(?<!^)(?:=|<>)"((?:[^"]|"")*)"/g),
    ...formula.matchAll(/\b(?:COUNTIF|SUMIF)\([^",]+,"((?:[^"]|"")*)"/g),
    ...formula.matchAll(/\bMATCH\("((?:[^"]|"")*)",(?!INDEX\(CCO_Funding_Basis,)/g),
  ]
    .map(([, word]) => word!)
    .filter((word) => !/^[<>]/.test(word));

const RULES = ['CCO_Programs_Rule', 'CCO_Costs_Rule', 'CCO_Flows_Rule'];
/** A rule's own cell reads what people typed. */
const isRule = ({ sheet, ...cell }: Found): boolean => RULES.some((name) => isIn(sheet, name, cell));
/** The words of the rules, as their own cells give them. */
const ruleWords = new Set(
  formulas.filter(isRule).flatMap(({ formula }) => [...formula.matchAll(/,"([A-Za-z]+)"/g)].map(([, word]) => word!)),
);

it('knows comparisons, counts and searches from what is said', () => {
  expect(comparedIn('=IF(A1="Mend","said",COUNTIF($Q$1:$Q$9,"Left*")+COUNTIF(B1:B2,">0"))')).toEqual(['Mend', 'Left*']);
  expect(comparedIn('INDEX(A1:A3,MATCH("Counts;*",B1:B3,0))<>"Not found"')).toEqual(['Not found', 'Counts;*']);
});

it('are states, rules and choices, and no word of a sentence', () => {
  expect(ruleWords).toContain('lowAboveLikely');
  expect(formulas.length).toBeGreaterThan(1500);
  const known = new Set([...STATES, ...CHOSEN, ...ruleWords]);
  const strange = formulas
    .filter((found) => !isRule(found))
    .flatMap(({ sheet, row, column, formula }) =>
      comparedIn(formula).flatMap((word) => (known.has(word) ? [] : [`${sheet.sheet} ${row + 1}/${column + 1}: ${word}`])),
    );
  expect(strange).toEqual([]);
});

it('no formula but those of states asks a cell in which a sentence stands', () => {
  const self = sheets.find(({ sheet }) => sheet === 'Self-funding')!;
  const states = self.names.find(({ name }) => name === 'CCO_Programs_State')!.area;
  const said = String.fromCharCode(65 + states.column - 1);
  const rows = ['CCO_Programs_State', 'CCO_Costs_State', 'CCO_Flows_State'].flatMap((name) => {
    const { row, rows: count } = self.names.find((known) => known.name === name)!.area;
    return Array.from({ length: count }, (_, i) => row + i + 1);
  });
  const reading = formulas.filter(
    ({ sheet, formula }) =>
      sheet === self &&
      [...formula.matchAll(new RegExp(`(?<![A-Z$])\\$?${said}\\$?(\\d+)\\b`, 'g'))].some(([, row]) => rows.includes(Number(row))),
  );
  expect(reading.map(({ row, column, formula }) => [row + 1, column + 1, formula])).toEqual([]);
});
