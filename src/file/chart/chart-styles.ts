/** Fills, lines and fonts of a chart's pieces, and texts that stand in it or are bound to a cell. */
import type { ChartFont, ChartSeries, ChartText } from '../book';
import { drawingColor, type Theme } from '../parts/colors';
import { present } from '../fields';
import { child, children, descend, isOn, numberOf, type XmlElement } from '../xml/read';
import { element, textElement, valued } from '../xml/write';

/** English Metric Units, DrawingML's measure of length: 914,400 an inch. */
export const EMU_PER_POINT = 12_700;

export type Line = NonNullable<ChartSeries['line']>;
export type Fill = string | 'none';

const solid = (color: string): string => element('a:solidFill', {}, element('a:srgbClr', { val: color.slice(1).toUpperCase() }));
const filled = (fill: Fill): string => (fill === 'none' ? element('a:noFill') : solid(fill));

const FILE_DASH: Readonly<Record<NonNullable<Line['dash']>, string>> = { solid: 'solid', dash: 'dash', dot: 'sysDot', dashDot: 'dashDot' };

/** `<c:spPr>`; nothing where neither is said. */
export function shapeXml({ fill, line }: { readonly fill?: Fill; readonly line?: Line }): string | undefined {
  if (fill === undefined && (line === undefined || Object.keys(line).length === 0)) return undefined;
  return element('c:spPr', {}, fill && filled(fill), line && Object.keys(line).length > 0 ? lineXml(line) : undefined);
}

const lineXml = ({ color, width, dash }: Line): string =>
  element(
    'a:ln',
    { w: width === undefined ? undefined : Math.round(width * EMU_PER_POINT) },
    color && filled(color),
    dash && element('a:prstDash', { val: FILE_DASH[dash] }),
  );

export function readFill(shape: XmlElement | undefined, theme: Theme): Fill | undefined {
  if (child(shape, 'noFill')) return 'none';
  const plain = child(shape, 'solidFill');
  if (plain) return drawingColor(plain.children[0], theme);
  // A gradient's first colour, a pattern's foreground: the nearest plain fills.
  const gradient = descend(shape, 'gradFill', 'gsLst', 'gs');
  return drawingColor((gradient ?? descend(shape, 'pattFill', 'fgClr'))?.children[0], theme);
}

export function readLine(shape: XmlElement | undefined, theme: Theme): Line | undefined {
  const ln = child(shape, 'ln');
  if (!ln) return undefined;
  const width = numberOf(ln.attributes.w);
  return present({
    color: readFill(ln, theme),
    width: width === undefined ? undefined : Math.round((width / EMU_PER_POINT) * 100) / 100,
    dash: readDash(child(ln, 'prstDash')?.attributes.val),
  });
}

function readDash(dash: string | undefined): Line['dash'] {
  switch (dash) {
    case undefined:
      return undefined;
    case 'solid':
      return 'solid';
    case 'dot':
    case 'sysDot':
      return 'dot';
    case 'dashDot':
    case 'lgDashDot':
    case 'lgDashDotDot':
    case 'sysDashDot':
    case 'sysDashDotDot':
      return 'dashDot';
    default:
      return 'dash';
  }
}

function runXml(name: string, { size, bold, color }: ChartFont, language?: string): string {
  return element(name, { lang: language, sz: size === undefined ? undefined : Math.round(size * 100), b: bold }, color && solid(color));
}

/** `<c:txPr>`: the font of texts that are made from data. */
export function fontXml(font: ChartFont | undefined, bodyPr = element('a:bodyPr')): string | undefined {
  if (!font || Object.values(font).every((value) => value === undefined)) return undefined;
  return element(
    'c:txPr',
    {},
    bodyPr,
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, runXml('a:defRPr', font)), element('a:endParaRPr', { lang: 'en-US' })),
  );
}

export const readFont = (txPr: XmlElement | undefined, theme: Theme): ChartFont | undefined =>
  readRun(descend(txPr, 'p', 'pPr', 'defRPr'), theme);

