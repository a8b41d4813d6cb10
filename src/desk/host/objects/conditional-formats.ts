/** Excel.ConditionalFormatCollection, Excel.ConditionalFormat and the kinds of rules that the desk has. */
import {
  conditionalFormats,
  intersection,
  invalidArgument,
  putConditionalFormat,
  Refusal,
  referenceText,
  type ColorPoint,
  type ConditionalFormat,
  type ConditionalRule,
  type ConditionalStyle,
  type Formula,
  type Operator,
  type PlacedConditionalFormat,
} from '../../engine';
import { color, record, text, truth, whole, word } from '../arguments';
import type { Host } from '../host';
import { HostObject } from '../host-object';
import type { RangePlaces } from './range-places';

const KINDS = ['CellValue', 'Custom', 'ContainsText', 'ColorScale', 'DataBar'] as const;
type Kind = (typeof KINDS)[number];
const OTHER_KINDS = ['IconSet', 'TopBottom', 'PresetCriteria'] as const;

const NEW_RULES: Readonly<Record<Kind, ConditionalRule>> = {
  CellValue: { kind: 'CellValue', style: {} },
  Custom: { kind: 'Custom', style: {} },
  ContainsText: { kind: 'ContainsText', style: {} },
  ColorScale: {
    kind: 'ColorScale',
    points: [
      { type: 'LowestValue', color: '#F8696B' },
      { type: 'HighestValue', color: '#63BE7B' },
    ],
  },
  DataBar: { kind: 'DataBar', color: '#638EC6' },
};

export class ConditionalFormatCollection extends HostObject {
  readonly className = 'ConditionalFormatCollection';

  constructor(private readonly range: RangePlaces) {
    super();
  }

  override items(): readonly ConditionalFormatObject[] {
    return this.found().map(({ id }) => new ConditionalFormatObject(this.range.host, id));
  }

  override item(key: unknown): ConditionalFormatObject {
    return found(this.GetItemOrNullObject(key), key);
  }

  /** A new rule comes first, as in Excel. */
  Add(type: unknown): ConditionalFormatObject {
    const { host, sheetId, area } = this.range;
    const kind = word(type, [...KINDS, ...OTHER_KINDS], 'ConditionalFormatCollection.add');
    if (kind === 'IconSet' || kind === 'TopBottom' || kind === 'PresetCriteria')
      throw new Refusal('NotImplemented', { found: `conditional formats of type ${kind}` });
    for (const { id, format } of conditionalFormats(host.workbook, sheetId))
      putConditionalFormat(host.workbook, { id, sheetId, format: { ...format, priority: format.priority + 1 } });
    const id = `conditionalFormat:${host.workbook.nextId()}`;
    const areas: readonly Formula[] = [{ formula: `=${referenceText(host.workbook.sheetName(sheetId), area, 'absolute')}` }];
    putConditionalFormat(host.workbook, { id, sheetId, format: { areas, priority: 0, stopIfTrue: false, rule: NEW_RULES[kind] } });
    return new ConditionalFormatObject(host, id);
  }

  ClearAll(): null {
    for (const { id } of this.found()) this.range.host.workbook.dropRecord(id);
    return null;
  }

  GetCount(): number {
    return this.found().length;
  }

  GetItemAt(index: unknown): ConditionalFormatObject {
    return found(this.items()[Number(index)] ?? null, index);
  }

  GetItemOrNullObject(key: unknown): ConditionalFormatObject | null {
    return this.found().some(({ id }) => id === key) ? new ConditionalFormatObject(this.range.host, String(key)) : null;
  }

  private found(): readonly PlacedConditionalFormat[] {
    const { host, sheetId, area } = this.range;
    return conditionalFormats(host.workbook, sheetId).filter((format) => format.areas.some((other) => intersection(area, other)));
  }
}

function found<T>(object: T | null, key: unknown): T {
  if (object === null) throw new Refusal('ItemNotFound', { found: String(key) });
  return object;
}

/** What every part of a conditional format needs: the record it reads and changes. */
abstract class FormatPart extends HostObject {
  constructor(
    protected readonly host: Host,
    protected readonly id: string,
  ) {
    super();
  }

  protected placed(): PlacedConditionalFormat {
    return found(conditionalFormats(this.host.workbook).find((format) => format.id === this.id) ?? null, this.id);
  }

  protected change(change: Partial<ConditionalFormat>): void {
    const { sheetId, format } = this.placed();
    putConditionalFormat(this.host.workbook, { id: this.id, sheetId, format: { ...format, ...change } });
  }

  protected rule<K extends Kind>(kind: K): Extract<ConditionalRule, { kind: K }> {
    const { rule } = this.placed().format;
    if (rule.kind !== kind) throw new Refusal('InvalidOperation', { found: `a rule of type ${rule.kind}`, expected: kind });
    return rule as Extract<ConditionalRule, { kind: K }>;
  }

  protected style(): ConditionalStyle {
    const { rule } = this.placed().format;
    return 'style' in rule ? rule.style : {};
  }

