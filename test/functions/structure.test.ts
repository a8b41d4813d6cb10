/** STRUCTURE and LEADERTYPE as a cell would show them: ranges of either direction, every kind of blank, errors by place. */
import * as CCO from '../../src/functions/functions';
import {
  structure,
  topArea,
  topAreaText,
  type Fact,
  type FunctionPeople,
  type OperatingArea,
  type ReportingRule,
  type Stage,
} from '../../src/method';
import { installCustomFunctions, shown } from './excel';

beforeAll(installCustomFunctions);

const row = (...cells: readonly unknown[]): unknown[][] => [[...cells]];
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

const UNRESOLVED = 'a dispersed team is unlikely to hold, and a dedicated one has no resources';

describe('STRUCTURE', () => {
  const FULL = column('Full-time named', 'Full-time named', 'None');
  const HALF = row('half-time named', ' HALF-TIME NAMED ', 'When they have time');

  it.each([
    ['Staff leader, dedicated team', ['RL1', FULL, 'Yes', '', '']],
    ['Staff leader, dispersed team', ['RL3', HALF, 'Y', 'Yes', 'Developing']],
    ['Line leader, dedicated team', ['RL5', FULL, true, 'No', 'Evolved', 'Sales', 'Yes']],
    ['Line leader, dispersed team', [' rl5 ', HALF, 'No', 'Yes', 'Evolved', 'Sales', 'Y']],
    [`Staff leader, team unresolved: ${UNRESOLVED}`, ['RL4', HALF, 'Yes', 'No', 'Developing']],
    ['Decide the reporting line first; the team is dedicated whatever that line is', ['RL6', FULL, 'Yes', '', '']],
    [`Decide the reporting line first; the team is unresolved: ${UNRESOLVED}`, ['RL2', row('None'), 'Yes', '', '']],
    [
      'Leader unresolved, dedicated team: no single area leads by influence (Tie of Sales and Service)',
      ['RL5', FULL, 'Yes', '', '', 'Tie of Sales and Service', 'Yes'],
    ],
    [
      'Leader unresolved, dedicated team: no single area leads by influence (None with an influence of 4 or more)',
      ['RL5', FULL, 'Yes', '', '', 'None with an influence of 4 or more', ''],
    ],
    [
      'Leader unresolved, dedicated team: Sales, the area with the most influence, does not run well',
      ['RL5', FULL, 'Yes', '', '', 'Sales', 'No'],
    ],
  ] as const)('is "%s"', (text, args) => expect((CCO.STRUCTURE as (...values: unknown[]) => string)(...args)).toBe(text));

  it('names what is missing where it matters, functions by their positions', () => {
    expect(CCO.STRUCTURE('RL4', row('Full-time named', '', null, 'None'), 'Yes', 'No', '')).toBe(
      'Undetermined: staff leader; the team depends on whom function 2 and function 3 commit',
    );
    expect(CCO.STRUCTURE('RL4', FULL, "Don't know", 'No', '')).toBe('Undetermined: staff leader; the team depends on the budget');
    expect(CCO.STRUCTURE('RL5', FULL, 'Yes', '', '')).toBe('Undetermined: dedicated team; the leader depends on the top area');
    expect(CCO.STRUCTURE('RL5', FULL, 'Yes', '', '', 'Undetermined, no area is listed')).toBe(
      'Undetermined: dedicated team; the leader depends on the top area',
    );
    expect(CCO.STRUCTURE('RL5', FULL, 'Yes', '', '', 'Sales')).toBe(
      'Undetermined: dedicated team; the leader depends on whether Sales runs well',
    );
  });

  it('takes a stage that is contested or undetermined as missing', () => {
    for (const stage of ['Contested: 1 Early / 1 Evolved', 'Undetermined', 0, null, "Don't know"]) {
      expect(CCO.STRUCTURE('RL1', HALF, 'No', 'Yes', stage)).toBe(
        'Undetermined: staff leader; the team depends on the ability to work cross-functionally',
      );
    }
  });

  it('lists no function where the range is blank or left out', () => {
    for (const none of [row('', 0, null), column(null, ''), undefined as never]) {
      expect(CCO.STRUCTURE('RL4', none, 'Yes', 'Yes', 'Developing')).toBe(
        'Undetermined: staff leader; the team depends on the functions and whom they commit',
      );
    }
  });

  it('asks for the share that is given', () => {
    expect(CCO.STRUCTURE('RL4', FULL, 'Yes', 'No', '', '', '', 0.75)).toMatch(/^Staff leader, team unresolved/);
    expect(shown(() => CCO.STRUCTURE('RL4', FULL, 'Yes', 'No', '', '', '', 2))).toBe('#VALUE! share: 2 is not a number from 0 to 1');
  });

  it('names the place of what is wrong', () => {
    expect(shown(() => CCO.STRUCTURE('RL7', FULL, 'Yes', '', ''))).toBe('#VALUE! rule: "RL7" is not one of RL1, RL2, RL3, RL4, RL5, RL6');
    expect(shown(() => CCO.STRUCTURE('', FULL, 'Yes', '', ''))).toBe('#VALUE! rule: missing; expected one of RL1, RL2, RL3, RL4, RL5, RL6');
    expect(shown(() => CCO.STRUCTURE({ type: 'Error', basicType: 'Error', basicValue: '#REF!' }, FULL, 'Yes', '', ''))).toMatch(
      /^#VALUE! rule: #REF! is not one of/,
    );
    expect(shown(() => CCO.STRUCTURE('RL1', row('None', 'Full'), 'perhaps', 3, 'Late'))).toBe(
      '#VALUE! people, position 2: "Full" is not one of None, When they have time, Half-time named, Full-time named; ' +
        'budget: "perhaps" is not one of Yes, No, Don\'t know; release: 3 is not one of Yes, No, Don\'t know; and 1 more',
    );
    expect(shown(() => CCO.STRUCTURE('RL1', FULL, [['Yes', 'No']], '', ''))).toBe('#VALUE! budget: 2 cells, expected 1');
  });

  it('begins as the conclusion does', () => {
    const people: readonly FunctionPeople[] = [
      { function: 'function 1', commitment: 'Full-time named' },
      { function: 'function 2', commitment: 'Half-time named' },
      { function: 'function 3', commitment: null },
    ];
    const cells = row('Full-time named', 'Half-time named', '');
    const areas: readonly OperatingArea[] = [{ area: 'Sales', influence: 5, runsWell: 'Yes' }];
    const facts: readonly (Fact | null)[] = ['Yes', 'No', null];
    for (const rule of ['RL1', 'RL2', 'RL3', 'RL4', 'RL5', 'RL6'] satisfies ReportingRule[])
      for (const budget of facts)
        for (const release of facts)
          for (const crossFunctional of ['Early', 'Developing', 'Evolved', null] satisfies (Stage | null)[]) {
            const { text } = structure({
              reportingLine: { rule, dependsOn: [] },
              people,
              budget,
              release,
              crossFunctional,
              areas,
              bar: 4,
              share: 0.5,
            });
            const cell = CCO.STRUCTURE(
              rule,
              cells,
              budget ?? '',
              release ?? '',
              crossFunctional ?? '',
              topAreaText(topArea(areas, 4)),
              'Yes',
            );
            expect(text.startsWith(`${cell}.`)).toBe(true);
          }
  });
});

