/** Responses and Debate on the desk: every answer in a row, and the figures of agreement as the method has them. */
import fc from 'fast-check';
import { averageDeviation, conclude, parseAssessment, rwg, type Assessment } from '../../src/method';
import { answerKey, cellContentsOf } from '../../src/sheets';
import { randomAssessment } from '../support/random-assessment';
import { closeWorkbook, filled, openWorkbook, write } from '../support/workbook';

afterAll(closeWorkbook);

const valuesOf = (...names: readonly string[]): Promise<unknown[][][]> =>
  Excel.run(async (context) => {
    const ranges = names.map((name) => context.workbook.names.getItem(name).getRange());
    ranges.forEach((range) => range.load('values'));
    await context.sync();
    return ranges.map((range) => range.values as unknown[][]);
  });

const CODES: Readonly<Record<string, number>> = { No: 1, Partly: 2, Yes: 3, Early: 1, Developing: 2, Evolved: 3 };

/** The coded answers of one item, whatever the raters. */
const codes = ({ answers }: Assessment, item: string): readonly number[] =>
  answers.flatMap((each) =>
    each.item === item && each.field === 'answer' && each.rater !== undefined && String(each.answer) in CODES
      ? [CODES[String(each.answer)]!]
      : [],
  );

/** What the sheet says of each group, as conclude does; nothing where no group is large enough. */
async function saidByGroups(): Promise<unknown> {
  const found = await Excel.run(async (context) => {
    const name = context.workbook.names.getItemOrNullObject('CCO_Debate_Groups');
    await context.sync();
    return !name.isNullObject;
  });
  if (!found) return {};
  const [items, names, said] = await valuesOf('CCO_Debate_Items', 'CCO_Debate_GroupNames', 'CCO_Debate_Groups');
  const groups = names![0]!.map((name) => (name === 'C-suite' ? name : String(name).toLowerCase()));
  const told = items!.map(
    ([item], i) =>
      [item, Object.fromEntries(said![i]!.flatMap((answer, g) => (answer === 'Too few answers' ? [] : [[groups[g], answer]])))] as const,
  );
  return Object.fromEntries(told.filter(([, by]) => Object.keys(by).length > 0));
}

it('compares the raters as the method does', async () => {
  await fc.assert(
    fc.asyncProperty(randomAssessment(4), async (given) => {
      const read = parseAssessment(given);
      if (!read.ok || read.value.raters.length < 2) return;
      await write(await openWorkbook(), cellContentsOf(read.value).cellContents);
      const { agreement, groups } = conclude(read.value);
      const [items, figures] = await valuesOf('CCO_Debate_Items', 'CCO_Debate_Agreement');
      items!.forEach(([item], i) => {
        const [share, span, within, deviation] = figures![i]!;
        const expected = agreement[String(item)]!;
        const coded = codes(read.value, String(item));
        expect([item, share]).toEqual([item, expected.modalShare === null ? '' : expect.closeTo(expected.modalShare, 9)]);
        expect([item, span]).toEqual([item, expected.spread === null ? '' : expected.spread.join('–')]);
        // A variable's answers are its raters' stages, which the sheet reads from Maturity.
        if (coded.length === 0) return;
        expect([item, within]).toEqual([item, coded.length < 2 ? '' : expect.closeTo(rwg(coded, 3)!, 9)]);
        expect([item, deviation]).toEqual([item, coded.length < 2 ? '' : expect.closeTo(averageDeviation(coded)!, 9)]);
      });
      expect(await saidByGroups()).toEqual(groups.said);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);

it('names what there is most to debate, contested first', async () => {
  const addin = await openWorkbook();
  const answers = new Map<string, string>();
  const say = (item: string, ...said: readonly string[]): void =>
    said.forEach((answer, i) => answers.set(answerKey({ instrument: 'readiness', item, field: 'answer', rater: `r${i + 1}` }), answer));
  say('R1', 'Yes', 'Yes', 'Yes');
  say('R4', 'Yes', 'No', 'No');
  say('R7', 'Partly', 'Partly', 'Yes');
  await write(addin, filled({ answers }));
  const [ranks, items] = await valuesOf('CCO_Debate_Rank', 'CCO_Debate_Items');
  const rankOf = (item: string): unknown => ranks![items!.findIndex(([id]) => id === item)]![0];
  // One Yes of three against two No is contested: the smaller end has a third, and both ends together all of them.
  expect([rankOf('R4'), rankOf('R7'), rankOf('R1'), rankOf('R2')]).toEqual([1, 2, 3, '']);
});

it('shows what a group says once enough of it have answered, and names groups at opposite ends', async () => {
  const addin = await openWorkbook();
  const raters = ['b1', 'f1', 'b2', 'f2', 'b3', 'f3'].map((id) => ({ id, group: id.startsWith('b') ? 'board' : 'front line' }));
  const answers = new Map<string, string>();
  const say = (instrument: string, item: string, board: string, front: string): void =>
    raters.forEach(({ id, group }) =>
      answers.set(answerKey({ instrument, item, field: 'answer', rater: id }), group === 'board' ? board : front),
    );
  say('readiness', 'R1', 'Yes', 'No');
  say('readiness', 'R2', 'Yes', 'Yes');
  for (const prompt of ['LC1', 'LC2', 'LC3', 'LC4']) say('maturity', prompt, 'Evolved', 'Early');
  for (const prompt of ['UM1', 'UM2', 'UM3', 'UM4']) {
    say('maturity', prompt, 'Developing', 'Developing');
    for (const id of ['b1', 'f1', 'f2'])
      answers.set(answerKey({ instrument: 'maturity', item: prompt, field: 'answer', rater: id }), 'Early');
  }
  answers.delete(answerKey({ instrument: 'readiness', item: 'R2', field: 'answer', rater: 'f3' }));
  await write(addin, filled({ raters, answers }));
  const [items, said, odds] = await valuesOf('CCO_Debate_Items', 'CCO_Debate_Groups', 'CCO_Debate_Odds');
  const of = (item: string): unknown => {
    const at = items!.findIndex(([id]) => id === item);
    return [...said![at]!, odds![at]![0]];
  };
  expect(of('R1')).toEqual(['Yes', 'No', 'The board says Yes, the front line says No.']);
  expect(of('LC')).toEqual(['Evolved', 'Early', 'The board says Evolved, the front line says Early.']);
  expect(of('UM')).toEqual(['Developing', 'Early', '']);
  expect(of('R2')).toEqual(['Yes', 'Too few answers', '']);
  expect(of('R3')).toEqual(['Too few answers', 'Too few answers', '']);
});

it('lists every answer of every rater, and follows what is typed', async () => {
  const addin = await openWorkbook();
  await write(addin, filled());
  const [before] = await valuesOf('CCO_Responses_Answers');
  // 11 statements, 4 questions, 12 prompts and 7 ranks of three raters.
  expect(before).toHaveLength(34 * 3);
  addin.desk.user.type('Readiness!E7', 'Partly');
  await addin.desk.settled();
  const [after] = await valuesOf('CCO_Responses_Answers');
  expect(after!.flat().filter((answer) => answer !== '')).toEqual(['Partly']);
  expect(after![1]).toEqual(['Partly']);
});

it('with one rater there is nothing to compare, and no error', async () => {
  await write(await openWorkbook(), filled({ raters: [{ id: 'r1', group: '' }] }));
  const [debate, responses] = await valuesOf('CCO_Sheet_Debate', 'CCO_Sheet_Responses');
  expect([debate, responses]).toEqual([[['Debate']], [['Responses']]]);
});
