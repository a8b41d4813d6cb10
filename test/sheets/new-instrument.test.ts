/**
 * What a new instrument of one item takes: its file and a line in the list of all. Everything that reads, writes and asks for answers
 * follows from it, as is tried here with an instrument that is made up.
 */
import type * as Every from '../../src/method/instruments/every-instrument';

jest.mock('../../src/method/instruments/every-instrument', () => {
  const real: typeof Every = jest.requireActual('../../src/method/instruments/every-instrument');
  const weather = {
    id: 'weather',
    groups: [{ items: ['umbrella'], open: false, fields: [{ field: 'answer', kind: 'fact', by: 'organisation' }] }],
    lists: {
      weather: {
        instrument: 'weather',
        fields: ['answer'],
        items: [{ id: 'umbrella', label: 'Umbrella', text: 'Does somebody bring an umbrella?' }],
        mostOwn: 0,
        sheet: 'Risks',
        ranges: {
          items: 'CCO_Weather_Items',
          answers: 'CCO_Weather_Answers',
          notes: 'CCO_Weather_Notes',
          whole: 'CCO_Weather_List',
        },
        asked: { field: 'answer', several: 'weathers' },
      },
    },
    blocks: {},
  };
  return { INSTRUMENTS: [...real.INSTRUMENTS, weather] };
});

import Ajv from 'ajv';
import { DOCUMENT_TABLES } from '../../src/cli/document-tables';
import { rangesIn } from '../../src/functions/parts';
import { assessmentOf } from '../../src/functions/conclude';
import { assessmentSchema, conclude, parseAssessment, parseCsv, problemText, type Assessment } from '../../src/method';
import { documentOf, cellContentsOf, missingAnswers, readCellContents, READ_NAMES, type NamedRanges } from '../../src/sheets';

const answer = (word: unknown) => ({ instrument: 'weather', item: 'umbrella', field: 'answer', answer: word });
const file = (...answers: readonly object[]) => ({ format: 'cco-assessment/1', organisation: { name: 'N' }, raters: [], answers });

function readOf(result: ReturnType<typeof parseAssessment>): Assessment {
  if (!result.ok) throw new Error(result.problems.map(problemText).join('; '));
  return result.value;
}

it('files of both forms hold it, and name what is wrong with it', () => {
  expect(readOf(parseAssessment(file(answer('y')))).answers).toEqual([answer('Yes')]);
  expect(readOf(parseCsv('instrument,item,field,rater,answer,note\norganisation,name,,,N,\nweather,umbrella,,,Yes,\n')).answers).toEqual([
    answer('Yes'),
  ]);
  const wrong = parseAssessment(file(answer('perhaps'), { ...answer('Yes'), item: 'hat' }));
  expect(wrong.ok ? [] : wrong.problems.map(problemText)).toEqual([
    'answers[0].answer: "perhaps" is not one of Yes, No, Don\'t know (weather umbrella)',
    'answers[1].item: "hat" is not one of umbrella (weather)',
  ]);
});

it('the schema offers it', () => {
  const isValid = new Ajv({ schemaId: 'auto' }).compile(assessmentSchema());
  expect([isValid(file(answer('Yes'))), isValid(file(answer('perhaps')))]).toEqual([true, false]);
});

it('functions take it as a part, by the label or the id of its item', () => {
  const ranges = rangesIn([[['weather']], [['Umbrella', 'Yes']]] as never);
  const read = ranges.ok ? assessmentOf(ranges.value) : ranges;
  expect(readOf(read).answers).toEqual([answer('Yes')]);
});

it('the sheets’ names are read, answered from a file, and asked for while they are empty', () => {
  expect(READ_NAMES.get('Risks')).toEqual(expect.arrayContaining(['CCO_Weather_Items', 'CCO_Weather_Answers', 'CCO_Weather_Notes']));
  const cells = (value: unknown): NamedRanges => {
    const range = (column: number, content: unknown) => ({
      sheet: 'Risks',
      area: { row: 9, column, rows: 1, columns: 1 },
      values: [[content]],
    });
    return new Map([
      ['CCO_Weather_Items', range(1, 'Umbrella')],
      ['CCO_Weather_Answers', range(2, value)],
      ['CCO_Weather_Notes', range(3, '')],
    ]) as unknown as NamedRanges;
  };
  const answered = readCellContents(cells('No'));
  expect(documentOf(answered, { answers: [] }).document.answers).toEqual([answer('No')]);
  expect([...cellContentsOf(readOf(parseAssessment(file(answer('No'))))).cellContents.answers]).toEqual([...answered.cellContents.answers]);
  expect(missingAnswers(answered, null)).toEqual([]);
  expect(missingAnswers(readCellContents(cells('')), null)).toMatchObject([
    { sheet: 'Risks', item: 'umbrella', text: 'Does somebody bring an umbrella?', why: 'blank', place: { row: 9, column: 2 } },
  ]);
});

it('what is unanswered names it, and the documents list it', () => {
  expect(conclude(readOf(parseAssessment(file()))).unanswered).toContain('Risks: umbrella');
  expect(conclude(readOf(parseAssessment(file(answer('No'))))).unanswered.join()).not.toContain('umbrella');
  const rows = DOCUMENT_TABLES.flatMap((table) => table.rows);
  expect(rows).toContainEqual(['weather', 'umbrella', 'answer: Yes, No']);
  expect(rows).toContainEqual(['weather', 'umbrella', 'id or label, answer']);
});
