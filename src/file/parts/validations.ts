/** Data validations: what a cell accepts, what it prompts and how it refuses. */
import type { Validation } from '../book';
import { storedFormula, typedFormula, type CustomFunctions } from '../formulas/stored';
import { areasAddress, parseAreas } from '../places';
import { child, children, isOn, type XmlElement } from '../xml/read';
import { decodeXstring, encodeXstring } from '../xml/text';
import { element, textElement } from '../xml/write';
import { oneOf } from '../fields';

const FILE_KIND: Readonly<Record<Validation['kind'], string>> = {
  any: 'none',
  list: 'list',
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};
export const FILE_OPERATOR: Readonly<Record<NonNullable<Validation['operator']>, string>> = {
  between: 'between',
  notBetween: 'notBetween',
  equal: 'equal',
  notEqual: 'notEqual',
  greaterThan: 'greaterThan',
  greaterThanOrEqual: 'greaterThanOrEqual',
  lessThan: 'lessThan',
  lessThanOrEqual: 'lessThanOrEqual',
};
export const OPERATORS = Object.keys(FILE_OPERATOR) as readonly NonNullable<Validation['operator']>[];
const KINDS = Object.keys(FILE_KIND) as readonly Validation['kind'][];

/** Kinds that compare with one or two bounds; the others have no operator. */
const COMPARES: ReadonlySet<Validation['kind']> = new Set(['wholeNumber', 'decimal', 'date', 'time', 'textLength']);

export function validationsXml(validations: readonly Validation[] | undefined, custom?: CustomFunctions): string | undefined {
  if (!validations || validations.length === 0) return undefined;
  return element('dataValidations', { count: validations.length }, ...validations.map((one) => validationXml(one, custom)));
}

function validationXml(validation: Validation, custom: CustomFunctions | undefined): string {
  const { kind, operator, prompt, alert, formula1, formula2 } = validation;
  const formula = (name: string, text: string | undefined): string | undefined =>
    text === undefined || text === '' ? undefined : textElement(name, storedFormula(text, custom));
  const said = (text: string | undefined): string | undefined => (text ? encodeXstring(text) : undefined);
  return element(
    'dataValidation',
    {
      type: kind === 'any' ? undefined : FILE_KIND[kind],
      errorStyle: alert && alert.style !== 'stop' ? alert.style : undefined,
      operator: operator && operator !== 'between' && COMPARES.has(kind) ? FILE_OPERATOR[operator] : undefined,
      allowBlank: validation.ignoreBlank || undefined,
      // ECMA-376 part 1, 18.3.1.32, and Excel: set, the arrow is hidden.
      showDropDown: validation.showDropDown === false || undefined,
      showInputMessage: prompt ? true : undefined,
      showErrorMessage: alert ? true : undefined,
      errorTitle: said(alert?.title),
      error: said(alert?.message),
      promptTitle: said(prompt?.title),
      prompt: said(prompt?.message),
      sqref: areasAddress(validation.areas),
    },
    formula('formula1', formula1),
    formula('formula2', formula2),
  );
}

/** Both the sheet's own list and the one in its extensions, where Excel 2010 puts rules that look at other sheets. */
export function readValidations(worksheet: XmlElement, custom?: CustomFunctions): readonly Validation[] {
  const own = children(child(worksheet, 'dataValidations'), 'dataValidation');
  const extended = children(child(worksheet, 'extLst'), 'ext').flatMap((ext) => children(child(ext, 'dataValidations'), 'dataValidation'));
  return [...own, ...extended].flatMap((one) => readValidation(one, custom));
}

function readValidation(validation: XmlElement, custom: CustomFunctions | undefined): readonly Validation[] {
  const { type = 'none', sqref, allowBlank, showDropDown } = validation.attributes;
  const areas = parseAreas(sqref ?? child(validation, 'sqref')?.text ?? '');
  const kind = KINDS.find((one) => FILE_KIND[one] === type);
  if (!kind || areas.length === 0) return [];
  return [
    {
      areas,
      kind,
      ...readBounds(validation, kind, custom),
      ...(isOn(allowBlank) ? { ignoreBlank: true } : {}),
      ...(isOn(showDropDown) ? { showDropDown: false } : {}),
      ...readPrompt(validation),
      ...readAlert(validation),
    },
  ];
}

function readBounds(
  validation: XmlElement,
  kind: Validation['kind'],
  custom: CustomFunctions | undefined,
): Pick<Validation, 'operator' | 'formula1' | 'formula2'> {
  const formula = (name: string): string | undefined => {
    const found = child(validation, name);
    const text = child(found, 'f')?.text ?? found?.text;
    return text === undefined ? undefined : typedFormula(text, custom);
  };
  const operator = COMPARES.has(kind) ? (oneOf(validation.attributes.operator, OPERATORS) ?? 'between') : undefined;
  // LibreOffice writes a second bound of 0 wherever there is none.
  const formula2 = operator === 'between' || operator === 'notBetween' ? formula('formula2') : undefined;
  return {
    ...(operator ? { operator } : {}),
    formula1: formula('formula1') ?? '',
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

const textOf = (validation: XmlElement, name: string): string => decodeXstring(validation.attributes[name] ?? '');

function readPrompt(validation: XmlElement): Pick<Validation, 'prompt'> {
  const prompt = { title: textOf(validation, 'promptTitle'), message: textOf(validation, 'prompt') };
  return isOn(validation.attributes.showInputMessage) && (prompt.title || prompt.message) ? { prompt } : {};
}

function readAlert(validation: XmlElement): Pick<Validation, 'alert'> {
  const { errorStyle, showErrorMessage } = validation.attributes;
  if (!isOn(showErrorMessage)) return {};
  const style = oneOf(errorStyle, ['stop', 'warning', 'information'] as const) ?? 'stop';
  return { alert: { style, title: textOf(validation, 'errorTitle'), message: textOf(validation, 'error') } };
}
