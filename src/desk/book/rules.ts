/** Data validations and conditional formats between the desk and the file. */
import type { BookStyle, ConditionalFormat as FileFormat, Validation as FileValidation } from '../../file';
import {
  conditionalFormats,
  putConditionalFormat,
  referenceText,
  validations,
  type Area,
  type Bound,
  type ColorPoint,
  type ConditionalRule,
  type ConditionalStyle,
  type Formula,
  type Operator,
  type Validation,
  type ValidationRule,
  type Workbook,
} from '../engine';
import { present } from './present';

type FileOperator = NonNullable<FileValidation['operator']>;

const OPERATORS: Readonly<Record<FileOperator, Operator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const fileOperator = (operator: Operator): FileOperator =>
  (Object.keys(OPERATORS) as FileOperator[]).find((word) => OPERATORS[word] === operator) ?? 'between';

/** The file writes formulas without `=`, the desk with it. */
const bare = ({ formula }: Formula): string => formula.replace(/^=/, '');
const formulaOf = (text: string): Formula => ({ formula: `=${text}` });

const areaFormulas = (workbook: Workbook, sheetId: string, areas: readonly Area[]): readonly Formula[] =>
  areas.map((area) => formulaOf(referenceText(workbook.sheetName(sheetId), area, 'absolute')));

// ---- Data validation

export const bookValidations = (workbook: Workbook, sheetId: string): readonly FileValidation[] =>
  validations(workbook, sheetId).flatMap(({ areas, validation }) => {
    if (areas.length === 0) return [];
    const { prompt, alert, ignoreBlanks, rule } = validation;
    const shown =
      prompt?.showPrompt && (prompt.title || prompt.message) ? { prompt: { title: prompt.title, message: prompt.message } } : {};
    // Excel refuses with a box of its own where an add-in says nothing about it.
    const { style, title, message, showAlert } = alert ?? { style: 'Stop', title: '', message: '', showAlert: true };
    const refusal =
      showAlert && rule.kind !== 'none'
        ? { alert: { style: style.toLowerCase() as 'stop' | 'warning' | 'information', title, message } }
        : {};
    return [{ areas, ...fileRule(rule), ...(ignoreBlanks ? { ignoreBlank: true } : {}), ...shown, ...refusal }];
  });

function fileRule(rule: ValidationRule): Pick<FileValidation, 'kind' | 'operator' | 'formula1' | 'formula2' | 'showDropDown'> {
  switch (rule.kind) {
    case 'none':
      return { kind: 'any', formula1: '' };
    case 'list': {
      const formula1 = typeof rule.source === 'string' ? `"${rule.source.replace(/"/g, '""')}"` : bare(rule.source);
      return { kind: 'list', formula1, ...(rule.dropDown ? {} : { showDropDown: false }) };
    }
    case 'custom':
      return { kind: 'custom', formula1: bare(rule.condition) };
    default: {
      const operator = fileOperator(rule.operator);
      const second =
        rule.second !== undefined && (operator === 'between' || operator === 'notBetween') ? { formula2: fileBound(rule.second) } : {};
      return { kind: rule.kind, operator, formula1: fileBound(rule.first), ...second };
    }
  }
}

/** Day 0 of the serial numbers is 30 December 1899. */
const serialOf = (isoDate: string): number => (Date.parse(`${isoDate}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

function fileBound(bound: Bound): string {
  if (typeof bound === 'object') return bare(bound);
  if (typeof bound === 'number') return String(bound);
  if (bound.startsWith('=')) return bound.slice(1);
  if (/^\d{4}-\d\d-\d\d$/.test(bound)) return String(serialOf(bound));
  return bound.trim() !== '' && Number.isFinite(Number(bound)) ? bound.trim() : `"${bound.replace(/"/g, '""')}"`;
}

export function openValidations(workbook: Workbook, sheetId: string, list: readonly FileValidation[] = []): void {
  for (const { areas, prompt, alert, ignoreBlank, ...rule } of list) {
    const validation: Validation = {
      areas: areaFormulas(workbook, sheetId, areas),
      rule: deskRule(rule),
      ignoreBlanks: ignoreBlank ?? false,
      ...(prompt ? { prompt: { ...prompt, showPrompt: true } } : {}),
      alert: alert
        ? { title: alert.title, message: alert.message, style: ALERTS[alert.style], showAlert: true }
        : { style: 'Stop', title: '', message: '', showAlert: false },
    };
    workbook.putRecord({ kind: 'validation', id: `validation:${workbook.nextId()}`, sheetId, body: validation as never });
  }
}

const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function deskRule({
  kind,
  operator = 'between',
  formula1,
  formula2,
  showDropDown,
}: Pick<FileValidation, 'kind' | 'operator' | 'formula1' | 'formula2' | 'showDropDown'>): ValidationRule {
  switch (kind) {
    case 'any':
      return { kind: 'none' };
    case 'list': {
      const literal = /^"((?:[^"]|"")*)"$/.exec(formula1)?.[1];
      return {
        kind: 'list',
        source: literal === undefined ? formulaOf(formula1) : literal.replace(/""/g, '"'),
        dropDown: showDropDown ?? true,
      };
    }
    case 'custom':
      return { kind: 'custom', condition: formulaOf(formula1) };
    default:
      return {
        kind,
        operator: OPERATORS[operator],
        first: deskBound(formula1),
        ...(formula2 === undefined ? {} : { second: deskBound(formula2) }),
      };
  }
}

