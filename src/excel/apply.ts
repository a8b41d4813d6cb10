/** Writes blueprints into the workbook. Everything is queued here; the caller syncs once. */
import {
  absoluteArea,
  areaName,
  cellName,
  COLOUR,
  quotedSheet,
  EMPHASIS,
  STYLES,
  sheetAnchor,
  widthInPoints,
  type Area,
  type Blueprint,
  type PlannedSheet,
  type Style,
  type Validation,
} from '../sheets';
import { queueChart } from './chart';
import { rangeOf } from './ranges';
import { rectangles } from './rectangles';

/** What the printed page's footer says; blank parts are left out. */
export interface Footer {
  readonly organisation: string;
  readonly asOf: string;
}

export interface SheetsToWrite {
  readonly planned: readonly PlannedSheet[];
  /** The workbook's names, ours among them. */
  readonly existingNames: readonly string[];
  readonly footer: Footer;
}

const nameOf = (planned: PlannedSheet): string => (planned.action === 'create' ? planned.name : planned.sheet.name);

/**
 * Queues the writing of every planned sheet: first the sheets, then the names, then contents, so that no formula is
 * entered before the names it uses.
 */
export function queueSheets(workbook: Excel.Workbook, { planned, existingNames, footer }: SheetsToWrite): void {
  const existing = new Set(existingNames.map((name) => name.toLowerCase()));
  const targets = planned.map((sheet) => ({ sheet, worksheet: sheet.action === 'create' ? workbook.worksheets.add(sheet.name) : workbook.worksheets.getItem(sheet.sheet.id) }));
  for (const { sheet, worksheet } of targets) {
    if (sheet.action === 'update') clearSheet(worksheet, sheet);
  }
  for (const { sheet, worksheet } of targets) queueNames(workbook, worksheet, { sheet, existing });
  for (const { sheet, worksheet } of targets) queueSheet(worksheet, sheet, footer);
  // Adding a chart reads its cells, so what they hang on is written first: on every sheet.
  for (const { sheet, worksheet } of targets) {
    for (const chart of sheet.blueprint.charts) queueChart(worksheet, { chart, sheetName: nameOf(sheet) });
  }
  for (const { worksheet } of targets) queueProtection(worksheet);
}

/** Our own drawing is taken off; nothing else can be there, since a sheet with anything of the user's is left as it is. */
function clearSheet(worksheet: Excel.Worksheet, { sheet, blueprint }: Extract<PlannedSheet, { action: 'update' }>): void {
  if (sheet.used) {
    const { row, column, formulas } = sheet.used;
    const used = worksheet.getRangeByIndexes(row, column, formulas.length, formulas[0]?.length ?? 1);
    used.unmerge();
    used.clear();
    used.dataValidation.clear();
    used.conditionalFormats.clearAll();
  }
  worksheet.horizontalPageBreaks.removePageBreaks();
  for (const { name } of blueprint.charts) worksheet.charts.getItemOrNullObject(name).delete();
}

/** A name that is there already is pointed at its new place, since formulas hang on it. */
function queueNames(workbook: Excel.Workbook, worksheet: Excel.Worksheet, { sheet, existing }: { readonly sheet: PlannedSheet; readonly existing: ReadonlySet<string> }): void {
  for (const { name, area, comment } of sheet.blueprint.names) {
    if (!existing.has(name.toLowerCase())) {
      workbook.names.add(name, rangeOf(worksheet, area), comment);
      continue;
    }
    const item = workbook.names.getItem(name);
    item.formula = `=${quotedSheet(nameOf(sheet))}!${absoluteArea(area)}`;
    item.comment = comment;
  }
}

function queueSheet(worksheet: Excel.Worksheet, planned: PlannedSheet, footer: Footer): void {
  const { blueprint } = planned;
  worksheet.tabColor = blueprint.tabColour;
  worksheet.showGridlines = false;
  queueSizes(worksheet, blueprint);
  queueContents(worksheet, blueprint);
  for (const { row, column, to, text } of blueprint.links) {
    worksheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: sheetAnchor(to), textToDisplay: text, screenTip: `Go to ${text}` };
  }
  for (const area of blueprint.merges) rangeOf(worksheet, area).merge();
  for (const row of blueprint.pageBreaks) worksheet.horizontalPageBreaks.add(cellName(row, 0));
  queueStyles(worksheet, blueprint);
  for (const validation of blueprint.validations) queueValidation(worksheet, validation);
  for (const { area, formula, emphasis } of blueprint.emphases) {
    const format = rangeOf(worksheet, area).conditionalFormats.add(Excel.ConditionalFormatType.custom).custom;
    const { fill, colour } = EMPHASIS[emphasis];
    format.rule.formula = `=${formula}`;
    format.format.fill.color = fill;
    format.format.font.color = colour;
    if ('bold' in EMPHASIS[emphasis]) format.format.font.bold = true;
  }
  queueView(worksheet, blueprint, footer);
}

