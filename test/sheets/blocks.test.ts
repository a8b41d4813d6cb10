import {
  answerKey,
  answerPlace,
  layouts,
  noteKey,
  readCellContents,
  SHEET_IDS,
  type CellContents,
  type NamedRange,
} from '../../src/sheets';
import { rangesOf } from './ranges';

const cellContents: CellContents = {
  organisation: new Map<string, string | number>([
    ['name', '007 Works'],
    ['asOf', '2026-11-16'],
    ['revenue', 0],
    ['market', 'B2B'],
  ]),
  raters: [
    { id: 'r1', group: 'board' },
    { id: '2', group: '' },
  ],
  answers: new Map<string, string | number | boolean>([
    [answerKey({ instrument: 'readiness', item: 'R1', field: 'answer', rater: 'r1' }), 'Yes'],
    [answerKey({ instrument: 'readiness', item: 'R11', field: 'answer', rater: '2' }), 'maybe'],
    [answerKey({ instrument: 'readiness', item: 'R4', field: 'time', rater: '' }), 'No'],
    [answerKey({ instrument: 'readiness', item: 'R5', field: 'decided', rater: '' }), 'Partly'],
    [answerKey({ instrument: 'readiness', item: 'Q12', field: 'answer', rater: '' }), 'No'],
    [answerKey({ instrument: 'readiness', item: 'Q13', field: 'answer', rater: '2' }), true],
    [answerKey({ instrument: 'readiness', item: 'Q15', field: 'decided', rater: '' }), '?'],
    [answerKey({ instrument: 'maturity', item: 'CF4', field: 'answer', rater: 'r1' }), 'Evolved'],
    [answerKey({ instrument: 'maturity', item: 'UM', field: 'assigned', rater: '' }), 'Early'],
    [answerKey({ instrument: 'influence', item: '24/7 service', field: 'influence', rater: '' }), 5],
    [answerKey({ instrument: 'influence', item: 'Sales', field: 'influence', rater: '' }), ''],
  ]),
  notes: new Map([
    [noteKey('readiness', 'R4'), '=cmd|calc'],
    [noteKey('readiness', 'Q12'), '3/4 of us'],
    [noteKey('maturity', 'LC1'), 'seen in May'],
    [noteKey('maturity', 'UM'), 'steering group, 3 March'],
  ]),
  assumptions: new Map([
    ['A-RL1', { current: 'cautious', who: 'Ann', when: '2026-11-01', why: 'The board asked' }],
    ['A-CV1', { current: 0.5, who: '', when: '', why: '' }],
  ]),
  roadmap: null,
  funding: null,
  simulation: null,
  listRows: new Map(),
};

