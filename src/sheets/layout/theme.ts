/** The one place that says how sheets and charts look: colours, type and the styles of cells. */

export const COLOUR = {
  ink: '#1F2933',
  muted: '#52606D',
  hairline: '#CBD2D9',
  paper: '#FFFFFF',
  panel: '#F5F7FA',
  accent: '#0B5CAD',
  accentTint: '#E3EFFA',
  early: '#C4570C',
  earlyTint: '#FBE9DC',
  developing: '#E0A92E',
  developingTint: '#FCF3DC',
  evolved: '#1B6E8C',
  evolvedTint: '#DCEEF4',
  dontKnow: '#9AA5B1',
  input: '#0000FF',
  inputFill: '#FFFBE6',
  otherSheet: '#006100',
} as const;

/** How a cell looks and behaves. Sizes are points; what is left out is the workbook's own default. */
export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  /** The line under the cell. */
  readonly below?: 'hairline' | 'heavy';
  /** Input cells are the ones a person may fill in on a protected sheet. */
  readonly input?: boolean;
}

const body: Style = { size: 10, colour: COLOUR.ink, vertical: 'Top' };
const ruled: Style = { ...body, below: 'hairline' };
/** Negative amounts stand in parentheses, so that they are seen in grey too. */
const MONEY = '#,##0;(#,##0)';
/** In a working full of years without amounts a nought is a dash. */
const QUIET_MONEY = '#,##0;(#,##0);"–"';
const input: Style = { ...ruled, colour: COLOUR.input, fill: COLOUR.inputFill, input: true };