function readRun(run: XmlElement | undefined, theme: Theme): ChartFont | undefined {
  const size = numberOf(run?.attributes.sz);
  return present({
    size: size === undefined ? undefined : size / 100,
    bold: run?.attributes.b === undefined ? undefined : isOn(run.attributes.b),
    color: readFill(run, theme) as string | undefined,
  });
}

/** The turn of a title beside a vertical axis: a quarter circle in 60,000ths of a degree. */
const UPWARDS = element('a:bodyPr', { rot: -5_400_000, vert: 'horz' });

/** `<c:title>`, a constant or bound to a cell; `turned` reads from bottom to top. */
export function titleXml(title: ChartText | undefined, direction: 'level' | 'turned' = 'level'): string | undefined {
  if (!title) return undefined;
  const bodyPr = direction === 'turned' ? UPWARDS : element('a:bodyPr');
  const { text, ref, ...font } = title;
  if (ref !== undefined) {
    // A bound title needs its font even if it says nothing else, or the turn would be lost.
    const textXml =
      fontXml(font, bodyPr) ??
      (direction === 'turned'
        ? element('c:txPr', {}, bodyPr, element('a:lstStyle'), element('a:p', {}, element('a:endParaRPr', { lang: 'en-US' })))
        : undefined);
    return element('c:title', {}, element('c:tx', {}, stringReferenceXml(ref, [text])), valued('c:overlay', false), textXml);
  }
  const paragraphs = text
    .split('\n')
    .map((line) =>
      element(
        'a:p',
        {},
        element('a:pPr', {}, runXml('a:defRPr', font)),
        element('a:r', {}, runXml('a:rPr', font, 'en-US'), textElement('a:t', line)),
      ),
    );
  return element(
    'c:title',
    {},
    element('c:tx', {}, element('c:rich', {}, bodyPr, element('a:lstStyle'), ...paragraphs)),
    valued('c:overlay', false),
  );
}

/** A title without a text of its own shows the name of the only series, which the caller knows. */
export function readTitle(title: XmlElement | undefined, theme: Theme, automatic?: ChartText): ChartText | undefined {
  if (!title) return undefined;
  const bound = descend(title, 'tx', 'strRef');
  const rich = descend(title, 'tx', 'rich');
  if (bound) return { text: cachedTexts(bound)[0] ?? '', ref: child(bound, 'f')?.text ?? '', ...readFont(child(title, 'txPr'), theme) };
  if (rich) {
    const paragraphs = children(rich, 'p');
    const text = paragraphs.map((paragraph) => paragraph.children.map((run) => child(run, 't')?.text ?? '').join('')).join('\n');
    const run = readRun(descend(paragraphs[0], 'r', 'rPr'), theme);
    return { text, ...readRun(descend(paragraphs[0], 'pPr', 'defRPr'), theme), ...run };
  }
  return automatic && { ...automatic, ...readFont(child(title, 'txPr'), theme) };
}

/** `<c:strRef>` with what the cells show, so that a reader without the workbook's cells can draw. */
export const stringReferenceXml = (ref: string, cache: readonly (string | number | null)[]): string =>
  element(
    'c:strRef',
    {},
    textElement('c:f', ref),
    element(
      'c:strCache',
      {},
      valued('c:ptCount', cache.length),
      ...cache.map((text, idx) => (text === null ? undefined : element('c:pt', { idx }, textElement('c:v', String(text))))),
    ),
  );

/** The points of a cache by their places; missing ones are `null`. */
export function cachedTexts(reference: XmlElement | undefined): readonly (string | null)[] {
  const cache = child(reference, 'strCache') ?? child(reference, 'numCache');
  const points = children(cache, 'pt');
  const declared = numberOf(child(cache, 'ptCount')?.attributes.val) ?? 0;
  // No sheet is longer; a file that says so is not believed.
  const texts = new Array<string | null>(Math.min(declared, 1_048_576)).fill(null);
  for (const point of points) {
    const at = Number(point.attributes.idx);
    if (at >= 0 && at < texts.length) texts[at] = child(point, 'v')?.text ?? null;
  }
  return texts;
}
