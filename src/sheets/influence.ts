/** The Influence sheet: how much each operating area's word weighs, which decides who could lead the work from within. */
import { SOURCES } from '../method';
import type { Blueprint } from './blueprint';
import { answerOf, call, listRule, noteOf, registerOf, typed, type SheetContext } from './context';
import { Draft, heightFor } from './draft';
import { areaName, cellAt, type Area } from './grid';
import { answerPlace } from './filling';

const HEADER = 5;
const FIRST = HEADER + 1;
const AT = { area: 1, influence: 2, runsWell: 3, note: 4 } as const;
const NOTE_WIDTH = 50;

/** Rows to write in, since a protected sheet does not grow: at least so many, and always some that are free. */
const LEAST_ROWS = 12;
const FREE_ROWS = 4;

export function influenceSheet(context: SheetContext): Blueprint {
  const areas = areasOf(context);
  const rows = Math.max(LEAST_ROWS, areas.length + FREE_ROWS);
  const draft = new Draft({
    sheet: 'Influence',
    title: 'Influence',
    purpose: `Name the operating areas and how much weight each one’s word carries, from 1 to 5. After ${SOURCES.REPORT.author}: the strength of an area’s influence should drive the choice.`,
    tabColour: '#0B5CAD',
    widths: [2, 30, 12, 12, NOTE_WIDTH],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  draft
    .putRow([HEADER, AT.area], ['Operating area'], 'header')
    .putRow([HEADER, AT.influence], ['Influence', 'Runs well'], 'headerCentered')
    .put([HEADER, AT.note], 'Note', 'header')
    .height(HEADER, 1, 22)
    .height(FIRST, rows, 18);
  areas.forEach((item, i) => {
    const row = FIRST + i;
    const note = noteOf(context, 'influence', item);
    draft
      .put([row, AT.area], typed(item))
      .putRow([row, AT.influence], ['influence', 'runsWell'].map((field) => answerOf(context, { instrument: 'influence', item, field })))
      .height(row, 1, heightFor([String(note ?? ''), NOTE_WIDTH]));
    if (note !== null) draft.put([row, AT.note], note);
  });
  const column = (first: number, columns = 1): Area => ({ row: FIRST, column: first, rows, columns });
  draft
    .style(column(AT.area), 'inputText')
    .style(column(AT.influence, 2), 'answer')
    .style(column(AT.note), 'inputText')
    .validate(column(AT.area), { kind: 'any' }, { title: 'Operating area', message: 'One that could lead the work, for example Sales, Service, Marketing, Operations.' })
    .validate(column(AT.influence), listRule('influence'), { title: 'Influence, 1 to 5', message: '1: seldom heard. 5: what this area wants, happens. An area that is listed needs a number before a top area can be named.' })
    .validate(column(AT.runsWell), listRule('fact'), { title: 'Does this area run well?', message: 'Yes, No, or Don’t know.' })
    .validate(column(AT.note), { kind: 'any' }, { title: 'Note', message: 'What the number rests on.' })
    .name('CCO_Influence_Items', column(AT.area), 'the operating areas')
    .name('CCO_Influence_Answers', column(AT.influence, 2), 'influence and whether the area runs well')
    .name('CCO_Influence', column(AT.area, 3), 'area, influence, runs well')
    .name('CCO_Influence_Notes', column(AT.note), 'notes on the areas')
    .name('CCO_TopArea', cellAt(FIRST + rows + 1, AT.influence), 'the area with the most influence')
    .put([FIRST + rows + 1, AT.area], 'Top area', 'label')
    .put([FIRST + rows + 1, AT.influence], `=${call('CCO.TOPAREA', areaName(column(AT.area)), areaName(column(AT.influence)), registerOf(context) === '' ? '' : `VLOOKUP("A-IN1",${registerOf(context)},2,FALSE)`)}`, 'resultLine')
    .band('="Top area: "&CCO_TopArea');
  return draft.finish({ frozenRows: FIRST, titleRows: { first: 0, last: HEADER }, lastPrintedRow: FIRST + rows + 1 });
}

/** The areas in the order in which they were listed. */
function areasOf({ filling }: SheetContext): readonly string[] {
  const listed = [...filling.answers.keys()].map(answerPlace).filter(({ instrument }) => instrument === 'influence');
  return [...new Set(listed.map(({ item }) => item))];
}
