/** The theme part: Excel takes the fonts and colours of charts from it, so a file without one looks different from Excel's own. */
import { document, element } from '../xml/write';
import { OFFICE_THEME } from './colors';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The scheme asks for three fills, lines, effects and backgrounds each; plain ones do. */
export function themeXml(bodyFont: string): string {
  const scheme = (name: string): string => element('a:schemeClr', { val: name });
  const fill = element('a:solidFill', {}, scheme('phClr'));
  const line = (width: number): string => element('a:ln', { w: width }, fill, element('a:prstDash', { val: 'solid' }));
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  const font = (kind: string, typeface: string): string =>
    element(`a:${kind}`, {}, element('a:latin', { typeface }), element('a:ea', { typeface: '' }), element('a:cs', { typeface: '' }));
  const colors = Object.entries(OFFICE_THEME).map(([name, color]) =>
    element(`a:${name}`, {}, element('a:srgbClr', { val: color.slice(1) })),
  );
  return document(
    element(
      'a:theme',
      { 'xmlns:a': DRAWING, name: 'Office' },
      element(
        'a:themeElements',
        {},
        element('a:clrScheme', { name: 'Office' }, ...colors),
        element('a:fontScheme', { name: 'Office' }, font('majorFont', bodyFont), font('minorFont', bodyFont)),
        element(
          'a:fmtScheme',
          { name: 'Office' },
          element('a:fillStyleLst', {}, fill, fill, fill),
          element('a:lnStyleLst', {}, line(6350), line(12700), line(19050)),
          element('a:effectStyleLst', {}, effect, effect, effect),
          element('a:bgFillStyleLst', {}, fill, fill, fill),
        ),
      ),
    ),
  );
}