describe('LEADERTYPE', () => {
  it.each([
    ['tiger team', ['', 'committee', '', '', '', '', 'Yes']],
    ['hybrid', ['', 'Individual', 'No', 'No', 'No', 'Y', '']],
    ['decentralized leader', ['segment', 'Individual', '', '', '', 'No', null]],
    ['influencer', ['Enterprise', 'Individual', '', 'Yes', 'No', 'No', 0]],
    ['functional leader', ['Enterprise', 'Individual', true, false, '', 'No', '']],
    ['None of the five as defined', ['Enterprise', 'Individual', 'Yes', 'Yes', 'Yes', 'No', 'No']],
    ['Undetermined: it depends on whether it is in transition', ['Enterprise', 'Individual', 'Yes', 'No', 'No', "Don't know", 'No']],
  ] as const)('is "%s"', (text, args) => expect((CCO.LEADERTYPE as (...values: unknown[]) => string)(...args)).toBe(text));

  it('names the place of what is wrong', () => {
    expect(shown(() => CCO.LEADERTYPE('Global', 'Individual', 'Yes', 'No', 'No', 'No', 'maybe'))).toBe(
      '#VALUE! scope: "Global" is not one of Enterprise, Segment, Don\'t know; limitedBudget: "maybe" is not one of Yes, No, Don\'t know',
    );
  });
});
