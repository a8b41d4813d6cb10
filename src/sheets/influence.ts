/** The Influence sheet: how much each operating area's word weighs, which decides who could lead the work from within. */
import { influenceInstrument, SOURCES } from '../method';
import type { Blueprint } from './blueprint';
import { call, registerOf, type SheetContext } from './context';
import { Draft } from './draft';
import { areaName, cellAt } from './grid';
import { drawList } from './list';

const HEADER = 5;
const AT = { area: 1, influence: 2 } as const;

export function influenceSheet(context: SheetContext): Blueprint {
  const draft = new Draft({
    sheet: 'Influence',
    title: 'Influence',
    purpose: `Name the operating areas and how much weight each one’s word carries, from 1 to 5. After ${SOURCES.REPORT.author}: the strength of an area’s influence should drive the choice.`,
    tabColour: '#0B5CAD',
    widths: [2, 30, 12, 12, 50],
    frozenColumns: 0,
    orientation: 'Portrait',
  });
  const areas = drawList(draft, context, {
    list: 'influence',
    at: [HEADER, AT.area],
    what: 'the operating areas',
    item: { header: 'Operating area', ask: 'One that could lead the work, for example Sales, Service, Marketing, Operations.', shows: 'label' },
    fields: influenceInstrument.fields,
    note: { header: 'Note', ask: 'What the number rests on.' },
  });
  const bar = registerOf(context) === '' ? '' : `VLOOKUP("A-IN1",${registerOf(context)},2,FALSE)`;
  const result = areas.below + 1;
  draft
    .put([result, AT.area], 'Top area', 'label')
    .put([result, AT.influence], `=${call('CCO.TOPAREA', areaName(areas.items), areaName(areas.field('influence')), bar)}`, 'resultLine')
    .name('CCO_TopArea', cellAt(result, AT.influence), 'the area with the most influence')
    .band('="Top area: "&CCO_TopArea');
  return draft.finish({ frozenRows: HEADER + 1, titleRows: { first: 0, last: HEADER }, lastPrintedRow: result });
}
