/** What a sheet is made of, piece by piece: sizes, contents, looks, drop-downs, conditional formats, the printed page. */
import {
  areaName,
  cellAt,
  cellName,
  EMPHASIS,
  sheetAnchor,
  widthInPoints,
  type Area,
  type SheetLayout,
  type LayoutCell,
  type Validation,
} from '../sheets';
import { messageBytes } from './batch';
import { looksOf } from './cell-styles';
import { rangeOf } from './ranges';
import { joinedHeights, joinedWidths } from './sizes';

/** What the printed page's footer says; blank parts are left out. */
export interface Footer {
  readonly organisation: string;
  readonly asOf: string;
}

/** A piece of one sheet. */
export interface SheetPart {
  readonly bytes: number;
  readonly queue: (worksheet: Excel.Worksheet) => void;
}

export function partsOf(layout: SheetLayout, footer: Footer): readonly SheetPart[] {
  const { tabColour, links, merges, pageBreaks, validations, emphases } = layout;
  const tab: SheetPart = {
    bytes: messageBytes({ objects: 0, values: 2 }),
    queue: (worksheet) => {
      worksheet.tabColor = tabColour;
      worksheet.showGridlines = false;
    },
  };
  return [
    tab,
    ...sizes(layout),
    ...contents(layout),
    ...links.map((link): SheetPart => ({
      bytes: messageBytes({ objects: 1, values: 1 }, [link, link]),
      queue: (worksheet) =>
        void (rangeOf(worksheet, cellAt(link.row, link.column)).hyperlink = {
          documentReference: sheetAnchor(link.to),
          textToDisplay: link.text,
          screenTip: `Go to ${link.text}`,
        }),
    })),
    ...merges.map((area): SheetPart => ({
      bytes: messageBytes({ objects: 1, values: 1 }),
      queue: (worksheet) => rangeOf(worksheet, area).merge(),
    })),
    ...pageBreaks.map((row): SheetPart => ({
      bytes: messageBytes({ objects: 2, values: 1 }),
      queue: (worksheet) => void worksheet.horizontalPageBreaks.add(cellName(row, 0)),
    })),
    ...looksOf(layout).map(({ area, write }): SheetPart => ({
      bytes: messageBytes({ objects: 5, values: 6 }),
      queue: (worksheet) => write(rangeOf(worksheet, area)),
    })),
    ...validations.map((validation): SheetPart => ({
      bytes: messageBytes({ objects: 2, values: 5 }, validation),
      queue: (worksheet) => queueValidation(rangeOf(worksheet, validation.area), validation),
    })),
    ...emphases.map((emphasis): SheetPart => ({
      bytes: messageBytes({ objects: 8, values: 4 }, emphasis),
      queue: (worksheet) => queueEmphasis(rangeOf(worksheet, emphasis.area), emphasis),
    })),
    { bytes: messageBytes({ objects: 8, values: 12 }, footer), queue: (worksheet) => queueView(worksheet, layout, footer) },
  ];
}

