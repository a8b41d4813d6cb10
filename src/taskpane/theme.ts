/** Fluent's theme in the product's colours, on the background that the host uses. */
import { createTheme, loadTheme, type ITheme } from 'office-ui-fabric-react/lib/Styling';
import { COLOUR } from '../sheets';

/** The two colours of the host's own theme that the others follow from, as `#RRGGBB`. */
export interface HostColours {
  readonly background: string;
  readonly ink: string;
}

export const LIGHT: HostColours = { background: COLOUR.paper, ink: COLOUR.ink };

/** The accent on a dark ground: the same blue, light enough for 4.5 : 1 on #1F1F1F. */
const ACCENT_ON_DARK = '#6BB3F2';

type Channels = readonly [number, number, number];

const channels = (colour: string): Channels => {
  const value = Number.parseInt(colour.replace('#', ''), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** `mixed('#000000', '#FFFFFF', 0.5)` → `#808080` */
export function mixed(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a
    .map((channel, i) =>
      Math.round(channel + ((b[i] ?? channel) - channel) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** ITU-R BT.601 weights: enough to tell a dark ground from a light one. */
const isDark = (colour: string): boolean => {
  const [red, green, blue] = channels(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};

/** Colours come from a host: whatever is no `#RRGGBB` is not used. */
export const isColour = (text: unknown): text is string => typeof text === 'string' && /^#[0-9a-f]{6}$/i.test(text);

/** How far Fluent's greys lie from the ground towards the ink. */
const GREYS = {
  neutralLighterAlt: 0.03,
  neutralLighter: 0.05,
  neutralLight: 0.09,
  neutralQuaternaryAlt: 0.12,
  neutralQuaternary: 0.15,
  neutralTertiaryAlt: 0.22,
  neutralTertiary: 0.4,
  neutralSecondary: 0.72,
  neutralSecondaryAlt: 0.62,
  neutralPrimaryAlt: 0.85,
  neutralPrimary: 1,
  neutralDark: 1,
} as const;

/**
 * @example
 * paneTheme({ background: '#1F1F1F', ink: '#FFFFFF' }).isInverted // true
 */
export function paneTheme({ background, ink }: HostColours): ITheme {
  const dark = isDark(background);
  const accent = dark ? ACCENT_ON_DARK : COLOUR.accent;
  const towardsInk = (share: number): string => mixed(background, ink, share);
  return createTheme({
    isInverted: dark,
    palette: {
      white: background,
      black: ink,
      ...Object.fromEntries(Object.entries(GREYS).map(([name, share]) => [name, towardsInk(share)])),
      themePrimary: accent,
      themeLighterAlt: mixed(background, accent, 0.05),
      themeLighter: mixed(background, accent, 0.12),
      themeLight: mixed(background, accent, 0.3),
      themeTertiary: mixed(background, accent, 0.6),
      themeSecondary: mixed(background, accent, 0.85),
      themeDarkAlt: mixed(accent, ink, 0.15),
      themeDark: mixed(accent, ink, 0.3),
      themeDarker: mixed(accent, ink, 0.5),
    },
  });
}

/** Makes it the theme of all that is drawn from now on; the browser's own parts, such as the calendar of a date field, follow. */
export function wearTheme(colours: HostColours): void {
  const theme = paneTheme(colours);
  loadTheme(theme);
  document.documentElement.style.colorScheme = theme.isInverted ? 'dark' : 'light';
}
