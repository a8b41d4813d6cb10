/** CONCLUDE and ROADMAP take pairs: a word and its range, in any order; what is wrong with them is named. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONCLUDE, ROADMAP } from '../../src/functions/functions';
import { PART_NAMES } from '../../src/functions/parts';
import { partWord } from '../../src/method';
import { installCustomFunctions, shown } from './excel';

beforeAll(installCustomFunctions);

const MATURITY = [...'eeeeddddvvvv'].map((stage) => [{ e: 'Early', d: 'Developing', v: 'Evolved' }[stage]]);
const ORGANISATION = [['highestLevel', 'CEO']];
const ruleOf = (rows: readonly (readonly unknown[])[], id: string): unknown => rows.find(([own]) => own === id)?.[1];
const called = (...all: readonly unknown[]): unknown[][] => CONCLUDE(all as never);

it('the order of the pairs does not matter', () => {
  const one = called([['maturity answers']], MATURITY, [['organisation']], ORGANISATION);
  expect(ruleOf(one, 'reportingLine')).toBe('RL3');
  expect(called([['organisation']], ORGANISATION, [['maturity answers']], MATURITY)).toEqual(one);
});

it('a word may be written in capitals, with hyphens or without spaces, and as a plain text', () => {
  const one = called([['readiness follow ups']], [['Yes', '', '']].concat(Array.from({ length: 10 }, () => ['', '', ''])));
  for (const word of ['Readiness Follow-Ups', 'readinessFollowUps', ' readiness follow  ups '])
    expect(called(word, [['Yes', '', '']].concat(Array.from({ length: 10 }, () => ['', '', ''])))).toEqual(one);
});

it('what is absent is unanswered', () => {
  expect(ruleOf(called(), 'need')).toBe('N0');
  expect(ruleOf(called([['maturity answers']], ''), 'reportingLine')).toBe('RL6');
});

it.each([
  ['a word that is no part', [[['maturity']], MATURITY], /^#VALUE! argument 1: "maturity" is not one of readiness answers, /],
  ['a range where a word is expected', [MATURITY, [['maturity answers']]], /^#VALUE! argument 1: "Early" is not one of /],
  ['a number', [[[7]], MATURITY], /^#VALUE! argument 1: 7 is not one of /],
  ['nothing', [[['']], MATURITY], /^#VALUE! argument 1: nothing is not one of /],
  [
    'a part that comes twice',
    [[['risks']], [['a', '']], [['Risks']], [['b', '']]],
    /^#VALUE! argument 3: given twice, first at argument 1 \(risks\)/,
  ],
  [
    'a word without a range',
    [[['organisation']], ORGANISATION, [['risks']]],
    /^#VALUE! argument 3: missing; expected a range behind "risks"/,
  ],
])('%s is named with its place', (_, all, said) => {
  expect(shown(() => called(...all))).toMatch(said);
  expect(shown(() => ROADMAP(all as never))).toMatch(said);
});

it('what Excel adds behind the pairs is never taken for one of them', () => {
  const invocation = { address: 'Sheet1!A1', setResult: () => undefined };
  const pairs = [[['maturity answers']], MATURITY];
  expect((CONCLUDE as (...all: unknown[]) => unknown)(pairs, invocation)).toEqual(called(...pairs));
});

it('the documents list the same parts', () => {
  const document = readFileSync(path.join(__dirname, '../../docs/functions.md'), 'utf8');
  const tables = [...document.matchAll(/\| part \|[^\n]*\n\|[-|]+\n((?:\|[^\n]*\n)+)/g)].map(([, rows = '']) => rows.trimEnd().split('\n'));
  expect(
    tables
      .flat()
      .map((line) => line.split('|')[1]!.trim())
      .sort(),
  ).toEqual(PART_NAMES.map(partWord).sort());
});