export const STYLES = {
  title: { size: 18, bold: true, colour: COLOUR.ink, vertical: 'Center' },
  purpose: { size: 10, colour: COLOUR.muted, vertical: 'Top', wrap: true },
  /** The key result under the title. */
  band: { size: 12, bold: true, colour: COLOUR.accent, fill: COLOUR.accentTint, vertical: 'Center', wrap: true },
  section: { size: 12, bold: true, colour: COLOUR.ink, vertical: 'Bottom' },
  header: { size: 9, bold: true, colour: COLOUR.muted, vertical: 'Bottom', wrap: true, below: 'heavy' },
  headerRight: { size: 9, bold: true, colour: COLOUR.muted, vertical: 'Bottom', horizontal: 'Right', wrap: true, below: 'heavy' },
  headerCentered: { size: 9, bold: true, colour: COLOUR.muted, vertical: 'Bottom', horizontal: 'Center', wrap: true, below: 'heavy' },
  code: { ...ruled, colour: COLOUR.muted },
  text: { ...ruled, horizontal: 'Left', wrap: true },
  label: { ...ruled, bold: true, wrap: true },
  /** Anchors: what each of the three answers looks like. */
  anchor: { ...ruled, size: 9, colour: COLOUR.muted, wrap: true },
  note: { size: 9, colour: COLOUR.muted, vertical: 'Top' },
  noteWrapped: { size: 9, colour: COLOUR.muted, vertical: 'Top', wrap: true },
  answer: { ...input, horizontal: 'Center' },
  inputText: { ...input, horizontal: 'Left', wrap: true },
  inputNumber: { ...input, horizontal: 'Left', numberFormat: '#,##0' },
  inputMoney: { ...input, horizontal: 'Right', numberFormat: MONEY },
  inputPercent: { ...input, horizontal: 'Right', numberFormat: '0.0%' },
  /** Shares and numbers of customers stand in one column, so that the format leaves both as they are typed. */
  inputFigure: { ...input, horizontal: 'Right' },
  inputWord: { ...input, horizontal: 'Right' },
  inputYear: { ...input, horizontal: 'Right', numberFormat: '0' },
  inputDate: { ...input, horizontal: 'Left', numberFormat: 'yyyy-mm-dd' },
  result: { ...ruled, bold: true, horizontal: 'Center', wrap: true },
  resultText: { ...ruled, bold: true, horizontal: 'Left', wrap: true },
  /** A result that may run on into the empty cells beside it. */
  resultLine: { ...ruled, bold: true, horizontal: 'Left' },
  figure: { ...ruled, horizontal: 'Right' },
  money: { ...ruled, horizontal: 'Right', numberFormat: MONEY },
  /** A constant of the method: blue as what is typed, and locked. */
  setting: { ...ruled, colour: COLOUR.input, horizontal: 'Right' },
  settingPercent: { ...ruled, colour: COLOUR.input, horizontal: 'Right', numberFormat: '0.0%' },
  unit: { ...ruled, colour: COLOUR.muted, horizontal: 'Center' },
  year: { size: 9, bold: true, colour: COLOUR.muted, vertical: 'Bottom', horizontal: 'Right', below: 'heavy', numberFormat: '"Year "0' },
  workingMoney: { ...ruled, horizontal: 'Right', numberFormat: QUIET_MONEY },
  totalMoney: { ...ruled, bold: true, horizontal: 'Right', numberFormat: QUIET_MONEY, below: 'heavy' },
  workingShare: { ...ruled, horizontal: 'Right', numberFormat: '0.0%;-0.0%;"–"' },
  workingUplift: { ...ruled, horizontal: 'Right', numberFormat: '0.00%;-0.00%;"–"' },
  workingFigure: { ...ruled, horizontal: 'Right', numberFormat: '#,##0.0###;(#,##0.0###);"–"' },
  flag: { ...ruled, horizontal: 'Right', colour: COLOUR.muted, numberFormat: '0;-0;"–"' },
  linkedMoney: { ...ruled, colour: COLOUR.otherSheet, horizontal: 'Right', numberFormat: QUIET_MONEY },
  linkedFigure: { ...ruled, colour: COLOUR.otherSheet, horizontal: 'Right', numberFormat: '#,##0.0###;(#,##0.0###);"–"' },
  resultMoney: { ...ruled, bold: true, horizontal: 'Right', wrap: true, numberFormat: MONEY },
  resultYear: { ...ruled, bold: true, horizontal: 'Right', wrap: true, numberFormat: '0' },
  resultYears: { ...ruled, bold: true, horizontal: 'Right', wrap: true, numberFormat: '0.0' },
  ratio: { ...ruled, horizontal: 'Right', numberFormat: '0.000' },
  percent: { ...ruled, horizontal: 'Right', numberFormat: '0.0%' },
  resultPercent: { ...ruled, bold: true, horizontal: 'Right', wrap: true, numberFormat: '0.0%' },
  /** What is taken from another sheet as it is. */
  linked: { ...ruled, colour: COLOUR.otherSheet, horizontal: 'Right' },
  linkedPercent: { ...ruled, colour: COLOUR.otherSheet, horizontal: 'Right', numberFormat: '0.0%' },
  twoPlaces: { ...ruled, horizontal: 'Right', numberFormat: '0.00' },
  /** The executive page: each card on a panel, everything else on plain paper. */
  cardQuestion: { size: 11, bold: true, colour: COLOUR.accent, fill: COLOUR.panel, vertical: 'Center' },
  cardAnswer: { size: 14, bold: true, colour: COLOUR.ink, fill: COLOUR.panel, vertical: 'Top', wrap: true },
  cardText: { size: 11, colour: COLOUR.muted, fill: COLOUR.panel, vertical: 'Top', wrap: true },
  pageAsk: { size: 15, bold: true, colour: COLOUR.accent, fill: COLOUR.accentTint, vertical: 'Center', wrap: true },
  pageHeading: { size: 12, bold: true, colour: COLOUR.accent, vertical: 'Bottom', below: 'hairline' },
  pageText: { size: 11, colour: COLOUR.ink, vertical: 'Top', wrap: true },
  pageStrong: { size: 11, bold: true, colour: COLOUR.ink, vertical: 'Top', wrap: true },
  pageSmall: { size: 11, colour: COLOUR.muted, vertical: 'Top', wrap: true },
  pageState: { size: 11, bold: true, colour: COLOUR.evolved, vertical: 'Top', wrap: true },
  stripYear: { size: 11, bold: true, colour: COLOUR.muted, fill: COLOUR.panel, vertical: 'Center', horizontal: 'Center' },
  stripText: { size: 11, colour: COLOUR.ink, vertical: 'Top', horizontal: 'Center', wrap: true },
  stripMark: { size: 11, bold: true, colour: COLOUR.evolved, vertical: 'Top', horizontal: 'Center', wrap: true },
  link: { ...ruled, colour: COLOUR.accent, underline: true },
  small: { size: 9, colour: COLOUR.muted, vertical: 'Top', horizontal: 'Right', numberFormat: '0' },
  /** A figure whose sign says nothing. */
  smallFigure: { size: 9, colour: COLOUR.muted, vertical: 'Top', horizontal: 'Right', numberFormat: '0.00;0.00' },
  smallText: { size: 9, colour: COLOUR.muted, vertical: 'Top' },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** How a cell is shown while a condition holds; colour never stands alone, the word is in the cell. */
export const EMPHASIS = {
  early: { fill: COLOUR.earlyTint, colour: COLOUR.early },
  developing: { fill: COLOUR.developingTint, colour: '#7A5800' },
  evolved: { fill: COLOUR.evolvedTint, colour: COLOUR.evolved },
  contested: { fill: COLOUR.paper, colour: COLOUR.early, bold: true },
  missing: { fill: COLOUR.inputFill, colour: COLOUR.accent, bold: true },
  /** Of several possibilities the one that holds, and the one after it. */
  here: { fill: COLOUR.accentTint, colour: COLOUR.accent },
  next: { fill: COLOUR.panel, colour: COLOUR.ink },
  /** A gap in the figures behind a chart, which Excel writes as an error. */
  hidden: { fill: COLOUR.paper, colour: COLOUR.paper },
} as const;

export type EmphasisName = keyof typeof EMPHASIS;

/**
 * Widths as Excel states them, in characters of the body font, to the points Office.js takes (7 px a character and 5 px of
 * padding, 96 px an inch).
 */
export const widthInPoints = (characters: number): number => ((characters * 7 + 5) * 72) / 96;
