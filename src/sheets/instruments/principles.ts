/**
 * The Principles sheet: eighteen checks in six groups with the weakest of them, and the inventories of listening and of metrics
 * with their advice.
 */
import { CHECK_IDS, PRINCIPLES, principlesInstrument, SOURCES, type Place } from '../../method';
import { type SheetLayout, SheetBuilder, absoluteCell, areaName, cellAt, cellName, type Area, COLOUR, type EmphasisName } from '../layout';
import { conclusionsOf } from '../document';
import type { SheetContext } from '../contents';
import { drawInventories, listeningSentence, metricsSentence, drawList, type DrawnList } from '../lists';
import { listing, countSaying } from '../formulas';

const HEADER = 5;
/** The checks' columns; the inventories take the same ones, from the first to the note. */
const AT = { principle: 1, standing: 2, check: 4, note: 7 } as const;
const CHECKS_EACH = CHECK_IDS.length / PRINCIPLES.length;

const HEAT: Readonly<Record<Place, EmphasisName>> = { 'Not yet': 'early', Partly: 'developing', 'In place': 'evolved' };
const PLACES = Object.keys(HEAT) as readonly Place[];

export function principlesSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Principles',
    title: principlesInstrument.title,
    purpose: `${principlesInstrument.ask} Six principles of the role, after “${SOURCES.ROLE.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 22, 17, 10, 17, 36, 14, 42],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const checks = drawList(builder, context, {
    list: 'principles',
    at: [HEADER, AT.check],
    what: 'the checks',
    item: { header: 'Check', ask: '', shows: 'label' },
    beside: [{ header: 'What would be true', of: ({ text }) => text }],
    fields: [{ field: 'answer', label: 'Answer', text: principlesInstrument.ask }],
    note: { header: 'Note', ask: 'What the answer rests on.' },
  });
  const answers = checks.field('answer');
  const first = cellName(answers.row, answers.column);
  for (const place of PLACES) builder.emphasise(answers, HEAT[place], `${first}="${place}"`);
  standings(builder, answers);
  const { listening, metrics, below } = drawInventories(builder, context, {
    row: checks.below + 1,
    now: conclusionsOf(context)?.principles,
  });
  const sentences = [
    ['CCO_Principles', compare(builder, below + 5, checks), 'the weakest of the six principles'],
    ['CCO_Listening', listeningSentence(listening), 'what to do about listening'],
    ['CCO_Metrics', metricsSentence(metrics), 'what to do about metrics'],
  ] as const;
  // A merged cell is no place for a formula that works on arrays, so the sentences stand here and are shown above.
  builder.put([below + 1, AT.principle], 'Sentences of this page', 'note');
  sentences.forEach(([name, formula, what], i) =>
    builder.put([below + 2 + i, AT.principle], formula, 'smallText').name(name, cellAt(below + 2 + i, AT.principle), what),
  );
  return builder.band('=CCO_Principles').finish({ frozenRows: 4, titleRows: { first: 0, last: 3 }, lastPrintedRow: below - 1 });
}

/** The three answers of a principle. */
const answersOf = (answers: Area, principle: number): Area => ({
  ...answers,
  row: answers.row + principle * CHECKS_EACH,
  rows: CHECKS_EACH,
});

/** Beside each three checks the principle's name, and how many of them are in place. */
function standings(builder: SheetBuilder, answers: Area): void {
  builder.putRow([HEADER, AT.principle], ['Principle', 'Where it stands', null], 'header');
  PRINCIPLES.forEach(({ name }, i) => {
    const range = answersOf(answers, i);
    const head: Area = { ...range, column: AT.principle, columns: 1 };
    const standing: Area = { ...range, column: AT.standing, columns: 2 };
    const [inPlace, answered] = [countSaying(areaName(range), 'In place'), countSaying(areaName(range), ...PLACES)];
    const count =
      `${inPlace}&" of ${CHECKS_EACH} in place"&IF(${answered}<${CHECKS_EACH},", "&(${CHECKS_EACH}-${answered})&" not ` + 'answered","")';
    builder
      .put([head.row, head.column], name)
      .style(head, 'label')
      .merge(head)
      .put([standing.row, standing.column], `=IF(${answered}=0,"Not answered yet",${count})`)
      .style(standing, 'text')
      .merge(standing);
  });
}

