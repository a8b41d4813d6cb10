/** An assessment in CSV: RFC 4180, with problems told by line. */
import { parseCsv, parseAssessment, problemText, type Assessment } from '../../src/method';

const HEADER = 'instrument,item,field,rater,answer,note';

const csv = (...rows: readonly string[]): string => [HEADER, 'organisation,name,,,Northwind,', 'rater,r1,,,board,', ...rows].join('\r\n');

const problems = (text: string): readonly string[] => {
  const parsed = parseCsv(text);
  return parsed.ok ? [] : parsed.problems.map(problemText);
};

function parsed(text: string): Assessment {
  const result = parseCsv(text);
  if (!result.ok) throw new Error(result.problems.map(problemText).join('\n'));
  return result.value;
}

it('reads the same assessment as the JSON form', () => {
  const json = parseAssessment({
    format: 'cco-assessment/1',
    organisation: { name: 'Northwind', revenue: 1400000000 },
    raters: [{ id: 'r1', group: 'board' }, { id: 'r2' }],
    answers: [
      { instrument: 'readiness', item: 'R1', rater: 'r1', answer: 'Yes', note: 'we, "all"\r\nof us' },
      { instrument: 'influence', item: 'Sales', field: 'influence', answer: 5 },
      { instrument: 'accountabilities', item: 'A1', field: 'rank', rater: 'r2', answer: 2 },
    ],
  });
  const text = csv(
    'organisation,revenue,,,1400000000,',
    'rater,r2,,,,',
    'readiness,R1,,r1,yes,"we, ""all""\r\nof us"',
    'influence,Sales,influence,,5,',
    'accountabilities,A1,rank,r2,2,',
  );
  expect({ ok: true, value: parsed(text) }).toEqual(json);
});

it.each([['\r\n'], ['\n'], ['\r']])('takes line breaks %j, a byte order mark and empty rows', (end) => {
  const text = `\uFEFF${[HEADER, 'organisation,name,,,N,', ',,,,,', '', 'rater,r1,,,,', 'readiness,R1,,r1,No,', ''].join(end)}`;
  expect(parsed(text)).toMatchObject({ organisation: { name: 'N' }, answers: [{ item: 'R1', answer: 'No' }] });
});

it('reads 0 in an answer as blank, and as 0 in an amount of money', () => {
  const { answers, organisation } = parsed(csv('organisation,revenue,,,0,', 'readiness,R1,,r1,0,', 'influence,Sales,influence,,0,'));
  expect(answers.map(({ answer }) => answer)).toEqual([null, null]);
  expect(organisation.revenue).toBe(0);
});

it('tells every problem by its line', () => {
  expect(
    problems(
      csv(
        'organisation,asOf,,,today,',
        'organisation,asOf,,,2026-11-22,',
        'organisation,colour,,,red,',
        'organisation,revenue,,,1.400.000,',
        'rater,r1,,,board,',
        'rater,r2,group,,board,',
        'rater,r3,,,bored,',
        'readiness,R7,,r1,maybe,"a note',
        'over two lines"',
        'readiness,R7,,r9,Yes,',
        'readiness,R7,,,Yes,',
        'readiness,R1,,r1,Yes,',
        'readiness,R1,,r1,No,',
        'what,R1,,r1,No,',
      ),
    ),
  ).toEqual([
    'line 5: given twice, first at line 4 (organisation asOf)',
    'line 9, field: "group" is not empty, as it is in rows of rater',
    'line 6, organisation colour: unknown key; known here are ' +
      'name, asOf, currency, revenue, revenueUSD, market, customerLeader, highestLevel, locale',
    'line 4, organisation asOf: "today" is not a date written as YYYY-MM-DD',
    'line 7, organisation revenue: "1.400.000" is not a number of 0 or more',
    'line 8: given twice, first at line 3 (rater r1)',
    'line 10, answer: "bored" is not one of board, C-suite, function head, front line',
    'line 11, answer: "maybe" is not one of Yes, Partly, No, Don\'t know (readiness R7)',
    'line 13, rater: "r9" is not declared in raters (readiness R7)',
    'line 14, rater: missing; expected the id of the rater who answered (readiness R7)',
    'line 16: given twice, first at line 15 (readiness R1, rater r1)',
    expect.stringMatching(/^line 17, instrument: "what" is not one of readiness/),
  ]);
});

it.each([
  ['', `line 1: nothing; expected the header ${HEADER}`],
  ['instrument;item;field;rater;answer;note\n', `line 1: "instrument;item;field;rater;answer;note"; expected the header ${HEADER}`],
  [csv('readiness,R1,,r1,Yes'), 'line 4: 5 columns, expected 6'],
  [csv('readiness,R1,,r1,"Yes'), 'line 4: a quote that is never closed; expected a closing quote'],
  [csv('readiness,R1,,r1,"Yes"s,'), 'line 4: text after the closing quote of a cell; expected a comma or the end of the line'],
  [csv('readiness,R1,,r1,Y"es",'), 'line 4: a quote within "Y\\"es\\""; expected the whole cell in quotes, and its own quotes doubled'],
])('%j is not such a file', (text, expected) => {
  expect(problems(text)).toEqual([expected]);
});

it('takes 0 for blank in the answer column of a rater as of any other, and for a number where it is money', () => {
  const parsed = parseCsv(
    'instrument,item,field,rater,answer,note\n' +
      'organisation,name,,,Northwind,\norganisation,revenue,,,0,\norganisation,market,,,0,\nrater,r1,,,0,\n',
  );
  expect(parsed).toMatchObject({ ok: true, value: { organisation: { name: 'Northwind', revenue: 0 }, raters: [{ id: 'r1' }] } });
});
