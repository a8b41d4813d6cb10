/** Conditional formats as Excel has them, and their drawing by the engine's grid. */
import { intersection, parseReference, referenceText, shifted, type Area } from './address';
import type { DeskRecord, Formula } from './commands';
import { areaOfFormula, without, type Operator } from './validation';
import type { RecordStore } from './store';
import { rangeData } from './zones';

export interface ConditionalStyle {
  readonly [key: string]: string | boolean | undefined;
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
}

/** Excel.ConditionalFormatColorCriterionType */
export interface ColorPoint {
  readonly type: 'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Formula' | 'Percentile';
  readonly formula?: Formula | string;
  readonly color: string;
}

export type ConditionalRule =
  | {
      readonly kind: 'CellValue';
      readonly operator?: Operator;
      readonly first?: Formula;
      readonly second?: Formula;
      readonly style: ConditionalStyle;
    }
  | { readonly kind: 'Custom'; readonly condition?: Formula; readonly style: ConditionalStyle }
  | {
      readonly kind: 'ContainsText';
      readonly operator?: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
      readonly text?: string;
      readonly style: ConditionalStyle;
    }
  | { readonly kind: 'ColorScale'; readonly points: readonly ColorPoint[] }
  | { readonly kind: 'DataBar'; readonly color: string };

export interface ConditionalFormat {
  readonly areas: readonly Formula[];
  /** 0 is looked at first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}

export interface PlacedConditionalFormat {
  readonly id: string;
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly format: ConditionalFormat;
}

/** Of a sheet or of the workbook, first priority first. */
export function conditionalFormats(workbook: RecordStore, sheetId?: string): readonly PlacedConditionalFormat[] {
  return workbook
    .records('conditionalFormat')
    .filter((record) => sheetId === undefined || record.sheetId === sheetId)
    .map(placed)
    .sort((a, b) => a.format.priority - b.format.priority);
}

function placed(record: DeskRecord): PlacedConditionalFormat {
  const format = record.body as unknown as ConditionalFormat;
  return { id: record.id, sheetId: record.sheetId ?? '', format, areas: format.areas.flatMap((area) => areaOfFormula(area)) };
}

export function putConditionalFormat(workbook: RecordStore, { id, sheetId, format }: Omit<PlacedConditionalFormat, 'areas'>): void {
  workbook.putRecord({ kind: 'conditionalFormat', id, sheetId, body: format as never });
}

/** Rules that reach beyond the area keep what lies outside it. */
export function clearConditionalFormats(workbook: RecordStore, sheetId: string, area: Area): void {
  for (const { id, areas, format } of conditionalFormats(workbook, sheetId)) {
    if (!areas.some((candidate) => intersection(candidate, area))) continue;
    const left = areas.flatMap((candidate) => without(candidate, area));
    if (left.length === 0) workbook.dropRecord(id);
    else
      putConditionalFormat(workbook, {
        id,
        sheetId,
        format: { ...format, areas: left.map((rest) => ({ formula: `=${referenceText(workbook.sheetName(sheetId), rest, 'absolute')}` })) },
      });
  }
}

const OPERATORS: Readonly<Record<Operator, string>> = {
  Between: 'isBetween',
  NotBetween: 'isNotBetween',
  EqualTo: 'isEqual',
  NotEqualTo: 'isNotEqual',
  GreaterThan: 'isGreaterThan',
  GreaterThanOrEqualTo: 'isGreaterOrEqualTo',
  LessThan: 'isLessThan',
  LessThanOrEqualTo: 'isLessOrEqualTo',
};
const TEXT_OPERATORS = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWithText',
  EndsWith: 'endsWithText',
} as const;

/**
 * The engine reads a rule's formulas from the first cell of each area, Excel from that of the first area: so each area gets a
 * rule of its own.
 */
