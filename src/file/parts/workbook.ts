/** The workbook part: sheets in order, names, and how the file is calculated. */
import type { BookName, BookSheet } from '../book';
import { storedFormula, typedFormula, type CustomFunctions } from '../formulas/stored';
import { child, children, isOn, numberOf, type XmlElement } from '../xml/read';
import { decodeXstring, encodeXstring } from '../xml/text';
import { document, element, textElement } from '../xml/write';
import { RELATIONSHIPS, SPREADSHEET } from './package';
import { oneOf } from '../fields';

/**
 * The version of Excel's calculation engine that saved the file (Excel 2019 and 365 write this one). With an older number, or with
 * `fullCalcOnLoad`, Excel works everything out again on opening, and people without the add-in would see #NAME? for every result.
 */
const CALCULATION_ENGINE = 191029;

export interface WorkbookWriting {
  readonly sheets: readonly BookSheet[];
  /** The relationship of each sheet's part, in the same order. */
  readonly relationships: readonly string[];
  readonly names: readonly BookName[];
  readonly activeIndex: number;
  readonly custom?: CustomFunctions;
}

const FILE_STATE: Readonly<Record<NonNullable<BookSheet['visibility']>, string | undefined>> = {
  visible: undefined,
  hidden: 'hidden',
  veryHidden: 'veryHidden',
};

export function workbookXml({ sheets, relationships, names, activeIndex, custom }: WorkbookWriting): string {
  return document(
    element(
      'workbook',
      { xmlns: SPREADSHEET, 'xmlns:r': RELATIONSHIPS },
      element('workbookPr', { defaultThemeVersion: 166925 }),
      element(
        'bookViews',
        {},
        element('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000, activeTab: activeIndex || undefined }),
      ),
      element(
        'sheets',
        {},
        ...sheets.map(({ name, visibility = 'visible' }, at) =>
          element('sheet', { name, sheetId: at + 1, state: FILE_STATE[visibility], 'r:id': relationships[at] }),
        ),
      ),
      names.length === 0 ? undefined : element('definedNames', {}, ...names.map((name) => nameXml(name, sheets, custom))),
      element('calcPr', { calcId: CALCULATION_ENGINE }),
    ),
  );
}

function nameXml(
  { name, formula, sheet, comment, hidden }: BookName,
  sheets: readonly BookSheet[],
  custom: CustomFunctions | undefined,
): string {
  return textElement('definedName', storedFormula(formula, custom), {
    name,
    comment: comment && encodeXstring(comment),
    localSheetId: sheet === undefined ? undefined : sheets.findIndex((one) => one.name === sheet),
    hidden: hidden || undefined,
  });
}

export interface ReadWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly visibility: NonNullable<BookSheet['visibility']>;
    readonly relationship: string;
  }[];
  /** Print names among them; Excel's other reserved names are left out. */
  readonly names: readonly BookName[];
  readonly activeIndex: number;
  /** Days to add to dates to count them from 1900. */
  readonly dateShift: number;
}

/** Between 1 January 1900 and 1904, as Excel counts (with a 29 February 1900 that never was). */
const DAYS_OF_1904 = 1462;

export function readWorkbook(workbook: XmlElement, custom?: CustomFunctions): ReadWorkbook {
  const sheets = children(child(workbook, 'sheets'), 'sheet').map(({ attributes: { name = '', state, id = '' } }) => ({
    name: decodeXstring(name),
    visibility: oneOf(state, ['hidden', 'veryHidden'] as const) ?? ('visible' as const),
    relationship: id,
  }));
  const names = children(child(workbook, 'definedNames'), 'definedName').flatMap(
    ({ attributes: { name = '', comment, localSheetId, hidden }, text }) => {
      const reserved = name.startsWith('_xlnm.') && !name.startsWith('_xlnm.Print_');
      const sheet = localSheetId === undefined ? undefined : sheets[Number(localSheetId)]?.name;
      if (reserved || (localSheetId !== undefined && sheet === undefined)) return [];
      return [
        {
          name,
          formula: typedFormula(text, custom),
          ...(sheet === undefined ? {} : { sheet }),
          ...(comment ? { comment: decodeXstring(comment) } : {}),
          ...(isOn(hidden) ? { hidden: true } : {}),
        },
      ];
    },
  );
  const active = numberOf(child(child(workbook, 'bookViews'), 'workbookView')?.attributes.activeTab) ?? 0;
  return { sheets, names, activeIndex: active, dateShift: isOn(child(workbook, 'workbookPr')?.attributes.date1904) ? DAYS_OF_1904 : 0 };
}