function sizes({ widths, heights }: SheetLayout): readonly SheetPart[] {
  const bytes = messageBytes({ objects: 2, values: 1 });
  return [
    ...joinedWidths(widths).map(({ column, columns, width }): SheetPart => ({
      bytes,
      queue: (worksheet) => void (rangeOf(worksheet, { row: 0, column, rows: 1, columns }).format.columnWidth = widthInPoints(width)),
    })),
    ...joinedHeights(heights).map(({ row, rows, points }): SheetPart => ({
      bytes,
      queue: (worksheet) => void (rangeOf(worksheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = points),
    })),
  ];
}

/** What a block of rows may take, so that a sheet of long notes still goes out in several messages. */
const BLOCK_BYTES = 500_000;

/** Matrices over all cells: Excel takes a formula, a text or a number from the same array, and `null` leaves a cell alone. */
function contents({ cells }: SheetLayout): readonly SheetPart[] {
  const end = (side: (cell: LayoutCell) => number): number => cells.reduce((most, cell) => Math.max(most, side(cell) + 1), 0);
  const [rows, columns] = [end(({ row }) => row), end(({ column }) => column)];
  const matrix: (string | number | boolean | null)[][] = Array.from({ length: rows }, () => new Array<null>(columns).fill(null));
  for (const { row, column, content } of cells) (matrix[row] as (string | number | boolean | null)[])[column] = content;
  const blocks: { area: Area; formulas: (typeof matrix)[number][]; bytes: number }[] = [];
  matrix.forEach((formulas, row) => {
    const bytes = messageBytes({ objects: 0, values: 0 }, formulas);
    const last = blocks[blocks.length - 1];
    if (last && last.bytes + bytes <= BLOCK_BYTES) {
      last.formulas.push(formulas);
      last.area = { ...last.area, rows: last.area.rows + 1 };
      last.bytes += bytes;
    } else
      blocks.push({
        area: { row, column: 0, rows: 1, columns },
        formulas: [formulas],
        bytes: bytes + messageBytes({ objects: 1, values: 1 }),
      });
  });
  return blocks.map(({ area, formulas, bytes }): SheetPart => ({
    bytes,
    queue: (worksheet) => void (rangeOf(worksheet, area).formulas = formulas),
  }));
}

function queueEmphasis(range: Excel.Range, { formula, emphasis }: SheetLayout['emphases'][number]): void {
  const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
  const { fill, colour } = EMPHASIS[emphasis];
  format.rule.formula = `=${formula}`;
  format.format.fill.color = fill;
  format.format.font.color = colour;
  if ('bold' in EMPHASIS[emphasis]) format.format.font.bold = true;
}

function queueValidation({ dataValidation }: Excel.Range, { area, rule, prompt }: Validation): void {
  dataValidation.rule = excelRule(rule, cellName(area.row, area.column));
  dataValidation.prompt = { showPrompt: true, ...prompt };
  if (rule.kind !== 'any') dataValidation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.stop, ...alertOf(rule) };
}

function alertOf(rule: Exclude<Validation['rule'], { readonly kind: 'any' }>): { readonly title: string; readonly message: string } {
  return rule.kind === 'formula'
    ? { title: 'Not allowed here', message: `Please type ${rule.expected}, or clear the cell.` }
    : { title: 'Not one of the answers', message: 'Please pick a word from the list, or clear the cell.' };
}

/** Excel shows a prompt only with a rule, so a cell that takes anything gets one that always holds. */
function excelRule(rule: Validation['rule'], cell: string): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${rule.name}` } };
    case 'words':
      return { list: { inCellDropDown: true, source: rule.words.join(',') } };
    case 'formula':
      return { custom: { formula: `=${rule.formula}` } };
    case 'any':
      return { custom: { formula: `=LEN(${cell})>=0` } };
  }
}

function queueView(
  worksheet: Excel.Worksheet,
  { freeze, titleRows, orientation, printArea, onePage, veryHidden }: SheetLayout,
  { organisation, asOf }: Footer,
): void {
  if (freeze.rows > 0 && freeze.columns > 0) worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze.rows > 0) worksheet.freezePanes.freezeRows(freeze.rows);
  const { pageLayout } = worksheet;
  pageLayout.orientation = orientation === 'Landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) };
  if (onePage) {
    for (const side of ['leftMargin', 'rightMargin', 'topMargin'] as const) pageLayout[side] = NARROW;
    // The footer needs its room.
    pageLayout.bottomMargin = BOTTOM;
    pageLayout.centerHorizontally = true;
  }
  pageLayout.setPrintArea(areaName(printArea));
  pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = [shortened(organisation), asOf]
    .filter((part) => part !== '')
    .join(' · ')
    .replace(/&/g, '&&');
  footers.centerFooter = '&A';
  footers.rightFooter = 'Page &P of &N';
  if (veryHidden) worksheet.visibility = Excel.SheetVisibility.veryHidden;
}

/** Points, of the margins of a page that holds a whole sheet. */
const NARROW = 27;
const BOTTOM = 36;

/** A footer takes 255 characters in its three parts together, its codes and doubled ampersands included. */
const LONGEST_NAME = 40;

const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);
