/** The pane's own layout, in the theme's colours: one column, a rhythm of 16 px. */
import {
  getFocusStyle,
  getTheme,
  HighContrastSelector,
  hiddenContentStyle,
  mergeStyleSets,
  type ITheme,
} from 'office-ui-fabric-react/lib/Styling';
import * as React from 'react';

const STEP = 16;
const HALF = STEP / 2;

const hairline = ({ palette }: ITheme): string => `1px solid ${palette.neutralQuaternaryAlt}`;
const PLAIN_LIST = { margin: 0, padding: 0, listStyleType: 'none' };

/** The pane, its header, its views and its footer. */
const frameStyles = (theme: ITheme) => {
  const { palette, semanticColors, fonts } = theme;
  return {
    pane: [
      fonts.medium,
      {
        display: 'flex',
        flexDirection: 'column',
        height: '100%',
        minWidth: 0,
        background: semanticColors.bodyBackground,
        color: semanticColors.bodyText,
        overflowWrap: 'anywhere',
      },
    ],
    header: { padding: `12px ${STEP}px 0` },
    title: [fonts.large, { margin: 0, fontWeight: 600, lineHeight: 24 }],
    subtitle: [fonts.small, { margin: 0, color: palette.neutralSecondary }],
    views: { padding: `4px ${HALF}px 0`, borderBottom: hairline(theme) },
    body: { flex: '1 1 auto', minHeight: 0, overflowY: 'auto', padding: STEP, boxSizing: 'border-box' },
    panel: [getFocusStyle(theme), { position: 'relative' }],
    plainPage: { display: 'flex', flexDirection: 'column', gap: STEP, padding: STEP },
    footer: {
      flex: 'none',
      padding: STEP,
      borderTop: hairline(theme),
      background: semanticColors.bodyBackground,
      selectors: { '&:empty': { display: 'none' } },
    },
    stack: { display: 'flex', flexDirection: 'column', gap: STEP, minWidth: 0 },
    tight: { display: 'flex', flexDirection: 'column', gap: HALF, minWidth: 0 },
    messages: { flex: 'none', selectors: { '& > *': { marginTop: HALF } } },
    section: {
      display: 'flex',
      flexDirection: 'column',
      gap: 12,
      margin: 0,
      selectors: { '&:not(:first-child)': { paddingTop: STEP, borderTop: hairline(theme) } },
    },
    heading: [fonts.mediumPlus, { margin: 0, fontWeight: 600, lineHeight: 22 }],
    outcome: { display: 'flex', flexDirection: 'column', gap: HALF, outline: 'none' },
  } as const;
};

/** Texts, lists and what stands in them. */
const textStyles = ({ palette, fonts }: ITheme) =>
  ({
    text: { margin: 0, lineHeight: 20 },
    small: [fonts.small, { margin: 0, color: palette.neutralSecondary, lineHeight: 16 }],
    list: PLAIN_LIST,
    lines: [PLAIN_LIST, { display: 'flex', flexDirection: 'column', gap: HALF }],
    bullets: { margin: 0, paddingLeft: 18, display: 'flex', flexDirection: 'column', gap: 6, lineHeight: 20 },
    sentence: [fonts.large, { margin: 0, fontWeight: 600, lineHeight: 24 }],
    facts: {
      margin: 0,
      display: 'grid',
      gridTemplateColumns: '84px 1fr',
      gap: '6px 12px',
      lineHeight: 20,
      selectors: { dt: { color: palette.neutralSecondary }, dd: { margin: 0 } },
    },
    smallHeading: [fonts.medium, { margin: 0, fontWeight: 600, lineHeight: 20 }],
    plainHeading: { margin: 0 },
    changes: {
      margin: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 4,
      lineHeight: 20,
      selectors: { dt: { fontWeight: 600 }, dd: { margin: '0 0 8px' } },
    },
    heard: hiddenContentStyle,
    buttons: { display: 'flex', flexWrap: 'wrap', gap: HALF },
    wide: { width: '100%' },
  }) as const;