  protected changeStyle(change: Partial<ConditionalStyle>): void {
    const { rule } = this.placed().format;
    if (!('style' in rule))
      throw new Refusal('InvalidOperation', { found: `a rule of type ${rule.kind}`, expected: 'a rule with a format' });
    this.change({ rule: { ...rule, style: { ...rule.style, ...change } } });
  }
}

export class ConditionalFormatObject extends FormatPart {
  readonly className = 'ConditionalFormat';

  override identity(): { readonly Id: string } {
    return { Id: this.id };
  }

  get CellValue(): CellValueFormat {
    return new CellValueFormat(this.host, this.id);
  }
  get CellValueOrNullObject(): CellValueFormat | null {
    return this.Type === 'CellValue' ? this.CellValue : null;
  }
  get ColorScale(): ColorScaleFormat {
    return new ColorScaleFormat(this.host, this.id);
  }
  get ColorScaleOrNullObject(): ColorScaleFormat | null {
    return this.Type === 'ColorScale' ? this.ColorScale : null;
  }
  get Custom(): CustomFormat {
    return new CustomFormat(this.host, this.id);
  }
  get CustomOrNullObject(): CustomFormat | null {
    return this.Type === 'Custom' ? this.Custom : null;
  }
  get DataBar(): DataBarFormat {
    return new DataBarFormat(this.host, this.id);
  }
  get DataBarOrNullObject(): DataBarFormat | null {
    return this.Type === 'DataBar' ? this.DataBar : null;
  }
  get Id(): string {
    return this.id;
  }
  get Priority(): number {
    return this.placed().format.priority;
  }
  set Priority(value: unknown) {
    this.change({ priority: whole(value, 'ConditionalFormat.priority', { from: 0 }) });
  }
  get StopIfTrue(): boolean {
    return this.placed().format.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.change({ stopIfTrue: truth(value, 'ConditionalFormat.stopIfTrue') });
  }
  get TextComparison(): TextFormat {
    return new TextFormat(this.host, this.id);
  }
  get TextComparisonOrNullObject(): TextFormat | null {
    return this.Type === 'ContainsText' ? this.TextComparison : null;
  }
  get Type(): string {
    return this.placed().format.rule.kind;
  }

  Delete(): null {
    this.host.workbook.dropRecord(this.id);
    return null;
  }
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  Between: 'Between',
  NotBetween: 'NotBetween',
  EqualTo: 'EqualTo',
  NotEqualTo: 'NotEqualTo',
  GreaterThan: 'GreaterThan',
  LessThan: 'LessThan',
  GreaterThanOrEqual: 'GreaterThanOrEqualTo',
  LessThanOrEqual: 'LessThanOrEqualTo',
};

class CellValueFormat extends FormatPart {
  readonly className = 'CellValueConditionalFormat';

  get Format(): RuleFormat {
    return new RuleFormat(this.host, this.id);
  }
  get Rule(): object {
    const { operator, first, second } = this.rule('CellValue');
    const name = Object.keys(OPERATORS).find((key) => OPERATORS[key] === operator) ?? 'Invalid';
    return { formula1: first?.formula ?? '', ...(second ? { formula2: second.formula } : {}), operator: name };
  }
  set Rule(value: unknown) {
    const place = 'CellValueConditionalFormat.rule';
    const given = record(value, place);
    const operator = OPERATORS[word(given.operator, Object.keys(OPERATORS), `${place}.operator`)] as Operator;
    const between = operator === 'Between' || operator === 'NotBetween';
    this.change({
      rule: {
        ...this.rule('CellValue'),
        operator,
        first: formulaOf(given.formula1, place),
        ...(between ? { second: formulaOf(given.formula2, place) } : {}),
      },
    });
  }
}

function formulaOf(value: unknown, place: string): Formula {
  if (typeof value === 'number') return { formula: `=${value}` };
  const given = text(value, place);
  return {
    formula: given.startsWith('=')
      ? given
      : Number.isFinite(Number(given)) && given !== ''
        ? `=${given}`
        : `="${given.replace(/"/g, '""')}"`,
  };
}

class CustomFormat extends FormatPart {
  readonly className = 'CustomConditionalFormat';

  get Format(): RuleFormat {
    return new RuleFormat(this.host, this.id);
  }
  get Rule(): CustomRule {
    return new CustomRule(this.host, this.id);
  }
}

class CustomRule extends FormatPart {
  readonly className = 'ConditionalFormatRule';

  get Formula(): string {
    return this.rule('Custom').condition?.formula ?? '';
  }
  set Formula(value: unknown) {
    const formula = text(value, 'ConditionalFormatRule.formula');
    if (!formula.startsWith('=')) throw invalidArgument('ConditionalFormatRule.formula', formula, 'a formula that begins with =');
    this.change({ rule: { ...this.rule('Custom'), condition: { formula } } });
  }
  get FormulaLocal(): string {
    return this.Formula;
  }
  set FormulaLocal(value: unknown) {
    this.Formula = value as string;
  }
}

