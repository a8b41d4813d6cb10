/**
 * The default ramp of the register (A-SF5): its shares stand in one text, `0.25; 0.6; 1`, and three rows take it apart, in whatever
 * language numbers are read.
 */
import { assumed } from '../formulas';
import type { SheetContext } from '../contents';
import { absoluteArea, absoluteCell, type Area, cellAt, type SheetBuilder, inRow } from '../layout';
import { anyOf, firstOf, ifElse } from './formula-parts';
import { AT, type FundingLayout } from './layout';

/** Where the default ramp lies, as formulas write it. */
export interface DefaultRamp {
  readonly shares: Area;
  /** The whole text. */
  readonly text: string;
  /** How many shares could be read. */
  readonly entries: string;
}

export function drawDefaultRamp(
  builder: SheetBuilder,
  context: SheetContext,
  { row, layout }: { readonly row: number; readonly layout: FundingLayout },
): DefaultRamp {
  const text = absoluteCell(row, AT.second);
  const [ends, entries, shares] = [0, 1, 2].map((offset): Area => ({
    row: row + offset,
    column: AT.year0,
    rows: 1,
    columns: layout.lastYear + 1,
  })) as [Area, Area, Area];
  builder
    .putRow([ends.row, AT.label], ['Default ramp: ends of entries', null, `=""&${assumed(context, 'A-SF5')}`, 0], 'label')
    .style(cellAt(ends.row, AT.second), 'linked')
    .put([entries.row, AT.label], 'Default ramp: entries', 'label')
    .put([shares.row, AT.label], 'Default ramp: shares', 'label')
    .style(ends, 'flag')
    .style(cellAt(ends.row, AT.third), 'flag')
    .style(entries, 'flag')
    .style(shares, 'workingShare')
    .height(row, 3, 18);
  for (let column = AT.year0; column <= layout.lastColumn; column += 1) {
    const [before, end, entry] = [inRow(ends.row, column - 1), inRow(ends.row, column), inRow(entries.row, column)];
    const entryInText = `TRIM(MID(${text},${before}+1,${end}-${before}-1))`;
    builder
      .put([ends.row, column], `=IFERROR(FIND(";",${text},${before}+1),LEN(${text})+1)`)
      .put([entries.row, column], `=${ifElse(`${before}>=LEN(${text})`, '""', entryInText)}`)
      .put([shares.row, column], `=${shareFormula(entry)}`);
  }
  builder.put([shares.row, AT.second], `=COUNT(${absoluteArea(shares)})`, 'figure').put([shares.row, AT.third], 'entries', 'unit');
  return { shares, text, entries: absoluteCell(shares.row, AT.second) };
}

/** The number that an entry is written for: its digits without the point, divided by as many tens as stand behind it. */
function shareFormula(entry: string): string {
  const digits = `VALUE(SUBSTITUTE(SUBSTITUTE(${entry},".",""),",",""))`;
  const point = `FIND(".",SUBSTITUTE(${entry},",","."))`;
  // What Excel would read as a share, a date or a power is none of the register's numbers.
  const oddSigns = ['%', '/', ':', 'E'].map((sign) => `ISNUMBER(FIND("${sign}",UPPER(${entry})))`);
  const read = firstOf([[`ISERROR(${point})`, `VALUE(${entry})`]], `${digits}/10^(LEN(${entry})-${point})`);
  return ifElse(anyOf(`${entry}=""`, ...oddSigns), '""', `IFERROR(${read},"")`);
}