/** What is chosen, opened and typed into. */
const controlStyles = ({ palette, semanticColors, fonts }: ITheme) =>
  ({
    barTitle: { margin: 0, fontWeight: 600 },
    barLines: { margin: '4px 0 0', paddingLeft: STEP, display: 'flex', flexDirection: 'column', gap: 4 },
    barButtons: { marginTop: HALF },
    choice: { position: 'relative' },
    select: [
      fonts.medium,
      {
        appearance: 'none',
        width: '100%',
        height: 32,
        padding: '0 28px 0 8px',
        border: `1px solid ${semanticColors.inputBorder}`,
        borderRadius: 2,
        background: semanticColors.inputBackground,
        color: semanticColors.inputText,
        textOverflow: 'ellipsis',
        selectors: {
          ':hover': { borderColor: semanticColors.inputBorderHovered },
          ':focus': { outline: `2px solid ${semanticColors.inputFocusBorderAlt}`, outlineOffset: -1 },
          ':disabled': {
            background: semanticColors.disabledBackground,
            color: semanticColors.disabledText,
            borderColor: semanticColors.disabledBackground,
          },
          [HighContrastSelector]: { ':focus': { outlineColor: 'Highlight' } },
        },
      },
    ],
    choiceIcon: [
      fonts.small,
      {
        position: 'absolute',
        right: 10,
        top: 8,
        pointerEvents: 'none',
        color: palette.neutralSecondary,
        selectors: { [HighContrastSelector]: { color: 'CanvasText' } },
      },
    ],
    ticks: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))', gap: '10px 12px' },
    addRater: { display: 'flex', flexDirection: 'column', gap: HALF, marginTop: HALF },
  }) as const;

/** What opens a part of a view. */
const expanderStyles = (theme: ITheme) => {
  const { palette, fonts } = theme;
  return {
    expander: [
      getFocusStyle(theme),
      fonts.medium,
      {
        display: 'flex',
        alignItems: 'center',
        gap: HALF,
        width: '100%',
        margin: 0,
        padding: '6px 0',
        border: 0,
        background: 'none',
        color: 'inherit',
        fontWeight: 600,
        textAlign: 'left',
        cursor: 'pointer',
      },
    ],
    expanderCount: [fonts.small, { marginLeft: 'auto', fontWeight: 400, color: palette.neutralSecondary }],
  } as const;
};

/** Raters, questions, verdicts. */
const answerStyles = (theme: ITheme) => {
  const { palette, fonts } = theme;
  return {
    rater: { display: 'flex', alignItems: 'center', gap: HALF, padding: '6px 0', selectors: { '& + &': { borderTop: hairline(theme) } } },
    raterName: { flex: '1 1 auto', minWidth: 0 },
    raterGroup: { flex: 'none', width: 132 },
    raterRemove: { flex: 'none', width: 32 },
    instrument: { display: 'flex', justifyContent: 'space-between', gap: HALF },
    question: { padding: '10px 0', selectors: { '& + &': { borderTop: hairline(theme) } } },
    questionText: { display: 'flex', gap: HALF, margin: 0, lineHeight: 20 },
    code: [fonts.small, { flex: 'none', width: 30, color: palette.neutralSecondary, lineHeight: 20 }],
    places: [PLAIN_LIST, { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', paddingLeft: 30 + HALF, marginTop: 4 }],
    verdict: {
      display: 'flex',
      flexDirection: 'column',
      gap: 12,
      padding: STEP,
      borderLeft: `3px solid ${palette.themePrimary}`,
      background: palette.themeLighter,
      selectors: { [HighContrastSelector]: { border: '1px solid CanvasText' } },
    },
    settled: { display: 'flex', gap: HALF, margin: 0, alignItems: 'flex-start', lineHeight: 20 },
    settledIcon: {
      flex: 'none',
      height: 20,
      color: palette.themePrimary,
      selectors: { svg: { verticalAlign: 'middle' }, [HighContrastSelector]: { color: 'CanvasText' } },
    },
  } as const;
};

/** Layout classes for a theme. */
const paneStylesOf = (theme: ITheme) =>
  mergeStyleSets({
    ...frameStyles(theme),
    ...textStyles(theme),
    ...controlStyles(theme),
    ...expanderStyles(theme),
    ...answerStyles(theme),
  });

export type PaneStyles = ReturnType<typeof paneStylesOf>;

/** The theme is loaded once, before the pane is drawn. */
export const usePaneStyles = (): PaneStyles => React.useMemo(() => paneStylesOf(getTheme()), []);
