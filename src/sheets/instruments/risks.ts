/** The Risks sheet: what could go wrong for customers, who owns it, and the risks that fall between departments. */
import { risksInstrument, SOURCES } from '../../method';
import { type SheetLayout, SheetBuilder, absoluteArea, areaName, cellAt, cellName, columnName, drawSentences, COLOUR } from '../layout';
import { conclusionsOf } from '../document';
import type { SheetContext } from '../contents';
import { drawList, type DrawnList } from '../lists';
import { namingText } from '../formulas';

const HEADER = 5;
const AT = { risk: 1, owners: 3 } as const;

/** Whether it falls between departments, in words. */
const FALLS = { nobody: 'Yes: nobody owns it', several: 'Yes: several own it', no: 'No: one owner' } as const;

/** More owners of one risk are not told apart. */
const MOST_OWNERS = 12;
/** Longer than any name of a function. */
const WIDTH = 99;

export function risksSheet(context: SheetContext): SheetLayout {
  const builder = new SheetBuilder({
    sheet: 'Risks',
    title: risksInstrument.title,
    purpose: `${risksInstrument.ask} After ${SOURCES.NEED.author}, “${SOURCES.NEED.title}”.`,
    tabColour: COLOUR.accent,
    widths: [2, 46, 36, 10, 24, 38],
    frozenColumns: 0,
    orientation: 'Landscape',
  });
  const risks = drawList(builder, context, {
    list: 'risks',
    at: [HEADER, AT.risk],
    what: 'the risks',
    item: { header: 'Risk', ask: 'What could go wrong for customers, in a few words.', shows: 'label' },
    fields: risksInstrument.fields,
    results: [
      { header: 'Owners', formula: ({ field }) => ownersIn(field('owners')) },
      {
        header: 'Falls between departments',
        style: 'text',
        formula: ({ item }) => fallsBetween(item.replace(/^[A-Z]+/, columnName(AT.owners))),
      },
    ],
    note: { header: 'Note', ask: 'What has happened, and what is done about it.' },
  });
  for (const area of risks.results) {
    const owners = `$${cellName(area.row, AT.owners)}`;
    builder.emphasise(area, 'evolved', `${owners}=1`).emphasise(area, 'early', `AND(ISNUMBER(${owners}),${owners}<>1)`);
  }
  const owners = areaName(risks.results[0] ?? risks.items);
  const last = drawSentences(builder, {
    row: risks.below + 1,
    column: AT.risk,
    sentences: [
      { label: 'What falls between departments', text: '=CCO_Risks', now: conclusionsOf(context)?.risks.text, leastLines: 2 },
      {
        label: 'How it is read',
        text:
          `${risksInstrument.suggestion} TBD, a dash and Don’t know name nobody; a function named twice is one owner (` +
          `${risksInstrument.source}).`,
      },
    ],
  });
  builder
    .put([last + 1, AT.risk], 'Sentence of this page', 'note')
    .put([last + 2, AT.risk], sentence(risks), 'smallText')
    .name('CCO_Risks', cellAt(last + 2, AT.risk), 'which risks fall between departments')
    .put([last + 3, AT.risk], `=COUNT(${owners})`, 'smallText')
    .name('CCO_Risks_Listed', cellAt(last + 3, AT.risk), 'how many risks are listed')
    .put([last + 4, AT.risk], `=COUNT(${owners})-COUNTIF(${owners},1)`, 'smallText')
    .name('CCO_Risks_Between', cellAt(last + 4, AT.risk), 'how many risks fall between departments');
  return builder.band('=CCO_Risks').finish({ frozenRows: HEADER + 1, titleRows: { first: 0, last: HEADER }, lastPrintedRow: last - 1 });
}

/**
 * How many names a cell has between its semicolons, each counted once whatever its case: of a name that stands there
 * n times, every place counts an nth. Spaces, more than a name has letters, set the names apart; SUBSTITUTE fences them,
 * since not every host joins arrays with an ampersand cell by cell.
 */
function ownersIn(cell: string): string {
  const text = `SUBSTITUTE(SUBSTITUTE(LOWER(TRIM(${cell}))," ;",";"),"; ",";")`;
  const place = `(COLUMN(${absoluteArea({ row: 0, column: 0, rows: 1, columns: MOST_OWNERS })})-1)`;
  const name = `TRIM(MID(SUBSTITUTE(${text},";","${' '.repeat(WIDTH)}"),${place}*${WIDTH}+1,${WIDTH}))`;
  const fenced = `";"&SUBSTITUTE(${text},";",";;")&";"`;
  const times = `(LEN(${fenced})-LEN(SUBSTITUTE(${fenced},SUBSTITUTE(";x;","x",${name}),"")))/(LEN(${name})+2)`;
  const counts = namingText(name);
  return `ROUND(SUMPRODUCT(${counts}/(1-${counts}+${times})),0)`;
}

const fallsBetween = (owners: string): string => `IF(${owners}=0,"${FALLS.nobody}",IF(${owners}=1,"${FALLS.no}","${FALLS.several}"))`;

function sentence({ items, results }: DrawnList<'risks'>): string {
  const [names, owners] = [areaName(items), areaName(results[0] ?? items)];
  const listed = `COUNT(${owners})`;
  const between = `(${listed}-COUNTIF(${owners},1))`;
  // Risks are named in phrases, so they stand apart by semicolons.
  const named = `TEXTJOIN("; ",TRUE,IF((${owners}<>1)*(TRIM(${names})<>""),TRIM(${names}),""))`;
  return (
    `=IF(${listed}=0,"No risk is listed yet. ${risksInstrument.ask}",IF(${between}=0,IF(${listed}=1,"The one risk ` +
    `has one owner.","Each of the "&${listed}&" risks has one owner."),${between}&" of "&${listed}&IF(${listed}=1," ` +
    `risk"," risks")&IF(${between}=1," falls"," fall")&" between departments: "&${named}&"."))`
  );
}
