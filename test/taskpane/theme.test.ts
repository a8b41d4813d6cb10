/** @jest-environment jsdom */
import { getTheme, type ITheme } from 'office-ui-fabric-react/lib/Styling';
import { isColour, LIGHT, mixed, paneTheme, wearTheme } from '../../src/taskpane/theme';

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [r, g, bl] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('black on white has the greatest contrast there is, 21 to 1', () => expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21));

test('two colours are mixed channel by channel', () => {
  expect(mixed('#000000', '#FFFFFF', 0.5)).toBe('#808080');
  expect(mixed('#102030', '#102030', 0.3)).toBe('#102030');
});

describe.each([
  ['light', LIGHT],
  ['dark', { background: '#1F1F1F', ink: '#F3F2F1' }],
  ['black', { background: '#000000', ink: '#FFFFFF' }],
])('on a %s ground', (_, colours) => {
  const theme: ITheme = paneTheme(colours);
  const { palette, semanticColors } = theme;
  test.each([
    ['text', () => semanticColors.bodyText],
    ['quiet text', () => palette.neutralSecondary],
    ['links', () => semanticColors.link],
  ])('%s can be read: at least 4.5 to 1', (_name, colour) =>
    expect(contrast(colour(), semanticColors.bodyBackground)).toBeGreaterThanOrEqual(4.5),
  );
  test('so can the words on the primary button', () => {
    expect(contrast(semanticColors.primaryButtonText, semanticColors.primaryButtonBackground)).toBeGreaterThanOrEqual(4.5);
  });
  test('and quiet text on the tint behind the conclusion', () =>
    expect(contrast(palette.neutralSecondary, palette.themeLighter)).toBeGreaterThanOrEqual(4.5));
});

test('only #RRGGBB counts as a host’s colour', () => {
  expect(['#1F1F1F', '#fff', 'white', undefined, '#12345G'].map(isColour)).toEqual([true, false, false, false, false]);
});

test('the browser’s own parts turn dark with the theme', () => {
  wearTheme({ background: '#1F1F1F', ink: '#FFFFFF' });
  expect(getTheme().isInverted).toBe(true);
  expect(document.documentElement.style.colorScheme).toBe('dark');
  wearTheme(LIGHT);
  expect(document.documentElement.style.colorScheme).toBe('light');
});
