/** Data validation as Excel has it: rules on areas, with prompts and alerts, and whether an entry is accepted. */
import { areaText, intersection, parseReference, referenceText, shifted, type Area } from './address';
import { engineReference } from './formula-text';
import { spreadsheet, type CellPosition, type Command } from './spreadsheet';
import type { DeskRecord, Formula } from './commands';
import type { CellValue } from './cells';
import type { RecordStore } from './store';
import { rangeData, type Place } from './zones';

const { helpers } = spreadsheet;

/** Excel.DataValidationOperator */
export type Operator =
  'Between' | 'NotBetween' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'GreaterThanOrEqualTo' | 'LessThan' | 'LessThanOrEqualTo';

/** A bound: a constant, or a formula. */
export type Bound = number | string | Formula;

export type ValidationRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly source: string | Formula; readonly dropDown: boolean }
  | {
      readonly kind: 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength';
      readonly operator: Operator;
      readonly first: Bound;
      readonly second?: Bound;
    }
  | { readonly kind: 'custom'; readonly condition: Formula };

export interface Validation {
  readonly areas: readonly Formula[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly title: string; readonly message: string; readonly showPrompt: boolean };
  readonly alert?: {
    readonly style: 'Stop' | 'Warning' | 'Information';
    readonly title: string;
    readonly message: string;
    readonly showAlert: boolean;
  };
}

export interface PlacedValidation {
  readonly id: string;
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly validation: Validation;
}

/** Every validation of a sheet, or of the workbook. */
export function validations(workbook: RecordStore, sheetId?: string): readonly PlacedValidation[] {
  return workbook
    .records('validation')
    .filter((record) => sheetId === undefined || record.sheetId === sheetId)
    .map(placed);
}

function placed(record: DeskRecord): PlacedValidation {
  const validation = record.body as unknown as Validation;
  return { id: record.id, sheetId: record.sheetId ?? '', validation, areas: validation.areas.flatMap((area) => areaOfFormula(area)) };
}

/** Kept by formula, whose text never changes: every rule of a sheet is asked for its areas whenever a cell gets one. */
const areas = new WeakMap<Formula, readonly Area[]>();

export function areaOfFormula(formula: Formula): readonly Area[] {
  const known = areas.get(formula);
  if (known) return known;
  const parsed = parseReference(formula.formula.slice(1));
  const found = parsed ? [parsed.area] : [];
  areas.set(formula, found);
  return found;
}

export function validationAt(workbook: RecordStore, position: CellPosition): PlacedValidation | undefined {
  const cell: Area = { row: position.row, column: position.col, rows: 1, columns: 1 };
  return validations(workbook, position.sheetId).find((candidate) => candidate.areas.some((area) => intersection(area, cell)));
}

/** Changes the validation of an area; other areas that shared it keep the old one. */
export function changeValidation(workbook: RecordStore, { sheetId, area }: Place, change: Partial<Validation>): void {
  const existing = validationAt(workbook, { sheetId, row: area.row, col: area.column });
  const base = existing?.validation ?? { rule: { kind: 'none' }, ignoreBlanks: true };
  clearValidation(workbook, sheetId, area);
  const areas = [{ formula: `=${referenceText(workbook.sheetName(sheetId), area, 'absolute')}` }];
  const reused = existing?.areas.length === 1 && sameArea(existing.areas[0], area) ? existing.id : `validation:${workbook.nextId()}`;
  workbook.putRecord({ kind: 'validation', id: reused, sheetId, body: { ...base, ...change, areas } as never });
}

function sameArea(a: Area | undefined, b: Area): boolean {
  return a !== undefined && areaText(a) === areaText(b);
}

export function clearValidation(workbook: RecordStore, sheetId: string, area: Area): void {
  for (const { id, areas, validation } of validations(workbook, sheetId)) {
    if (!areas.some((candidate) => intersection(candidate, area))) continue;
    const left = areas.flatMap((candidate) => without(candidate, area));
    if (left.length === 0) workbook.dropRecord(id);
    else {
      const formulas = left.map((rest) => ({ formula: `=${referenceText(workbook.sheetName(sheetId), rest, 'absolute')}` }));
      workbook.putRecord({ kind: 'validation', id, sheetId, body: { ...validation, areas: formulas } as never });
    }
  }
}

/** What is left of an area when another is taken out: up to four areas. */
export function without(area: Area, hole: Area): readonly Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    { row: area.row, column: area.column, rows: common.row - area.row, columns: area.columns },
    { row: below, column: area.column, rows: area.row + area.rows - below, columns: area.columns },
    { row: common.row, column: area.column, rows: common.rows, columns: common.column - area.column },
    { row: common.row, column: right, rows: common.rows, columns: area.column + area.columns - right },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