describe('a filled-in workbook', () => {
  it('gives back what it was filled with, cell for cell', () => {
    const read = readCellContents(rangesOf(layouts(SHEET_IDS, cellContents)));
    expect(read.cellContents.answers).toEqual(cellContents.answers);
    expect(read.cellContents.notes).toEqual(cellContents.notes);
    expect(read.cellContents.raters).toEqual(cellContents.raters);
    expect(read.cellContents.assumptions).toEqual(cellContents.assumptions);
    expect(Object.fromEntries(read.cellContents.organisation)).toEqual({ name: '007 Works', asOf: 46342, revenue: 0, market: 'B2B' });
    expect(read.stray).toEqual([]);
  });

  it('reads an empty cell, 0 and spaces as not answered, and never as No', () => {
    const ranges = rangesOf(layouts(SHEET_IDS, cellContents));
    const answers = ranges.get('CCO_Readiness_Answers') as NamedRange;
    ranges.set('CCO_Readiness_Answers', { ...answers, values: answers.values.map(() => [0, '  ']) });
    const { cellContents: read } = readCellContents(ranges);
    expect([...read.answers.keys()].map(answerPlace).filter(({ item, field }) => item === 'R1' && field === 'answer')).toEqual([]);
  });

  it('finds each answer beside its number, also when rows were inserted above it', () => {
    const ranges = rangesOf(layouts(SHEET_IDS, cellContents));
    for (const [name, range] of ranges) {
      if (range.sheet !== 'Readiness' || range.area.rows !== 11) continue;
      const values = [...range.values.slice(0, 3), range.values[0]?.map(() => '') ?? [], ...range.values.slice(3)];
      ranges.set(name, { ...range, area: { ...range.area, rows: 12 }, values });
    }
    const { cellContents: read, places, stray } = readCellContents(ranges);
    expect(read.answers.get(answerKey({ instrument: 'readiness', item: 'R11', field: 'answer', rater: '2' }))).toBe('maybe');
    expect(places.get(answerKey({ instrument: 'readiness', item: 'R11', field: 'answer', rater: '2' }))?.row).toBe(17);
    expect(stray).toEqual([]);
  });

  it('says where something stands that no number accounts for', () => {
    const ranges = rangesOf(layouts(SHEET_IDS, cellContents));
    const items = ranges.get('CCO_Readiness_Items') as NamedRange;
    ranges.set('CCO_Readiness_Items', { ...items, values: items.values.map(([id]) => [id === 'R1' ? '' : id]) });
    expect(readCellContents(ranges).stray).toEqual([
      { sheet: 'Readiness', row: 6, column: 3, found: 'Yes', expected: 'an empty cell, since no number stands beside it' },
    ]);
  });

  it('keeps the first of two cells that stand for the same answer, and names the other', () => {
    const ranges = rangesOf(layouts(SHEET_IDS, cellContents));
    const items = ranges.get('CCO_Readiness_Items') as NamedRange;
    ranges.set('CCO_Readiness_Items', { ...items, values: items.values.map(([id]) => [id === 'R11' ? 'R1' : id]) });
    const { cellContents: read, places, stray } = readCellContents(ranges);
    const key = answerKey({ instrument: 'readiness', item: 'R1', field: 'answer', rater: 'r1' });
    expect([read.answers.get(key), places.get(key)?.row]).toEqual(['Yes', 6]);
    expect(stray).toEqual([
      {
        sheet: 'Readiness',
        row: 16,
        column: 4,
        found: 'maybe',
        expected: 'an empty cell, since readiness R1 of rater 2 stands in Readiness!E7 already',
      },
    ]);
  });

  it('names a column whose rater is not on Start, and keeps its answers', () => {
    const ranges = rangesOf(layouts(SHEET_IDS, cellContents));
    const header = ranges.get('CCO_Readiness_Raters') as NamedRange;
    ranges.set('CCO_Readiness_Raters', { ...header, values: [['r1', 'Bob']] });
    const { cellContents: read, stray } = readCellContents(ranges);
    expect(stray).toEqual([{ sheet: 'Readiness', row: 5, column: 4, found: 'Bob', expected: 'one of the raters on Start: r1, 2' }]);
    expect(read.answers.get(answerKey({ instrument: 'readiness', item: 'R11', field: 'answer', rater: 'Bob' }))).toBe('maybe');
  });

  it('names what is said of the organisation under a label that is not ours', () => {
    const ranges = rangesOf(layouts(SHEET_IDS, cellContents));
    const organisation = ranges.get('CCO_Organisation') as NamedRange;
    ranges.set('CCO_Organisation', {
      ...organisation,
      values: organisation.values.map(([label, value]) => [label === 'Market' ? 'Markets' : label, value]),
    });
    expect(readCellContents(ranges).stray).toEqual([
      expect.objectContaining({
        sheet: 'Start',
        column: 2,
        found: 'B2B',
        expected: expect.stringMatching(/^an empty cell, since "Markets" is none of Name, As of, Market, /),
      }),
    ]);
  });

  it('has nothing to read in a workbook without our names', () => {
    const { cellContents: read } = readCellContents(new Map());
    expect([read.answers.size, read.raters.length, read.organisation.size]).toEqual([0, 0, 0]);
  });
});
