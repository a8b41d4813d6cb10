/**
 * Excel's number formats in the engine's own, smaller language. The original is kept in the cell's style; this one is for the
 * screen and for `text`.
 */
import { spreadsheet } from './spreadsheet';

const { helpers } = spreadsheet;
const LOCALE = spreadsheet.DEFAULT_LOCALE;

const known = new Map<string, string>();

/**
 * @param format Excel's code, as `#,##0;[Red]-#,##0`
 * @returns the nearest format that the engine understands, '' for General and for what it cannot express
 * @example toEngineFormat('0.0x') // '0.0"x"'
 */
export function toEngineFormat(format: string): string {
  if (isGeneral(format)) return '';
  const cached = known.get(format);
  if (cached !== undefined) return cached;
  const translated = understood(translate(format));
  known.set(format, translated);
  return translated;
}

export function isGeneral(format: string): boolean {
  return format === '' || /^general$/i.test(format);
}

function translate(format: string): string {
  const sections = splitSections(format);
  // The engine has no fractions: two decimals stand for them.
  if (sections.some((section) => /[#0?]\s*\/\s*[#0?\d]/.test(section.replace(/"[^"]*"/g, '')))) return '0.00';
  const translated = sections.map(translateSection);
  if (translated.some((section) => section.conditional)) return translated.filter((section) => !section.conditional).at(-1)?.text ?? '';
  const texts = translated.map((section) => section.text);
  return (texts[3] === '@' ? texts.slice(0, 3) : texts).join(';');
}

function understood(format: string): string {
  try {
    helpers.parseFormat(format);
    for (const sample of [-1234.5, 0]) helpers.formatValue(sample, { format, locale: LOCALE });
    return format;
  } catch {
    return '';
  }
}

function splitSections(format: string): readonly string[] {
  return (format.match(/(?:\\.|"[^"]*"?|[^;"\\])+|(?<=;|^)(?=;|$)/g) ?? ['']).map(String);
}

interface Section {
  readonly text: string;
  readonly conditional: boolean;
}

// Each rule: what Excel writes at this point, and what the engine wants instead.
const RULES: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/^"[^"]*"?/, (found) => (found.endsWith('"') && found.length > 1 ? found : `${found}"`)],
  [/^\\./, (found) => found],
  [/^_./, () => ' '],
  [/^\*./, (found) => found],
  [/^\[h+\]/i, () => 'hhhh'],
  [/^\[([ms]+)\]/i, (found) => found.slice(1, -1).toLowerCase()],
  [/^\[\$[^\]]*\]/, (found) => currency(found)],
  [/^\[[^\]]*\]/, () => ''],
  [/^general/i, () => '0'],
  [/^am\/pm|^a\/p/i, () => 'a'],
  [/^\?/, () => '#'],
  [/^[0#.,%@$+\-/():!^&~{}<>= ]/, (found) => found],
  [/^(?:d+|m+|y+)/i, (found) => found.toLowerCase()],
  // The engine knows hh and ss, not h and s.
  [/^(?:h+|s+)/i, (found) => found.toLowerCase().padEnd(2, found[0]?.toLowerCase())],
  [/^[^]/, (found) => `"${found}"`],
];

function translateSection(section: string): Section {
  let text = '';
  let rest = section;
  const conditional = /\[[<>=]/.test(section);
  while (rest !== '') {
    const exponent = /[0#?]$/.test(section.slice(0, section.length - rest.length)) ? /^e[+-][0#?]*/i.exec(rest) : null;
    if (exponent) {
      text += 'e';
      rest = rest.slice(exponent[0].length);
      continue;
    }
    for (const [pattern, translateFound] of RULES) {
      const found = pattern.exec(rest)?.[0];
      if (found === undefined || found === '') continue;
      text += translateFound(found);
      rest = rest.slice(found.length);
      break;
    }
  }
  return { text, conditional };
}

/** `[$€-407]` is a currency sign and a locale; the engine wants the sign alone. */
function currency(found: string): string {
  const sign = found.slice(2, -1).replace(/-[0-9A-Fa-f]*$/, '');
  return sign === '' ? '' : `[$${sign}]`;
}
