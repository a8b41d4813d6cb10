/** Excel.DataValidation of a range. */
import {
  changeValidation,
  clearValidation,
  invalidArgument,
  Refusal,
  referenceText,
  validations,
  without,
  type Bound,
  type Formula,
  type Operator,
  type PlacedValidation,
  type Validation,
  type ValidationRule,
} from '../../engine';
import { record, text, truth, word } from '../arguments';
import { HostObject } from '../host-object';
import type { RangePlaces } from './range-places';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
const KINDS = ['wholeNumber', 'decimal', 'textLength', 'date', 'time', 'list', 'custom'] as const;
const STYLES = ['Stop', 'Warning', 'Information'] as const;
const NO_PROMPT = { title: '', message: '', showPrompt: true };
const NO_ALERT = { style: 'Stop', title: '', message: '', showAlert: true };

export class DataValidation extends HostObject {
  readonly className = 'DataValidation';

  constructor(private readonly range: RangePlaces) {
    super();
  }

  get ErrorAlert(): object | null {
    const found = this.found();
    return found === 'mixed' ? null : (found?.validation.alert ?? NO_ALERT);
  }
  set ErrorAlert(value: unknown) {
    const given = record(value, 'DataValidation.errorAlert');
    const place = 'DataValidation.errorAlert';
    this.change({
      alert: {
        style: word(given.style ?? 'Stop', STYLES, place),
        title: text(given.title ?? '', place),
        message: text(given.message ?? '', place),
        showAlert: truth(given.showAlert ?? true, place),
      },
    });
  }
  get IgnoreBlanks(): boolean | null {
    const found = this.found();
    return found === 'mixed' ? null : (found?.validation.ignoreBlanks ?? true);
  }
  set IgnoreBlanks(value: unknown) {
    this.change({ ignoreBlanks: truth(value, 'DataValidation.ignoreBlanks') });
  }
  get Prompt(): object | null {
    const found = this.found();
    return found === 'mixed' ? null : (found?.validation.prompt ?? NO_PROMPT);
  }
  set Prompt(value: unknown) {
    const given = record(value, 'DataValidation.prompt');
    const place = 'DataValidation.prompt';
    const [title, message] = [text(given.title ?? '', place), text(given.message ?? '', place)];
    // Excel's limits.
    if (title.length > 32 || message.length > 255)
      throw invalidArgument(
        place,
        `${title.length} and ${message.length} characters`,
        'a title of at most 32 and a message of at most 255',
      );
    this.change({ prompt: { title, message, showPrompt: truth(given.showPrompt ?? true, place) } });
  }
  get Rule(): object | null {
    const found = this.found();
    return found === 'mixed' ? null : wireRule(found?.validation.rule);
  }
  set Rule(value: unknown) {
    this.change({ rule: this.rule(record(value, 'DataValidation.rule')) });
  }
  get Type(): string {
    const found = this.found();
    if (found === 'mixed') return 'MixedCriteria';
    const kind = found?.validation.rule.kind ?? 'none';
    return kind.charAt(0).toUpperCase() + kind.slice(1);
  }

  Clear(): null {
    clearValidation(this.range.host.workbook, this.range.sheetId, this.range.area);
    return null;
  }

  private change(change: Partial<Validation>): void {
    changeValidation(this.range.host.workbook, this.range, change);
  }

  private found(): PlacedValidation | 'mixed' | undefined {
    const { host, sheetId, area } = this.range;
    const touching = validations(host.workbook, sheetId).filter((candidate) =>
      candidate.areas.some((other) => without(area, other).length !== 1 || without(area, other)[0] !== area),
    );
    const [first] = touching;
    if (!first) return undefined;
    const uncovered = first.areas.reduce((rest, other) => rest.flatMap((part) => without(part, other)), [area] as readonly (typeof area)[]);
    return touching.length === 1 && uncovered.length === 0 ? first : 'mixed';
  }

  private rule(given: Readonly<Record<string, unknown>>): ValidationRule {
    const kinds = KINDS.filter((kind) => given[kind] !== undefined && given[kind] !== null);
    const [kind] = kinds;
    if (kind === undefined || kinds.length !== 1) throw invalidArgument('DataValidation.rule', given, `one of ${KINDS.join(', ')}`);
    const body = record(given[kind], `DataValidation.rule.${kind}`);
    switch (kind) {
      case 'list':
        return { kind, source: this.listSource(body.source), dropDown: body.inCellDropDown !== false };
      case 'custom':
        return { kind, condition: formula(body.formula, 'DataValidation.rule.custom') };
      default:
        return this.comparison(kind, body);
    }
  }

  private comparison(
    kind: 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time',
    body: Readonly<Record<string, unknown>>,
  ): ValidationRule {
    const place = `DataValidation.rule.${kind}`;
    const operator: Operator = word(body.operator, OPERATORS, `${place}.operator`);
    const first = this.bound(body.formula1, place);
    const needsSecond = operator === 'Between' || operator === 'NotBetween';
    return needsSecond ? { kind, operator, first, second: this.bound(body.formula2, place) } : { kind, operator, first };
  }

  private bound(value: unknown, place: string): Bound {
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && value !== '') return value.startsWith('=') ? { formula: value } : value;
    if (this.isRange(value)) return this.reference(value);
    throw invalidArgument(place, value, 'a number, a formula or a range');
  }

  /** Excel takes a comma list of at most 255 characters, a formula, or a range. */
  private listSource(source: unknown): string | Formula {
    if (this.isRange(source)) return this.reference(source);
    const given = text(source, 'DataValidation.rule.list.source');
    if (given.startsWith('=')) return formula(given, 'DataValidation.rule.list.source');
    if (given === '' || given.length > 255)
      throw invalidArgument('DataValidation.rule.list.source', `${given.length} characters`, '1 to 255');
    return given;
  }

  private isRange(value: unknown): value is RangePlaces {
    return value instanceof HostObject && value.className === 'Range';
  }

  private reference({ host, sheetId, area }: RangePlaces): Formula {
    return { formula: `=${referenceText(host.workbook.sheetName(sheetId), area, 'absolute')}` };
  }
}

function formula(value: unknown, place: string): Formula {
  const given = text(value, place);
  if (!given.startsWith('=')) throw invalidArgument(place, given, 'a formula that begins with =');
  // Excel's limit for the formulas of a rule.
  if (given.length > 255 + 1) throw new Refusal('InvalidArgument', { place, found: `${given.length} characters`, expected: 'at most 255' });
  return { formula: given };
}

function wireRule(rule: ValidationRule | undefined): object {
  if (!rule) return {};
  switch (rule.kind) {
    case 'none':
      return {};
    case 'list':
      return { list: { inCellDropDown: rule.dropDown, source: typeof rule.source === 'string' ? rule.source : rule.source.formula } };
    case 'custom':
      return { custom: { formula: rule.condition.formula } };
    default:
      return {
        [rule.kind]: {
          formula1: wireBound(rule.first),
          ...(rule.second === undefined ? {} : { formula2: wireBound(rule.second) }),
          operator: rule.operator,
        },
      };
  }
}

function wireBound(bound: Bound): number | string {
  return typeof bound === 'object' ? bound.formula : bound;
}
