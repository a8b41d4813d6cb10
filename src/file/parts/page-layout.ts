/** How a sheet prints: the elements of the worksheet part, and the two names that hold print area and titles. */
import type { BookName, PageLayout } from '../book';
import { absoluteAddress, columnName, GRID, parseSheetArea, sheetInFormula } from '../places';
import { child, children, isOn, numberOf, type XmlElement } from '../xml/read';
import { decodeXstring, encodeXstring } from '../xml/text';
import { element, textElement } from '../xml/write';
import { oneOf, present } from '../fields';

/** ECMA-376 part 1, 18.3.1.63: paper sizes by Windows' numbers. */
const PAPER: Readonly<Record<NonNullable<PageLayout['paper']>, number>> = {
  letter: 1,
  tabloid: 3,
  legal: 5,
  statement: 6,
  executive: 7,
  a3: 8,
  a4: 9,
  a5: 11,
  b4: 12,
  b5: 13,
};
const PAPERS = Object.keys(PAPER) as readonly NonNullable<PageLayout['paper']>[];

/** Excel's own margins, in inches. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
const MARGIN_NAMES = Object.keys(MARGINS) as readonly (keyof typeof MARGINS)[];

export const fitsToPage = (page: PageLayout | undefined): boolean => page?.fitToWidth !== undefined || page?.fitToHeight !== undefined;

/** printOptions, pageMargins, pageSetup, headerFooter and breaks, in the order the worksheet part wants. */
export function pageLayoutXml(page: PageLayout = {}): string {
  return [
    optionsXml(page),
    element('pageMargins', { ...MARGINS, ...page.margins }),
    setupXml(page),
    headerFooterXml(page),
    breaksXml('rowBreaks', page.rowBreaks, GRID.columns - 1),
    breaksXml('colBreaks', page.columnBreaks, GRID.rows - 1),
  ].join('');
}

function optionsXml(page: PageLayout): string {
  return ifAny('printOptions', {
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    headings: page.printHeadings || undefined,
    gridLines: page.printGridlines || undefined,
  });
}

function setupXml(page: PageLayout): string {
  const fits = fitsToPage(page);
  return ifAny('pageSetup', {
    paperSize: page.paper && PAPER[page.paper],
    scale: fits ? undefined : page.scale,
    // 0 pages means as many as it takes.
    fitToWidth: fits ? (page.fitToWidth ?? 0) : undefined,
    fitToHeight: fits ? (page.fitToHeight ?? 0) : undefined,
    pageOrder: page.overThenDown ? 'overThenDown' : undefined,
    orientation: page.orientation,
    blackAndWhite: page.blackAndWhite || undefined,
    draft: page.draft || undefined,
    firstPageNumber: page.firstPageNumber,
    useFirstPageNumber: page.firstPageNumber === undefined ? undefined : true,
  });
}

function headerFooterXml(page: PageLayout): string {
  const header = sectionsText(page.header);
  const footer = sectionsText(page.footer);
  if (!header && !footer) return '';
  return element(
    'headerFooter',
    {},
    header && textElement('oddHeader', encodeXstring(header)),
    footer && textElement('oddFooter', encodeXstring(footer)),
  );
}

function ifAny(name: string, attributes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.values(attributes).some((value) => value !== undefined) ? element(name, attributes) : '';
}

/** The number of a break is that of the row or column before it, counted from 1. */
function breaksXml(name: string, breaks: readonly number[] | undefined, max: number): string {
  if (!breaks || breaks.length === 0) return '';
  const inOrder = [...breaks].sort((a, b) => a - b);
  return element(
    name,
    { count: inOrder.length, manualBreakCount: inOrder.length },
    ...inOrder.map((id) => element('brk', { id, max, man: true })),
  );
}

type Sections = NonNullable<PageLayout['header']>;

function sectionsText(sections: Sections | undefined): string {
  const { left, center, right } = sections ?? {};
  return `${left ? `&L${left}` : ''}${center ? `&C${center}` : ''}${right ? `&R${right}` : ''}`;
}

/** `&L`, `&C` and `&R` begin the sections; `&&` is an ampersand and `&"…"` names a font. What comes before them is in the centre. */
function readSections(text: string): Sections | undefined {
  const sections = { left: '', center: '', right: '' };
  let current: keyof typeof sections = 'center';
  for (const [piece] of text.matchAll(/&"[^"]*"|&[\s\S]|[^&]+|&/g)) {
    const code = piece.toUpperCase();
    if (code === '&L') current = 'left';
    else if (code === '&C') current = 'center';
    else if (code === '&R') current = 'right';
    else sections[current] += piece;
  }
  return present({ left: sections.left || undefined, center: sections.center || undefined, right: sections.right || undefined });
}

