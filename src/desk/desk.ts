/** Puts the desk together: the engine's workbook, the host over it, a person in front of it. */
import { parseReference, Refusal, Workbook, type CellPosition, type CellValue, type CustomFunctionsMetadata } from './engine';
import { createHost, type Host } from './host';
import { createPerson, type Person } from './person';

export interface DeskOptions {
  /** The add-in's custom functions: its namespace and its functions.json. */
  readonly functions?: { readonly namespace: string; readonly metadata: CustomFunctionsMetadata };
  /** The requirement sets that the host declares, each with its version. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Document settings, each value as JSON. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Features offered to Office.js's custom functions runtime; 2 shortens its pause between deliveries from 500 to 200 ms. */
  readonly features?: readonly number[];
}

/** What the desk implements. Office.js of the package itself ends at ExcelApi 1.15. */
const REQUIREMENTS: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.3',
  AddinCommands: '1.1',
  Settings: '1.1',
  CompressedFile: '1.1',
};

export interface Desk {
  /** What a transport talks to. */
  readonly host: Host;
  readonly workbook: Workbook;
  readonly user: Person;
  /** A cell by reference, `Readiness!D5` or a defined name. @throws Refusal InvalidReference */
  value(reference: string): CellValue;
  /** With the leading `=`; undefined when the cell holds no formula. */
  formula(reference: string): string | undefined;
  /** What the cell shows. */
  text(reference: string): string;
  /** No custom function queued or in flight. */
  settled(): Promise<void>;
}

/**
 * @example
 * const desk = createDesk();
 * desk.user.type('Sheet1!A1', '=1+1');
 * desk.value('Sheet1!A1'); // 2
 */
export function createDesk(options: DeskOptions = {}): Desk {
  const workbook = new Workbook(options.functions ? { functions: options.functions } : {});
  const host = createHost({
    workbook,
    requirements: options.requirements ?? REQUIREMENTS,
    settings: options.settings ?? {},
    features: options.features ?? [],
  });
  const cell = (reference: string): CellPosition => {
    const found = workbook.resolve(reference);
    if (!found || (parseReference(reference) && found.area.rows * found.area.columns !== 1))
      throw new Refusal('InvalidReference', { found: reference, expected: 'a cell or a defined name' });
    return { sheetId: found.sheetId, row: found.area.row, col: found.area.column };
  };
  return {
    host,
    workbook,
    user: createPerson(workbook),
    value: (reference) => workbook.value(cell(reference)),
    formula: (reference) => workbook.formula(cell(reference)),
    text: (reference) => workbook.text(cell(reference)),
    settled: () => workbook.functions.settled(),
  };
}