// ---- Drawn by the engine's grid

const CRITERIA: Readonly<Record<Operator, string>> = {
  Between: 'isBetween',
  NotBetween: 'isNotBetween',
  EqualTo: 'isEqual',
  NotEqualTo: 'isNotEqual',
  GreaterThan: 'isGreaterThan',
  GreaterThanOrEqualTo: 'isGreaterOrEqualTo',
  LessThan: 'isLessThan',
  LessThanOrEqualTo: 'isLessOrEqualTo',
};

/**
 * Gives the grid its version of a rule: drop-downs and marks. Rules that the grid has not are not shown there; `refusedEntry`
 * knows them all.
 */
export function drawValidation(workbook: RecordStore, id: string): void {
  const record = workbook.record(id);
  const commands = record ? drawingCommands(workbook, record) : [];
  const wanted = new Set(commands.map((command) => (command.rule as { readonly id: string }).id));
  for (const sheetId of workbook.sheetIds()) {
    for (const drawn of workbook.getters.getDataValidationRules(sheetId))
      if (isDrawingOf(id, drawn.id) && !wanted.has(drawn.id))
        workbook.change({ type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id: drawn.id });
  }
  for (const area of record ? placed(record).areas : []) workbook.covered(String(record?.sheetId), area);
  for (const command of commands) workbook.change(command);
}

function isDrawingOf(id: string, drawn: string): boolean {
  return drawn === id || drawn.startsWith(`${id}/`);
}

/** For every list whose source is a range: the commands that draw it as it is now. */
export function listCommands(workbook: RecordStore): readonly Command[] {
  return workbook.records('validation').flatMap((record) => {
    const { rule } = placed(record).validation;
    return rule.kind === 'list' && typeof rule.source === 'object' ? drawingCommands(workbook, record) : [];
  });
}

/**
 * The engine reads a rule's formulas from the first cell of each area, Excel from that of the first area: so each area gets a
 * rule of its own.
 */
function drawingCommands(workbook: RecordStore, record: DeskRecord): readonly Command[] {
  const { sheetId, areas, validation } = placed(record);
  const isBlocking = validation.alert === undefined || (validation.alert.showAlert && validation.alert.style === 'Stop');
  const [first] = areas;
  return areas.flatMap((area, index) => {
    const criterion = engineCriterion(workbook, record, (formula) =>
      shifted(formula, area.row - (first?.row ?? 0), area.column - (first?.column ?? 0)),
    );
    const rule = { id: index === 0 ? record.id : `${record.id}/${index}`, criterion, isBlocking };
    return criterion ? [{ type: 'ADD_DATA_VALIDATION_RULE', sheetId, ranges: [rangeData({ sheetId, area })], rule }] : [];
  });
}

function engineCriterion(workbook: RecordStore, record: DeskRecord, shift: (formula: string) => string): object | undefined {
  const { validation } = placed(record);
  const { rule } = validation;
  switch (rule.kind) {
    case 'none':
    case 'time':
    case 'date':
    case 'textLength':
      return undefined;
    case 'list': {
      const displayStyle = rule.dropDown ? 'arrow' : 'plainText';
      if (typeof rule.source === 'string') return { type: 'isValueInList', values: literalList(rule.source), displayStyle };
      const range = listRange(workbook, rule.source, record.sheetId ?? '');
      return (
        range && {
          type: 'isValueInRange',
          values: [engineReference(referenceText(workbook.sheetName(range.sheetId), range.area, 'absolute'))],
          displayStyle,
        }
      );
    }
    case 'wholeNumber':
    case 'decimal':
      return {
        type: CRITERIA[rule.operator],
        values: [rule.first, rule.second]
          .filter((bound) => bound !== undefined)
          .map((bound) => String(typeof bound === 'object' ? shift(bound.formula) : bound)),
      };
    case 'custom':
      return { type: 'customFormula', values: [shift(rule.condition.formula)] };
  }
}

function literalList(source: string): readonly string[] {
  return source.split(',').map((item) => item.trim());
}

function listRange(workbook: RecordStore, source: Formula, sheetId: string): { readonly sheetId: string; readonly area: Area } | undefined {
  return workbook.resolve(source.formula.slice(1), sheetId);
}

// ---- Judging an entry