const COMPARED = { name: 1, inPlace: 2, notYet: 3, score: 4 } as const;

/**
 * Which principle is the weakest: among those whose checks are all answered the one with the fewest in place, and of
 * these the one with the most not there yet, as the method has it. The score puts both in one number.
 * @returns the formula of the sentence
 */
function compare(builder: SheetBuilder, row: number, { field }: DrawnList<'principles'>): string {
  const answers = field('answer');
  const first = row + 1;
  builder
    .put([row, COMPARED.name], 'How the six compare', 'note')
    .putRow([row, COMPARED.inPlace], ['In place', 'Not yet', 'Score'], 'small');
  PRINCIPLES.forEach(({ name }, i) => {
    const range = areaName(answersOf(answers, i));
    const [inPlace, notYet] = [cellName(first + i, COMPARED.inPlace), cellName(first + i, COMPARED.notYet)];
    builder
      .put([first + i, COMPARED.name], name, 'smallText')
      .put([first + i, COMPARED.inPlace], `=${countSaying(range, 'In place')}`, 'small')
      .put([first + i, COMPARED.notYet], `=${countSaying(range, 'Not yet')}`, 'small')
      .put(
        [first + i, COMPARED.score],
        `=IF(${countSaying(range, ...PLACES)}<${CHECKS_EACH},"",${inPlace}*${CHECKS_EACH + 1}-${notYet})`,
        'small',
      );
    const standing: Area = { ...answersOf(answers, i), column: AT.standing, columns: 2 };
    const [count, score] = [absoluteCell(first + i, COMPARED.inPlace), absoluteCell(first + i, COMPARED.score)];
    // Colour only once it is settled: with an answer missing there is no score, and it may turn out either way.
    builder
      .emphasise(standing, 'early', `AND(ISNUMBER(${score}),${count}=0)`)
      .emphasise(standing, 'evolved', `AND(ISNUMBER(${score}),${count}=${CHECKS_EACH})`)
      .emphasise(standing, 'developing', `AND(ISNUMBER(${score}),${count}>0,${count}<${CHECKS_EACH})`);
  });
  const column = (at: number): Area => ({ row: first, column: at, rows: PRINCIPLES.length, columns: 1 });
  return sentence({
    answers: areaName(answers),
    names: areaName(column(COMPARED.name)),
    inPlace: areaName(column(COMPARED.inPlace)),
    scores: areaName(column(COMPARED.score)),
  });
}

/** What the method says of the six, with the number of missing checks in place of their names. */
function sentence({
  answers,
  names,
  inPlace,
  scores,
}: {
  readonly answers: string;
  readonly names: string;
  readonly inPlace: string;
  readonly scores: string;
}): string {
  const all = PRINCIPLES.length;
  const [complete, weakest, lowest] = [`COUNT(${scores})`, `COUNTIF(${scores},MIN(${scores}))`, `MIN(${scores})`];
  const missing = `(${CHECK_IDS.length}-${countSaying(answers, ...PLACES)})`;
  const open = `IF(${complete}=${all},"","; "&${missing}&" of ${CHECK_IDS.length} checks "&IF(${missing}=1,"is","are")&" not answered")`;
  const inPlaceText =
    `IF(${complete}=${all},"All six principles are in place",IF(${complete}=1,"The one principle with all checks ` +
    `answered is in place","The "&${complete}&" principles with all checks answered are in place"))&${open}`;
  const begins =
    `IF(${complete}=${all},"Weakest of the six principles",IF(${complete}=1,"The one principle with all checks ` +
    `answered","Weakest of the "&${complete}&" principles with all checks answered"))`;
  const weakestText =
    `${begins}&": "&${listing({ names, holds: `${scores}=${lowest}`, count: weakest })}&", "&IF(${weakest}=1,"",` +
    `"each ")&"with "&INDEX(${inPlace},MATCH(${lowest},${scores},0))&" of ${CHECKS_EACH} checks in place"&${open}`;
  return (
    `=IF(${missing}=${CHECK_IDS.length},"Nothing answered yet. ${principlesInstrument.ask}",IF(${complete}=0,"No ` +
    `principle has all its checks answered yet; "&${missing}&" of ${CHECK_IDS.length} are missing",IF(${lowest}=` +
    `${CHECKS_EACH * (CHECKS_EACH + 1)},${inPlaceText},${weakestText}))&".")`
  );
}
