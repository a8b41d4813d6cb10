/** What Start says rests on counts and ids: rewording a verdict changes nothing on it. */
import { layouts, NO_CONTENTS, SHEET_IDS } from '../../src/sheets';

const VERDICTS = [
  'CCO_SelfFundingVerdict',
  'CCO_Authority',
  'CCO_Accountabilities',
  'CCO_Triggers',
  'CCO_LeaderTypeToday',
  'CCO_Risks',
  'CCO_Roadmap_Lower',
  'CCO_MasterCheck',
];

const START = layouts(SHEET_IDS, NO_CONTENTS).find(({ sheet }) => sheet === 'Start');
const formulas = (START?.cells ?? []).map(({ content }) => String(content)).filter((content) => content.startsWith('='));

it.each(VERDICTS)('no formula of Start looks into the words of %s', (name) => {
  const reading = formulas.filter((formula) => new RegExp(`\\b(LEFT|RIGHT|MID|FIND|SEARCH)\\(([^()]*,)?${name}\\b`).test(formula));
  expect(reading).toEqual([]);
});

it('every name that Start asks is in the workbook', () => {
  const named = new Set(layouts(SHEET_IDS, NO_CONTENTS).flatMap(({ names }) => names.map(({ name }) => name)));
  const asked = new Set(formulas.flatMap((formula) => formula.replace(/"[^"]*"/g, '""').match(/\bCCO_\w+/g) ?? []));
  expect([...asked].filter((name) => !named.has(name))).toEqual([]);
});