export function drawConditionalFormat(workbook: RecordStore, id: string): void {
  for (const sheetId of workbook.sheetIds()) {
    for (const drawn of workbook.getters.getConditionalFormats(sheetId))
      if (drawn.id === id || drawn.id.startsWith(`${id}/`)) workbook.change({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id: drawn.id });
  }
  const record = workbook.record(id);
  if (!record) return;
  const { sheetId, areas, format } = placed(record);
  const [first] = areas;
  for (const [index, area] of areas.entries()) {
    const rule = engineRule(format.rule, (formula) => shifted(formula, area.row - (first?.row ?? 0), area.column - (first?.column ?? 0)));
    if (!rule) return;
    workbook.covered(sheetId, area);
    workbook.change({
      type: 'ADD_CONDITIONAL_FORMAT',
      sheetId,
      ranges: [rangeData({ sheetId, area })],
      cf: { id: index === 0 ? id : `${id}/${index}`, rule, stopIfTrue: format.stopIfTrue },
    });
  }
}

function engineRule(rule: ConditionalRule, shift: (formula: string) => string): object | undefined {
  switch (rule.kind) {
    case 'CellValue':
      return rule.operator && rule.first
        ? {
            type: 'CellIsRule',
            operator: OPERATORS[rule.operator],
            values: [rule.first, rule.second].flatMap((bound) => (bound ? [engineOperand({ formula: shift(bound.formula) })] : [])),
            style: engineStyle(rule.style),
          }
        : undefined;
    case 'Custom':
      return rule.condition
        ? { type: 'CellIsRule', operator: 'customFormula', values: [shift(rule.condition.formula)], style: engineStyle(rule.style) }
        : undefined;
    case 'ContainsText':
      return rule.text === undefined
        ? undefined
        : {
            type: 'CellIsRule',
            operator: TEXT_OPERATORS[rule.operator ?? 'Contains'],
            values: [rule.text],
            style: engineStyle(rule.style),
          };
    case 'ColorScale':
      return colorScale(rule.points);
    case 'DataBar':
      return { type: 'DataBarRule', color: colorNumber(rule.color) };
  }
}

/** `="x"` and `=2` are constants to Excel; the engine wants them bare. */
function engineOperand({ formula }: Formula): string {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return text.replace(/""/g, '"');
  return /^=-?[\d.]+$/.test(formula) ? formula.slice(1) : formula;
}

function engineStyle(style: ConditionalStyle): object {
  return {
    ...(style.fillColor ? { fillColor: style.fillColor } : {}),
    ...(style.fontColor ? { textColor: style.fontColor } : {}),
    ...(style.bold === undefined ? {} : { bold: style.bold }),
    ...(style.italic === undefined ? {} : { italic: style.italic }),
    ...(style.underline === undefined ? {} : { underline: style.underline }),
    ...(style.strikethrough === undefined ? {} : { strikethrough: style.strikethrough }),
  };
}

function colorScale(points: readonly ColorPoint[]): object | undefined {
  const minimum = points[0];
  const maximum = points.at(-1);
  if (!minimum || !maximum || points.length < 2) return undefined;
  const midpoint = points.length === 3 ? points[1] : undefined;
  return {
    type: 'ColorScaleRule',
    minimum: threshold(minimum),
    maximum: threshold(maximum),
    ...(midpoint ? { midpoint: threshold(midpoint) } : {}),
  };
}

function threshold(point: ColorPoint): object {
  const types = {
    LowestValue: 'value',
    HighestValue: 'value',
    Number: 'number',
    Percent: 'percentage',
    Percentile: 'percentile',
    Formula: 'formula',
  } as const;
  const value = typeof point.formula === 'object' ? point.formula.formula : (point.formula ?? '');
  const isReference = parseReference(value.replace(/^=/, '')) !== undefined;
  return {
    type: types[point.type],
    color: colorNumber(point.color),
    value: point.type === 'Formula' || isReference ? value : value.replace(/^=/, ''),
  };
}

function colorNumber(color: string): number {
  return Number.parseInt(color.slice(1), 16);
}
