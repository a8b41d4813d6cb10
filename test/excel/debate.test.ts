/** Responses and Debate on the desk: every answer in a row, and the figures of agreement as the method has them. */
import fc from 'fast-check';
import { averageDeviation, conclude, parseAssessment, rwg, type Assessment } from '../../src/method';
import { fillingOf } from '../../src/sheets';
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
  answers.flatMap((each) => (each.item === item && each.field === 'answer' && each.rater !== undefined && String(each.answer) in CODES ? [CODES[String(each.answer)]!] : []));

it('compares the raters as the method does', async () => {
  await fc.assert(
    fc.asyncProperty(randomAssessment(4), async (given) => {
      const read = parseAssessment(given);
      if (!read.ok || read.value.raters.length < 2) return;
      await write(await openWorkbook(), fillingOf(read.value).filling);
      const { agreement } = conclude(read.value);
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
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);

it('names what there is most to debate, contested first', async () => {
  const addin = await openWorkbook();
  const answers = new Map<string, string>();
  const say = (item: string, ...said: readonly string[]): void => said.forEach((answer, i) => answers.set(['readiness', item, 'answer', `r${i + 1}`].join('\u001f'), answer));
  say('R1', 'Yes', 'Yes', 'Yes');
  say('R4', 'Yes', 'No', 'No');
  say('R7', 'Partly', 'Partly', 'Yes');
  await write(addin, filled({ answers }));
  const [ranks, items] = await valuesOf('CCO_Debate_Rank', 'CCO_Debate_Items');
  const rankOf = (item: string): unknown => ranks![items!.findIndex(([id]) => id === item)]![0];
  // One Yes of three against two No is contested: the smaller end has a third, and both ends together all of them.
  expect([rankOf('R4'), rankOf('R7'), rankOf('R1'), rankOf('R2')]).toEqual([1, 2, 3, '']);
});

it('lists every answer of every rater, and follows what is typed', async () => {
  const addin = await openWorkbook();
  await write(addin, filled());
  const [before] = await valuesOf('CCO_Responses_Answers');
  // 11 statements, 4 questions and 12 prompts of three raters.
  expect(before).toHaveLength(27 * 3);
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