class TextFormat extends FormatPart {
  readonly className = 'TextConditionalFormat';

  get Format(): RuleFormat {
    return new RuleFormat(this.host, this.id);
  }
  get Rule(): object {
    const { operator, text: wanted } = this.rule('ContainsText');
    return { operator: operator ?? 'Invalid', text: wanted ?? '' };
  }
  set Rule(value: unknown) {
    const given = record(value, 'TextConditionalFormat.rule');
    const operator = word(given.operator, ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'], 'TextConditionalFormat.rule.operator');
    this.change({ rule: { ...this.rule('ContainsText'), operator, text: text(given.text, 'TextConditionalFormat.rule.text') } });
  }
}

class ColorScaleFormat extends FormatPart {
  readonly className = 'ColorScaleConditionalFormat';

  get Criteria(): object {
    const { points } = this.rule('ColorScale');
    const [first, second, third] = points.map(wirePoint);
    return third ? { minimum: first, midpoint: second, maximum: third } : { minimum: first, maximum: second };
  }
  set Criteria(value: unknown) {
    const given = record(value, 'ColorScaleConditionalFormat.criteria');
    const points = (['minimum', 'midpoint', 'maximum'] as const).flatMap((key) =>
      given[key] === undefined || given[key] === null ? [] : [pointOf(given[key], `ColorScaleConditionalFormat.criteria.${key}`)],
    );
    if (points.length < 2) throw invalidArgument('ColorScaleConditionalFormat.criteria', value, 'a minimum and a maximum');
    this.change({ rule: { kind: 'ColorScale', points } });
  }
  get ThreeColorScale(): boolean {
    return this.rule('ColorScale').points.length === 3;
  }
}

function wirePoint(point: ColorPoint): object {
  return {
    type: point.type,
    formula: typeof point.formula === 'object' ? point.formula.formula : (point.formula ?? null),
    color: point.color,
  };
}

function pointOf(value: unknown, place: string): ColorPoint {
  const given = record(value, place);
  const type = word(given.type, ['LowestValue', 'HighestValue', 'Number', 'Percent', 'Formula', 'Percentile'], `${place}.type`);
  const formula = given.formula === undefined || given.formula === null ? undefined : String(given.formula);
  return {
    type,
    color: color(given.color, `${place}.color`),
    ...(formula === undefined ? {} : { formula: formula.startsWith('=') ? { formula } : formula }),
  };
}

class DataBarFormat extends FormatPart {
  readonly className = 'DataBarConditionalFormat';

  get PositiveFormat(): DataBarPositive {
    return new DataBarPositive(this.host, this.id);
  }
  get ShowDataBarOnly(): boolean {
    return false;
  }
}

class DataBarPositive extends FormatPart {
  readonly className = 'ConditionalDataBarPositiveFormat';

  get FillColor(): string {
    return this.rule('DataBar').color;
  }
  set FillColor(value: unknown) {
    this.change({ rule: { kind: 'DataBar', color: color(value, 'ConditionalDataBarPositiveFormat.fillColor') } });
  }
}

class RuleFormat extends FormatPart {
  readonly className = 'ConditionalRangeFormat';

  get Fill(): RuleFill {
    return new RuleFill(this.host, this.id);
  }
  get Font(): RuleFont {
    return new RuleFont(this.host, this.id);
  }
}

class RuleFill extends FormatPart {
  readonly className = 'ConditionalRangeFill';

  get Color(): string {
    return this.style().fillColor ?? '';
  }
  set Color(value: unknown) {
    this.changeStyle({ fillColor: color(value, 'ConditionalRangeFill.color') });
  }

  Clear(): null {
    this.changeStyle({ fillColor: undefined } as Partial<ConditionalStyle>);
    return null;
  }
}

class RuleFont extends FormatPart {
  readonly className = 'ConditionalRangeFont';

  get Bold(): boolean | null {
    return this.style().bold ?? null;
  }
  set Bold(value: unknown) {
    this.changeStyle({ bold: truth(value, 'ConditionalRangeFont.bold') });
  }
  get Color(): string {
    return this.style().fontColor ?? '';
  }
  set Color(value: unknown) {
    this.changeStyle({ fontColor: color(value, 'ConditionalRangeFont.color') });
  }
  get Italic(): boolean | null {
    return this.style().italic ?? null;
  }
  set Italic(value: unknown) {
    this.changeStyle({ italic: truth(value, 'ConditionalRangeFont.italic') });
  }
  get Strikethrough(): boolean | null {
    return this.style().strikethrough ?? null;
  }
  set Strikethrough(value: unknown) {
    this.changeStyle({ strikethrough: truth(value, 'ConditionalRangeFont.strikethrough') });
  }
  get Underline(): string {
    return this.style().underline ? 'Single' : 'None';
  }
  set Underline(value: unknown) {
    this.changeStyle({ underline: word(value, ['None', 'Single', 'Double'], 'ConditionalRangeFont.underline') !== 'None' });
  }
}