/** Why an entry is not accepted, or undefined. Empty entries always are, as in Excel. */
export function refusedEntry(
  workbook: RecordStore,
  position: CellPosition,
  content: string,
): { readonly validation: Validation; readonly expected: string } | undefined {
  if (content === '') return undefined;
  const found = validationAt(workbook, position);
  if (!found) return undefined;
  const { validation } = found;
  if (validation.alert && (!validation.alert.showAlert || validation.alert.style !== 'Stop')) return undefined;
  const expected = unmet({ workbook, position, content, value: typed(workbook, found.sheetId, content) }, found);
  return expected === undefined ? undefined : { validation, expected };
}

/** What a person types into a cell. */
interface Entry {
  readonly workbook: RecordStore;
  readonly position: CellPosition;
  readonly content: string;
  /** What Excel makes of it. */
  readonly value: CellValue;
}

function unmet(entry: Entry, { validation: { rule }, areas }: PlacedValidation): string | undefined {
  const { value } = entry;
  const [origin] = areas;
  switch (rule.kind) {
    case 'none':
      return undefined;
    case 'list':
      return unlisted(entry, rule.source);
    case 'custom':
      return origin && customHolds(entry, origin, rule.condition) ? undefined : `an entry for which ${rule.condition.formula} is true`;
    case 'textLength':
      return compared(entry, rule, { value: String(value ?? '').length, unit: 'characters' });
    default:
      return typeof value === 'number' && (rule.kind !== 'wholeNumber' || Number.isInteger(value))
        ? compared(entry, rule, { value, unit: '' })
        : KINDS[rule.kind];
  }
}

const KINDS = { wholeNumber: 'a whole number', decimal: 'a number', date: 'a date', time: 'a time' } as const;

function typed(workbook: RecordStore, sheetId: string, content: string): CellValue {
  if (content.startsWith('=')) return plain(workbook.calculated.evaluateFormula(sheetId, content));
  const locale = workbook.getters.getLocale();
  if (helpers.isNumber(content, locale) || helpers.isDateTime(content, locale)) return helpers.toNumber(content, locale);
  return /^(true|false)$/i.test(content) ? content.toLowerCase() === 'true' : content;
}

function plain(value: unknown): CellValue {
  const single = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
  return typeof single === 'number' || typeof single === 'string' || typeof single === 'boolean' ? single : null;
}

/** Lists typed into the rule tell upper from lower case, ranges do not: an oddity of Excel. */
function unlisted({ workbook, position, value }: Entry, source: string | Formula): string | undefined {
  if (typeof source === 'string') {
    const items = literalList(source);
    return items.includes(String(value)) ? undefined : `one of ${items.join(', ')}`;
  }
  const range = listRange(workbook, source, position.sheetId);
  if (!range) return `one of ${source.formula}`;
  const items = workbook.valuesIn(range.sheetId, range.area).filter((item) => item !== null);
  const wanted = String(value).toLowerCase();
  return items.some((item) => String(item).toLowerCase() === wanted) ? undefined : `one of ${items.map(String).join(', ')}`;
}

interface Comparison {
  readonly operator: Operator;
  readonly first: Bound;
  readonly second?: Bound;
}

function compared(
  entry: Entry,
  { operator, first, second }: Comparison,
  { value, unit }: { readonly value: number; readonly unit: string },
): string | undefined {
  const low = boundValue(entry, first);
  const high = second === undefined ? low : boundValue(entry, second);
  const holds: Readonly<Record<Operator, boolean>> = {
    Between: value >= low && value <= high,
    NotBetween: value < low || value > high,
    EqualTo: value === low,
    NotEqualTo: value !== low,
    GreaterThan: value > low,
    GreaterThanOrEqualTo: value >= low,
    LessThan: value < low,
    LessThanOrEqualTo: value <= low,
  };
  const words = operator.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
  return holds[operator]
    ? undefined
    : [words, second === undefined ? low : `${low} and ${high}`, unit].filter((part) => part !== '').join(' ');
}

function boundValue({ workbook, position: { sheetId } }: Entry, bound: Bound): number {
  if (typeof bound === 'number') return bound;
  const value =
    typeof bound === 'object' ? plain(workbook.calculated.evaluateFormula(sheetId, bound.formula)) : typed(workbook, sheetId, bound);
  return typeof value === 'number' ? value : Number.NaN;
}

/** Whether the condition, which is written for the first cell of the area, holds with the entry in place; leaves the entry there. */
function customHolds({ workbook, position, content }: Entry, origin: Area, condition: Formula): boolean {
  workbook.writeCells(position.sheetId, [[position.col, position.row, content]]);
  const formula = shifted(condition.formula, position.row - origin.row, position.col - origin.column);
  const value = plain(workbook.calculated.evaluateFormula(position.sheetId, formula));
  return value === true || (typeof value === 'number' && value !== 0);
}
