/** Names that people type, slashes, commas, dots, quotes and equals signs included, read right in every output. */
import fc from 'fast-check';
import {
  conclude,
  dependenceInFile,
  parseAssessment,
  resultFile,
  type Assessment,
  type Conclusions,
  type Dependence,
} from '../../src/method';
import { layouts, executivePage, cellContentsOf, missingAnswers, pageLines, readCellContents, SHEET_IDS } from '../../src/sheets';
import { conclusionRowsOf } from '../../src/functions/conclusion-rows';
import { summary } from '../../src/cli/summary';
import { groupMissing, missingBehind } from '../../src/taskpane/state/missing';
import { dependsName } from '../../src/taskpane/texts';
import { rangesOf } from './ranges';

/** Everything that has been a joint between two texts somewhere, or means something to Excel. */
const awkward = fc
  .tuple(
    fc.constantFrom('Sales', 'IT', 'Key accounts'),
    fc.constantFrom('/', ', ', ' · ', '; ', ': ', '"', "'", ' – ', ' and '),
    fc.constantFrom('Marketing', 'R1', 'LC', '24x7'),
  )
  .chain(([before, joint, after]) => fc.constantFrom('', '=', '+', '@').map((start) => `${start}${before}${joint}${after}`));

const read = (given: object): Assessment => {
  const result = parseAssessment({ format: 'cco-assessment/1', organisation: { name: 'Northwind' }, raters: [], answers: [], ...given });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

/** Nobody has asked the leader, and nothing is known of area, function and trigger: each is waited for by its name. */
const nothingKnown = (name: string): Assessment =>
  read({
    organisation: { name, highestLevel: name, customerLeader: 'none' },
    raters: [{ id: name }],
    answers: [
      { instrument: 'readiness', item: 'Q12', answer: 'No' },
      { instrument: 'readiness', item: 'R1', rater: name, answer: 'No' },
      { instrument: 'consensus', item: name, field: 'position', answer: null },
      { instrument: 'structure', item: name, field: 'people', answer: null },
      { instrument: 'structure', item: 'budget', answer: 'Yes' },
      { instrument: 'influence', item: name, field: 'influence', answer: null },
      { instrument: 'triggers', item: name, answer: null },
      { instrument: 'accountabilities', item: name, field: 'owner', answer: 'TBD' },
      { instrument: 'risks', item: name, field: 'owners', answer: '' },
      { instrument: 'metrics', item: name, field: 'keep', answer: 'Yes' },
      ...['LC1', 'LC2', 'LC3', 'LC4', 'UM1', 'UM2', 'UM3', 'UM4', 'CF1', 'CF2', 'CF3', 'CF4'].map((item) => ({
        instrument: 'maturity',
        item,
        rater: name,
        answer: 'Evolved',
      })),
    ],
    roadmap: { phases: [{ year: 1, outcome: name, owner: name, review: '2027-06-30' }] },
  });

const named = (dependsOn: readonly Dependence[], instrument: string): readonly (string | undefined)[] =>
  dependsOn.filter((each) => each.instrument === instrument).map(({ item }) => item);

const pageOf = (assessment: Assessment, conclusions: Conclusions): string =>
  pageLines(executivePage({ assessment, conclusions, missing: 1, unreadable: 0, masterCheck: null, madeAt: new Date(2026, 10, 27) }))
    .flat()
    .join('\n');

const column = (rows: readonly (readonly unknown[])[], id: string, at: number): unknown => rows.find(([found]) => found === id)?.[at];

it('a name stands whole wherever a conclusion waits for it', () => {
  fc.assert(
    fc.property(awkward, (name) => {
      const assessment = nothingKnown(name);
      const conclusions = conclude(assessment);
      const { need, structure, triggers } = conclusions;
      expect(named(need.dependsOn, 'consensus')).toEqual([name]);
      expect(named(structure.dependsOn, 'structure')).toContain(name);
      expect(named(structure.dependsOn, 'influence')).toEqual([name]);
      expect(named(triggers.dependsOn, 'triggers')).toContain(name);
      expect(resultFile(conclusions).need.dependsOn).toContain(`consensus/${name}`);
      const rows = conclusionRowsOf(conclusions);
      expect(column(rows, 'need', 6)).toContain(`consensus/${name}`);
      expect(column(rows, 'need', 9)).toContain(`consensus ${name}`);
      expect(column(rows, 'structure', 9)).toContain(`structure ${name}`);
      expect(summary(conclusions).replace(/\s+/g, ' ')).toContain(`consensus ${name}`.replace(/\s+/g, ' '));
      expect(pageOf(assessment, conclusions)).toContain(name);
    }),
  );
});

it('the pane leads from a name to its question and cell', () => {
  fc.assert(
    fc.property(awkward, (name) => {
      const assessment = nothingKnown(name);
      const conclusions = conclude(assessment);
      const book = readCellContents(rangesOf(layouts(SHEET_IDS, cellContentsOf(assessment).cellContents)));
      const missing = missingAnswers(book, conclusions);
      for (const dependence of [...conclusions.need.dependsOn, ...conclusions.structure.dependsOn].filter(({ item }) => item === name)) {
        expect(dependsName(dependence)).toBe(name);
        const behind = missingBehind(dependence, missing);
        expect([dependenceInFile(dependence), behind.map(({ item }) => item).every((item) => item === name), behind.length > 0]).toEqual([
          dependenceInFile(dependence),
          true,
          true,
        ]);
        expect(groupMissing(behind).flatMap(({ questions }) => questions.map(({ item }) => item))).toContain(name);
      }
    }),
    { numRuns: 12 },
  );
});

it('an outcome of a phase stands on one line, whatever is in it', () => {
  fc.assert(
    fc.property(awkward, (name) => {
      const conclusions = conclude(nothingKnown(name));
      const lines = conclusionRowsOf(conclusions).flatMap((row) => row.flatMap((cell) => String(cell).split('\n')));
      const torn = lines.filter(
        (line) => line !== '' && name.includes(' · ') && (line === name.split(' · ')[1] || line.endsWith(name.split(' · ')[0]!)),
      );
      expect(torn).toEqual([]);
    }),
  );
});