const deskBound = (text: string): Bound => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : formulaOf(text));

// ---- Conditional formats

type FileRule = FileFormat['rule'];

/** Excel counts priorities from 1. Rules that are not finished yet (an add-in sets them part by part) have nothing to save. */
export const bookConditionalFormats = (workbook: Workbook, sheetId: string): readonly FileFormat[] =>
  conditionalFormats(workbook, sheetId).flatMap(({ areas, format }) => {
    const rule = fileFormatRule(format.rule);
    return rule && areas.length > 0
      ? [{ areas, priority: format.priority + 1, ...(format.stopIfTrue ? { stopIfTrue: true } : {}), rule }]
      : [];
  });

function fileFormatRule(rule: ConditionalRule): FileRule | undefined {
  switch (rule.kind) {
    case 'CellValue':
      return rule.operator && rule.first
        ? {
            kind: 'cellIs',
            operator: fileOperator(rule.operator),
            formulas: [rule.first, rule.second].flatMap((formula) => (formula ? [bare(formula)] : [])),
            style: fileLook(rule.style),
          }
        : undefined;
    case 'Custom':
      return rule.condition && { kind: 'expression', formula: bare(rule.condition), style: fileLook(rule.style) };
    case 'ContainsText':
      return rule.text === undefined
        ? undefined
        : { kind: 'containsText', operator: TEXT_OPERATORS[rule.operator ?? 'Contains'], text: rule.text, style: fileLook(rule.style) };
    case 'ColorScale':
      return { kind: 'colorScale', points: rule.points.map(filePoint) };
    case 'DataBar':
      return { kind: 'dataBar', color: rule.color };
  }
}

const TEXT_OPERATORS = { Contains: 'contains', NotContains: 'notContains', BeginsWith: 'beginsWith', EndsWith: 'endsWith' } as const;
const DESK_TEXT_OPERATORS = { contains: 'Contains', notContains: 'NotContains', beginsWith: 'BeginsWith', endsWith: 'EndsWith' } as const;
const POINTS = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'number',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
} as const;
const DESK_POINTS = {
  min: 'LowestValue',
  max: 'HighestValue',
  number: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
} as const;

function filePoint({ type, formula, color }: ColorPoint): Extract<FileRule, { readonly kind: 'colorScale' }>['points'][number] {
  const value = typeof formula === 'object' ? bare(formula) : formula?.replace(/^=/, '');
  const at = POINTS[type];
  return { at, ...(value === undefined || value === '' || at === 'min' || at === 'max' ? {} : { value }), color };
}

const fileLook = ({ fillColor, fontColor, bold, italic, underline, strikethrough, numberFormat }: ConditionalStyle): BookStyle =>
  present({
    fill: fillColor,
    font: present({
      color: fontColor,
      bold: bold || undefined,
      italic: italic || undefined,
      underline: underline || undefined,
      strikethrough: strikethrough || undefined,
    }),
    numberFormat: typeof numberFormat === 'string' ? numberFormat : undefined,
  }) ?? {};

const deskLook = ({ fill, font = {}, numberFormat }: BookStyle): ConditionalStyle =>
  present({
    fillColor: fill,
    fontColor: font.color,
    bold: font.bold,
    italic: font.italic,
    underline: font.underline,
    strikethrough: font.strikethrough,
    numberFormat,
  }) ?? {};

export function openConditionalFormats(workbook: Workbook, sheetId: string, list: readonly FileFormat[] = []): void {
  for (const { areas, priority, stopIfTrue, rule } of list) {
    const format = {
      areas: areaFormulas(workbook, sheetId, areas),
      priority: priority - 1,
      stopIfTrue: stopIfTrue ?? false,
      rule: deskFormatRule(rule),
    };
    putConditionalFormat(workbook, { id: `conditionalFormat:${workbook.nextId()}`, sheetId, format });
  }
}

function deskFormatRule(rule: FileRule): ConditionalRule {
  switch (rule.kind) {
    case 'cellIs': {
      const [first, second] = rule.formulas.map(formulaOf);
      return {
        kind: 'CellValue',
        operator: OPERATORS[rule.operator],
        ...(first ? { first } : {}),
        ...(second ? { second } : {}),
        style: deskLook(rule.style),
      };
    }
    case 'expression':
      return { kind: 'Custom', condition: formulaOf(rule.formula), style: deskLook(rule.style) };
    case 'containsText':
      return { kind: 'ContainsText', operator: DESK_TEXT_OPERATORS[rule.operator], text: rule.text, style: deskLook(rule.style) };
    case 'colorScale':
      return {
        kind: 'ColorScale',
        points: rule.points.map(({ at, value, color }) => ({
          type: DESK_POINTS[at],
          ...(value === undefined ? {} : { formula: formulaOf(value) }),
          color,
        })),
      };
    case 'dataBar':
      return { kind: 'DataBar', color: rule.color };
  }
}
