/** Conditional formats: rules over areas, with the formats they put on. */
import type { ConditionalFormat } from '../book';
import { storedFormula, typedFormula, type CustomFunctions } from '../formulas/stored';
import { areasAddress, cellAddress, parseAreas } from '../places';
import { child, children, isOn, numberOf, type XmlElement } from '../xml/read';
import { element, textElement } from '../xml/write';
import { cellColor, type Theme } from './colors';
import { oneOf } from '../fields';
import { argb, readConditionalStyle, type ReadStyles, type StyleTable } from './styles';
import { FILE_OPERATOR, OPERATORS } from './validations';

type Rule = ConditionalFormat['rule'];
type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { readonly kind: Kind }>;
type ScalePoint = RuleOf<'colorScale'>['points'][number];

/** One rule an element: Excel merges rules of equal areas itself. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[] | undefined,
  styles: StyleTable,
  custom?: CustomFunctions,
): string {
  return (formats ?? [])
    .map((format) => element('conditionalFormatting', { sqref: areasAddress(format.areas) }, ruleXml(format, styles, custom)))
    .join('');
}

function ruleXml(
  { areas, priority, stopIfTrue, rule }: ConditionalFormat,
  styles: StyleTable,
  custom: CustomFunctions | undefined,
): string {
  const common = { priority, stopIfTrue: stopIfTrue || undefined };
  const formula = (text: string): string => textElement('formula', storedFormula(text, custom));
  switch (rule.kind) {
    case 'cellIs':
      return element(
        'cfRule',
        { type: 'cellIs', dxfId: styles.conditional(rule.style), ...common, operator: FILE_OPERATOR[rule.operator] },
        ...rule.formulas.map(formula),
      );
    case 'expression':
      return element('cfRule', { type: 'expression', dxfId: styles.conditional(rule.style), ...common }, formula(rule.formula));
    case 'containsText': {
      const { type, formula: test } = TEXT_RULES[rule.operator];
      const operator = rule.operator === 'contains' ? 'containsText' : rule.operator;
      const first = areas[0] ? cellAddress(areas[0]) : 'A1';
      return element(
        'cfRule',
        { type, dxfId: styles.conditional(rule.style), ...common, operator, text: rule.text },
        formula(test(`"${rule.text.replace(/"/g, '""')}"`, first)),
      );
    }
    case 'colorScale':
      return element(
        'cfRule',
        { type: 'colorScale', ...common },
        element('colorScale', {}, ...rule.points.map(pointXml), ...rule.points.map(({ color }) => element('color', { rgb: argb(color) }))),
      );
    case 'dataBar':
      return element(
        'cfRule',
        { type: 'dataBar', ...common },
        element(
          'dataBar',
          {},
          element('cfvo', { type: 'min' }),
          element('cfvo', { type: 'max' }),
          element('color', { rgb: argb(rule.color) }),
        ),
      );
  }
}

/** Excel decides by the formula; type, operator and text are for its dialogs. */
const TEXT_RULES: Readonly<
  Record<RuleOf<'containsText'>['operator'], { readonly type: string; readonly formula: (text: string, cell: string) => string }>
> = {
  contains: { type: 'containsText', formula: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))` },
  notContains: { type: 'notContainsText', formula: (text, cell) => `ISERROR(SEARCH(${text},${cell}))` },
  beginsWith: { type: 'beginsWith', formula: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}` },
  endsWith: { type: 'endsWith', formula: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}` },
};

const FILE_POINT: Readonly<Record<ScalePoint['at'], string>> = {
  min: 'min',
  max: 'max',
  number: 'num',
  percent: 'percent',
  percentile: 'percentile',
  formula: 'formula',
};
const POINTS = Object.keys(FILE_POINT) as readonly ScalePoint['at'][];

const pointXml = ({ at, value }: ScalePoint): string => element('cfvo', { type: FILE_POINT[at], val: value });

export interface ReadConditionalFormats {
  readonly formats: readonly ConditionalFormat[];
  /** There were rules (icon sets, top ten, duplicates) that the shape has no place for. */
  readonly others: boolean;
}

export function readConditionalFormats(
  worksheet: XmlElement,
  { styles, theme, custom }: { readonly styles: ReadStyles; readonly theme: Theme; readonly custom?: CustomFunctions },
): ReadConditionalFormats {
  const own = children(worksheet, 'conditionalFormatting');
  const extended = children(child(worksheet, 'extLst'), 'ext').flatMap((ext) =>
    children(child(ext, 'conditionalFormattings'), 'conditionalFormatting'),
  );
  let others = false;
  const read = (group: XmlElement, isExtended: boolean): readonly ConditionalFormat[] => {
    const areas = parseAreas(group.attributes.sqref ?? child(group, 'sqref')?.text ?? '');
    return children(group, 'cfRule').flatMap((element) => {
      // Extended data bars only add colours to a rule of the sheet itself.
      if (isExtended && element.attributes.type === 'dataBar') return [];
      const rule = readRule(element, { styles, theme, custom });
      if (!rule || areas.length === 0) {
        others = true;
        return [];
      }
      const { priority, stopIfTrue } = element.attributes;
      return [{ areas, priority: numberOf(priority) ?? 1, ...(isOn(stopIfTrue) ? { stopIfTrue: true } : {}), rule }];
    });
  };
  const formats = [...own.flatMap((group) => read(group, false)), ...extended.flatMap((group) => read(group, true))];
  return { formats, others };
}

function readRule(
  rule: XmlElement,
  { styles, theme, custom }: { readonly styles: ReadStyles; readonly theme: Theme; readonly custom?: CustomFunctions },
): Rule | undefined {
  const { type, dxfId, operator, text } = rule.attributes;
  const formulas = [...children(rule, 'formula'), ...children(rule, 'f')].map((one) => typedFormula(one.text, custom));
  const inline = child(rule, 'dxf');
  const style = inline ? readConditionalStyle(inline, theme) : dxfId === undefined ? {} : styles.conditional(Number(dxfId));
  switch (type) {
    case 'cellIs': {
      const comparison = oneOf(operator, OPERATORS);
      return comparison && { kind: 'cellIs', operator: comparison, formulas, style };
    }
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith': {
      if (text === undefined) break;
      const kinds = { containsText: 'contains', notContainsText: 'notContains', beginsWith: 'beginsWith', endsWith: 'endsWith' } as const;
      return { kind: 'containsText', operator: kinds[type], text, style };
    }
    case 'colorScale':
      return readColorScale(child(rule, 'colorScale'), theme);
    case 'dataBar': {
      const color = cellColor(child(child(rule, 'dataBar'), 'color'), theme);
      return color === undefined ? undefined : { kind: 'dataBar', color };
    }
    default:
  }
  // Blanks, errors and periods of time carry the formula that decides.
  const [formula] = formulas;
  return formula === undefined ? undefined : { kind: 'expression', formula, style };
}

function readColorScale(scale: XmlElement | undefined, theme: Theme): Rule | undefined {
  const colors = children(scale, 'color').map((color) => cellColor(color, theme));
  const points = children(scale, 'cfvo').map(({ attributes: { type, val } }, at): ScalePoint | undefined => {
    const kind = POINTS.find((one) => FILE_POINT[one] === type);
    const color = colors[at];
    if (!kind || color === undefined) return undefined;
    return { at: kind, ...(val !== undefined && kind !== 'min' && kind !== 'max' ? { value: val } : {}), color };
  });
  return points.length < 2 || points.includes(undefined) ? undefined : { kind: 'colorScale', points: points as readonly ScalePoint[] };
}