export function readPageLayout(worksheet: XmlElement): PageLayout | undefined {
  const sections = (name: string): Sections | undefined =>
    readSections(decodeXstring(child(child(worksheet, 'headerFooter'), name)?.text ?? ''));
  return present<PageLayout>({
    ...readSetup(child(worksheet, 'pageSetup')?.attributes ?? {}),
    ...readScale(worksheet),
    ...readOptions(child(worksheet, 'printOptions')?.attributes ?? {}),
    margins: readMargins(child(worksheet, 'pageMargins')),
    header: sections('oddHeader'),
    footer: sections('oddFooter'),
    rowBreaks: readBreaks(child(worksheet, 'rowBreaks')),
    columnBreaks: readBreaks(child(worksheet, 'colBreaks')),
  });
}

type Attributes = XmlElement['attributes'];

function readSetup(setup: Attributes): PageLayout {
  return {
    orientation: oneOf(setup.orientation, ['landscape', 'portrait'] as const),
    paper: PAPERS.find((paper) => String(PAPER[paper]) === setup.paperSize),
    blackAndWhite: isOn(setup.blackAndWhite) || undefined,
    draft: isOn(setup.draft) || undefined,
    overThenDown: setup.pageOrder === 'overThenDown' || undefined,
    firstPageNumber: isOn(setup.useFirstPageNumber) ? numberOf(setup.firstPageNumber) : undefined,
  };
}

/** A sheet has a scale, or fits on so many pages. */
function readScale(worksheet: XmlElement): PageLayout {
  const setup = child(worksheet, 'pageSetup')?.attributes ?? {};
  const fits = isOn(child(child(worksheet, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const scale = numberOf(setup.scale);
  if (!fits) return { scale: scale === 100 ? undefined : scale };
  // One page each way is the file's default; 0 is as many as it takes.
  return { fitToWidth: (numberOf(setup.fitToWidth) ?? 1) || undefined, fitToHeight: (numberOf(setup.fitToHeight) ?? 1) || undefined };
}

function readOptions(options: Attributes): PageLayout {
  return {
    centerHorizontally: isOn(options.horizontalCentered) || undefined,
    centerVertically: isOn(options.verticalCentered) || undefined,
    printHeadings: isOn(options.headings) || undefined,
    printGridlines: isOn(options.gridLines) || undefined,
  };
}

function readMargins(margins: XmlElement | undefined): PageLayout['margins'] {
  return present(
    Object.fromEntries(
      MARGIN_NAMES.map((name) => {
        const inches = numberOf(margins?.attributes[name]);
        return [name, inches === MARGINS[name] ? undefined : inches];
      }),
    ),
  );
}

function readBreaks(breaks: XmlElement | undefined): readonly number[] | undefined {
  const found = children(breaks, 'brk').flatMap(({ attributes }) => numberOf(attributes.id) ?? []);
  return found.length === 0 ? undefined : found;
}

const AREA_NAME = '_xlnm.Print_Area';
const TITLES_NAME = '_xlnm.Print_Titles';

/** The names, of the sheet's own scope, that Excel keeps print area and titles in. */
export function printNames(sheet: string, page: PageLayout | undefined): readonly BookName[] {
  const prefix = `${sheetInFormula(sheet)}!`;
  const { printArea, titleRows, titleColumns } = page ?? {};
  const titles = [
    titleColumns && `${prefix}$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`,
    titleRows && `${prefix}$${titleRows.first + 1}:$${titleRows.last + 1}`,
  ].filter((part) => part !== undefined);
  return [
    ...(printArea ? [{ name: AREA_NAME, sheet, formula: `${prefix}${absoluteAddress(printArea)}` }] : []),
    ...(titles.length > 0 ? [{ name: TITLES_NAME, sheet, formula: titles.join(',') }] : []),
  ];
}

/** Gnumeric leaves the prefix of the titles' name out. */
const bare = (name: string): string => name.replace('_xlnm.', '');

export const isPrintName = ({ name, sheet }: BookName): boolean =>
  sheet !== undefined && (bare(name) === bare(AREA_NAME) || bare(name) === bare(TITLES_NAME));

/** What such a name says; a print area of several areas has no place in the shape, and its first is taken. */
export function readPrintName({ name, formula }: BookName): Pick<PageLayout, 'printArea' | 'titleRows' | 'titleColumns'> {
  const areas = splitAreas(formula).flatMap((part) => parseSheetArea(part)?.area ?? []);
  if (bare(name) === bare(AREA_NAME)) return areas[0] ? { printArea: areas[0] } : {};
  return areas.reduce(
    (titles, area) =>
      area.columns === GRID.columns
        ? { ...titles, titleRows: { first: area.row, last: area.row + area.rows - 1 } }
        : { ...titles, titleColumns: { first: area.column, last: area.column + area.columns - 1 } },
    {},
  );
}

/** At commas outside of quoted sheet names. */
const splitAreas = (formula: string): readonly string[] => formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
