/** What sheets say rests on counts, states and ids: rewording a verdict changes nothing but its words. */
import { conclusionRowsOf } from '../../src/functions/conclusion-rows';
import {
  ASSUMPTIONS,
  CHIEF_EXECUTIVE,
  conclude,
  CUSTOMER_LEADERS,
  ORGANISATION_FIELDS,
  parseAssessment,
  RATER_GROUPS,
  SCALES,
  SYNONYMS,
} from '../../src/method';
import { layouts, NO_CONTENTS, SHEET_IDS, type SheetLayout } from '../../src/sheets';

/** The money sheets have verdicts of their own, and tests of their own. */
const MONEY = ['Self-funding', 'Sensitivity', 'Simulation'];

const raters = RATER_GROUPS.flatMap((group) => [1, 2, 3].map((n) => ({ id: `${group} ${n}`, group })));
const SHEETS = layouts(SHEET_IDS, { ...NO_CONTENTS, raters }).filter(({ sheet }) => !MONEY.includes(sheet));
const START = SHEETS.filter(({ sheet }) => sheet === 'Start');

/** The formulas of cells, colours and rules for what may be typed. */
const formulasOf = ({ cells, emphases, validations }: SheetLayout): readonly string[] => [
  ...cells.map(({ content }) => String(content)).filter((content) => content.startsWith('=')),
  ...emphases.map(({ formula }) => `=${formula}`),
  ...validations.flatMap(({ rule }) => (rule.kind === 'formula' ? [`=${rule.formula}`] : [])),
];

const LOOKS_FOR = /^(COUNTIFS?|SUMIFS?|MATCH|VLOOKUP|EXACT|FIND|SEARCH|LEFT|RIGHT|MID)$/;

/** The texts in quotes that something is compared with, or that a function looks for; those that are only said are left out. */
function decidingIn(formula: string): readonly string[] {
  const parts = formula.slice(1).match(/"(?:[^"]|"")*"|[A-Za-z_.][\w.]*|<>|<=|>=|\S/g) ?? [];
  const calls: string[] = [];
  return parts.flatMap((part, i) => {
    const [before = '', after = ''] = [parts[i - 1], parts[i + 1]];
    if (part === '(') calls.push(before);
    if (part === ')') calls.pop();
    const isCompared = /^(=|<>)$/.test(before) || /^(=|<>)$/.test(after);
    return part.startsWith('"') && (isCompared || LOOKS_FOR.test(calls.at(-1) ?? '')) ? [part.slice(1, -1).trim()] : [];
  });
}

/** What people choose or write, in every spelling. */
const ANSWERS = [
  ...Object.values(SCALES).flatMap(({ choices }) => choices),
  ...Object.keys(SYNONYMS),
  ...CUSTOMER_LEADERS,
  ...RATER_GROUPS,
  ...CHIEF_EXECUTIVE,
  ...ORGANISATION_FIELDS.map(({ label }) => label),
  ...ASSUMPTIONS.flatMap(({ id, allowed }) => [id, ...(allowed.kind === 'choice' ? allowed.of : [])]),
  'tbd',
  'nps',
  'net promoter',
].map((word) => word.toLowerCase().replace('’', "'"));

/** Words in cells of their own that are marks and no sentences: where a row stands, and what is next in it. */
const MARKS = [
  ...['Owned', 'No owner', 'Managed', 'Not managed', 'Measured', 'No metric', 'Not known', 'Lip service', 'twice', 'blind'],
  ...['Connect first', 'Deploy', 'Answer', 'Keep', 'Keep it'],
  ...['changed', 'not allowed', 'holds', 'fails'],
  ...['No model yet', 'Not complete', 'More years than columns', 'No margin', 'No baseline'],
];

/** States by the names that the method and the sheets give them. */
const STATES = [
  ...['settled', 'contested', 'undetermined', 'gap', 'sufficient', 'pass', 'fail'],
  ...['confirmed', 'conditional', 'not confirmed', 'one', 'tie', 'none', 'not listed'],
  ...['no leader', 'none of the five', 'tiger team', 'influencer', 'hybrid', 'decentralized leader', 'functional leader'],
  ...['staff', 'line', 'dedicated', 'dispersed', 'errors', 'unreadable', 'nothing projected'],
];

/** RL1, S3, A-CT1, NEED; what is no word. */
const IS_ID = /^(?:[A-Z]{1,7}\d*|[A-Z]-[A-Z]+\d+|[^A-Za-z]*)$/;

/** By which CONCLUDE's rows are found, and ROADMAP's below its years. */
const ROWS = ((): readonly string[] => {
  const read = parseAssessment({ format: 'cco-assessment/1', organisation: { name: 'N' } });
  if (!read.ok) throw new Error('an assessment without answers is one');
  const below = ['lower', 'lowerState', 'lowerYear', 'proposal', 'warnings', 'selfFundingYear', 'peakFundingYear', 'unread'];
  return [...conclusionRowsOf(conclude(read.value)).map(([id]) => String(id)), ...below];
})();

const isKnown = (words: string): boolean =>
  words === '' ||
  IS_ID.test(words) ||
  [...MARKS, ...STATES, ...ROWS].includes(words) ||
  ANSWERS.includes(words.toLowerCase().replace('’', "'"));

describe('no sentence decides', () => {
  it.each(SHEETS.map((sheet) => ({ name: sheet.sheet, sheet })))('on $name', ({ sheet }) => {
    const read = formulasOf(sheet).flatMap(decidingIn);
    expect([...new Set(read)].filter((words) => !isKnown(words))).toEqual([]);
  });

  it('and the words that do decide are found where there are some', () => {
    expect(decidingIn('=IF(LEFT(CCO_Authority,3)="Gap",COUNTIF(CCO_Roadmap_Checks,"Missing*"),"All is well")')).toEqual([
      'Gap',
      'Missing*',
    ]);
    expect(isKnown('Missing*')).toBe(false);
    expect(isKnown('Not yet planned')).toBe(false);
    expect(isKnown('Undetermined')).toBe(false);
  });

  it('and no colour takes a text apart', () => {
    const taking = SHEETS.flatMap(({ sheet, emphases }) => emphases.map(({ formula }) => `${sheet}: ${formula}`)).filter((formula) =>
      /\b(LEFT|RIGHT|MID|FIND|SEARCH)\(/.test(formula),
    );
    expect(taking).toEqual([]);
  });
});

const VERDICTS = [
  'CCO_SelfFundingVerdict',
  'CCO_Authority',
  'CCO_Accountabilities',
  'CCO_Triggers',
  'CCO_LeaderTypeToday',
  'CCO_Risks',
  'CCO_Roadmap_Lower',
  'CCO_Roadmap_Errors',
  'CCO_MasterCheck',
];

describe('Start', () => {
  const formulas = START.flatMap(formulasOf);

  it.each(VERDICTS)('looks into no word of %s', (name) => {
    const reading = formulas.filter((formula) =>
      new RegExp(`\\b(LEFT|RIGHT|MID|FIND|SEARCH)\\(([^()]*,)?${name}\\b|\\b${name}(=|<>)`).test(formula),
    );
    expect(reading).toEqual([]);
  });

  it('asks no name that is not in the workbook', () => {
    const named = new Set(layouts(SHEET_IDS, NO_CONTENTS).flatMap(({ names }) => names.map(({ name }) => name)));
    const asked = new Set(formulas.flatMap((formula) => formula.replace(/"[^"]*"/g, '""').match(/\bCCO_\w+/g) ?? []));
    expect([...asked].filter((name) => !named.has(name))).toEqual([]);
  });
});
