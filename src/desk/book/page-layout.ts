/** Page layout between the desk, in Office.js's words and points, and the file, in inches. */
import type { Area, PageLayout as FilePage } from '../../file';
import { parseReference, referenceText, type Formula, type PageBreak, type PageLayout, type SheetState, type Workbook } from '../engine';
import { present } from './present';

const POINTS_PER_INCH = 72;

/** Excel.PaperType */
const PAPERS: Readonly<Record<NonNullable<FilePage['paper']>, string>> = {
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  b4: 'B4',
  b5: 'B5',
  letter: 'Letter',
  legal: 'Legal',
  tabloid: 'Tabloid',
  executive: 'Executive',
  statement: 'Statement',
};
const PAPER_NAMES = Object.keys(PAPERS) as readonly NonNullable<FilePage['paper']>[];

const DESK_ORIENTATIONS = { portrait: 'Portrait', landscape: 'Landscape' } as const;
const ORIENTATIONS = ['portrait', 'landscape'] as const;

const MARGINS = {
  left: 'leftMargin',
  right: 'rightMargin',
  top: 'topMargin',
  bottom: 'bottomMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;
const MARGIN_NAMES = Object.keys(MARGINS) as readonly (keyof typeof MARGINS)[];
const SECTIONS = ['left', 'center', 'right'] as const;

const areaOf = (formula: Formula | undefined): Area | undefined => (formula ? parseReference(formula.formula.slice(1))?.area : undefined);

/** @returns nothing where the sheet prints as Excel has it when nothing is said */
export function bookPage({ page = {}, rowBreaks, columnBreaks }: SheetState): FilePage | undefined {
  const zoom = page.zoom ?? {};
  return present<FilePage>({
    orientation: ORIENTATIONS.find((name) => DESK_ORIENTATIONS[name] === page.orientation),
    paper: PAPER_NAMES.find((name) => PAPERS[name] === page.paperSize),
    // 0 pages is as many as it takes, 100 % is no scale.
    fitToWidth: zoom.horizontalFitToPages || undefined,
    fitToHeight: zoom.verticalFitToPages || undefined,
    scale: zoom.scale === 100 ? undefined : zoom.scale,
    printArea: areaOf(page.printArea),
    ...printTitles(page),
    margins: present(Object.fromEntries(MARGIN_NAMES.map((name) => [name, inches(page[MARGINS[name]])]))),
    header: sections(page, 'Header'),
    footer: sections(page, 'Footer'),
    ...switches(page),
    overThenDown: page.printOrder === 'OverThenDown' || undefined,
    firstPageNumber: typeof page.firstPageNumber === 'number' ? page.firstPageNumber : undefined,
    rowBreaks: breaks(rowBreaks, 'row'),
    columnBreaks: breaks(columnBreaks, 'column'),
  });
}

/** Rows and columns that are printed on every page. */
function printTitles(page: PageLayout): Partial<FilePage> {
  const rows = areaOf(page.titleRows);
  const columns = areaOf(page.titleColumns);
  return {
    ...(rows && { titleRows: { first: rows.row, last: rows.row + rows.rows - 1 } }),
    ...(columns && { titleColumns: { first: columns.column, last: columns.column + columns.columns - 1 } }),
  };
}

/** What is off when nothing is said. */
function switches(page: PageLayout): Partial<FilePage> {
  return {
    ...(page.centerHorizontally && { centerHorizontally: true }),
    ...(page.centerVertically && { centerVertically: true }),
    ...(page.printGridlines && { printGridlines: true }),
    ...(page.printHeadings && { printHeadings: true }),
    ...(page.blackAndWhite && { blackAndWhite: true }),
    ...(page.draftMode && { draft: true }),
  };
}

const inches = (points: number | undefined): number | undefined =>
  points === undefined ? undefined : Math.round((points / POINTS_PER_INCH) * 10_000) / 10_000;

function sections(page: PageLayout, kind: 'Header' | 'Footer'): FilePage['header'] {
  return present(Object.fromEntries(SECTIONS.map((side) => [side, page.headersFooters?.[`${side}${kind}`] || undefined])));
}

function breaks(list: readonly PageBreak[] | undefined, dimension: 'row' | 'column'): readonly number[] | undefined {
  const found = (list ?? []).flatMap(({ before }) => areaOf(before)?.[dimension] ?? []);
  return found.length > 0 ? [...found].sort((a, b) => a - b) : undefined;
}

/** @returns what to change in the sheet's state; nothing where the file says nothing */
export function deskPage(workbook: Workbook, sheetId: string, page: FilePage | undefined): Partial<SheetState> {
  if (!page) return {};
  const sheet = workbook.sheetName(sheetId);
  const formula = (area: Area | undefined): Formula | undefined => area && { formula: `=${referenceText(sheet, area, 'absolute')}` };
  const { rows, columns } = workbook.wholeArea;
  const texts = [
    ...SECTIONS.map((side) => [`${side}Header`, page.header?.[side]]),
    ...SECTIONS.map((side) => [`${side}Footer`, page.footer?.[side]]),
  ].filter(([, text]) => text !== undefined);
  const layout = present<PageLayout>({
    orientation: page.orientation && DESK_ORIENTATIONS[page.orientation],
    paperSize: page.paper && PAPERS[page.paper],
    zoom: present({ scale: page.scale, horizontalFitToPages: page.fitToWidth, verticalFitToPages: page.fitToHeight }) as PageLayout['zoom'],
    ...Object.fromEntries(
      MARGIN_NAMES.flatMap((name) => (page.margins?.[name] === undefined ? [] : [[MARGINS[name], page.margins[name] * POINTS_PER_INCH]])),
    ),
    centerHorizontally: page.centerHorizontally,
    centerVertically: page.centerVertically,
    printGridlines: page.printGridlines,
    printHeadings: page.printHeadings,
    blackAndWhite: page.blackAndWhite,
    draftMode: page.draft,
    printOrder: page.overThenDown ? 'OverThenDown' : undefined,
    firstPageNumber: page.firstPageNumber,
    headersFooters: texts.length > 0 ? (Object.fromEntries(texts) as Readonly<Record<string, string>>) : undefined,
    printArea: formula(page.printArea),
    titleRows: formula(
      page.titleRows && { row: page.titleRows.first, column: 0, rows: page.titleRows.last - page.titleRows.first + 1, columns },
    ),
    titleColumns: formula(
      page.titleColumns && { row: 0, column: page.titleColumns.first, rows, columns: page.titleColumns.last - page.titleColumns.first + 1 },
    ),
  });
  const breakBefore = (row: number, column: number): PageBreak => ({
    id: workbook.nextId(),
    before: formula({ row, column, rows: 1, columns: 1 })!,
  });
  return (
    present({
      page: layout,
      rowBreaks: page.rowBreaks?.map((row) => breakBefore(row, 0)),
      columnBreaks: page.columnBreaks?.map((column) => breakBefore(0, column)),
    }) ?? {}
  );
}