function queueSizes(worksheet: Excel.Worksheet, { widths, heights }: Blueprint): void {
  widths.forEach((width, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(width);
  });
  for (const { row, rows, points } of joinedHeights(heights)) worksheet.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = points;
}

/** Neighbouring rows of the same height in one; later heights win. */
function joinedHeights(heights: Blueprint['heights']): Blueprint['heights'] {
  const byRow = new Map(heights.flatMap(({ row, rows, points }) => Array.from({ length: rows }, (_, i) => [row + i, points] as const)));
  const joined: { row: number; rows: number; points: number }[] = [];
  for (const [row, points] of [...byRow].sort(([a], [b]) => a - b)) {
    const last = joined[joined.length - 1];
    if (last && last.points === points && last.row + last.rows === row) last.rows += 1;
    else joined.push({ row, rows: 1, points });
  }
  return joined;
}

/** One matrix over all cells: Excel takes a formula, a text or a number from the same array, and `null` leaves a cell alone. */
function queueContents(worksheet: Excel.Worksheet, { cells }: Blueprint): void {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const formulas: (string | number | boolean | null)[][] = Array.from({ length: rows }, () => new Array<null>(columns).fill(null));
  for (const { row, column, content } of cells) (formulas[row] as (string | number | boolean | null)[])[column] = content;
  worksheet.getRangeByIndexes(0, 0, rows, columns).formulas = formulas;
}

/** What most cells have in common is said once for the whole sheet, and then only what differs. */
const COMMON: Style = { size: 10, colour: COLOUR.ink, vertical: 'Top' };

/** Hairlines are drawn apart from the rest: they run on through cells of many styles. */
function queueStyles(worksheet: Excel.Worksheet, { styles, printArea }: Blueprint): void {
  const last = styles.reduce((row, { area }) => Math.max(row, area.row + area.rows), 0);
  const sheet: Area = { ...printArea, rows: last };
  queueStyle(rangeOf(worksheet, sheet), COMMON);
  for (const { area, mark } of rectangles(styles.map(({ area, style }) => ({ area, mark: style })))) {
    const isInside = area.column + area.columns <= sheet.columns;
    queueStyle(rangeOf(worksheet, area), isInside ? difference(STYLES[mark]) : STYLES[mark]);
  }
  for (const { area, mark } of rectangles(styles.map(({ area, style }) => ({ area, mark: lineOf(STYLES[style]) })))) {
    if (mark !== null) queueLine(rangeOf(worksheet, area), area.rows, mark);
  }
}

const difference = (style: Style): Style => Object.fromEntries(Object.entries(style).filter(([key, value]) => COMMON[key as keyof Style] !== value));

type Line = 'hairline' | 'heavy';
const lineOf = ({ below }: Style): Line | null => below ?? null;

function queueStyle(range: Excel.Range, style: Style): void {
  const { format } = range;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.underline) format.font.underline = Excel.RangeUnderlineStyle.single;
  if (style.colour !== undefined) format.font.color = style.colour;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap) format.wrapText = true;
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.input) format.protection.locked = false;
}

function queueLine({ format }: Excel.Range, rows: number, line: Line): void {
  const edges = rows > 1 ? [Excel.BorderIndex.edgeBottom, Excel.BorderIndex.insideHorizontal] : [Excel.BorderIndex.edgeBottom];
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = line === 'heavy' ? COLOUR.muted : COLOUR.hairline;
    if (line === 'heavy') border.weight = Excel.BorderWeight.medium;
  }
}

function queueValidation(worksheet: Excel.Worksheet, { area, rule, prompt }: Validation): void {
  const { dataValidation } = rangeOf(worksheet, area);
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

function queueView(worksheet: Excel.Worksheet, { freeze, titleRows, orientation, printArea }: Blueprint, { organisation, asOf }: Footer): void {
  if (freeze.rows > 0 && freeze.columns > 0) worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze.rows > 0) worksheet.freezePanes.freezeRows(freeze.rows);
  const { pageLayout } = worksheet;
  pageLayout.orientation = orientation === 'Landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(areaName(printArea));
  pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  const footers = pageLayout.headersFooters.defaultForAllPages;
  footers.leftFooter = [shortened(organisation), asOf].filter((part) => part !== '').join(' · ').replace(/&/g, '&&');
  footers.centerFooter = '&A';
  footers.rightFooter = 'Page &P of &N';
}

/** A footer takes 255 characters in its three parts together, its codes and doubled ampersands included. */
const LONGEST_NAME = 100;

const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);

/** Protection without a password keeps formulas from being typed over; it is no secret, and anybody may lift it. */
function queueProtection(worksheet: Excel.Worksheet): void {
  worksheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true });
}
