/** `npm run assess -- FILE`: reads an assessment, writes the workbook with the add-in's own code, prints the summary. */
import { extname, resolve } from 'node:path';
import { publishPage, writeSheets } from '../excel';
import { conclude, resultFile, withoutRaterNames, type Conclusions } from '../method';
import { cellContentsOf, heldOn, leftOut, neededWith, type CellContents, type SheetId } from '../sheets';
import { freeze, writeXlsx } from '../file';
import type { OpenAddin } from './addin';
import { readOneAssessment } from './input';
import { exitWith, readCommand, WrongInput } from './command-line';
import { requireWritable, writeFiles } from './files';
import { chosenSheets } from './chosen-sheets';
import { summary } from './summary';

interface Wanted {
  readonly input: string;
  readonly workbook: string;
  readonly result: string | undefined;
  readonly frozen: boolean;
  /** Whether a hand-off copy says who answered. */
  readonly names: boolean;
  readonly sheets: readonly SheetId[];
}

function wantedFrom(args: readonly string[]): Wanted {
  const { values, files } = readCommand('assess', args);
  const [input, ...more] = files;
  if (input === undefined || more.length > 0)
    throw new WrongInput(`FILE: found ${files.length} files, expected one assessment (.json, .csv, .xlsx, or - for standard input)`);
  if (values.out === undefined && extname(input).toLowerCase() === '.xlsx') {
    throw new WrongInput(`--out: missing, expected a name, since ${input} is itself a workbook and would be overwritten`);
  }
  const named = input === '-' ? 'assessment.xlsx' : `${input.slice(0, input.length - extname(input).length)}.xlsx`;
  const wanted = {
    input,
    workbook: values.out ?? named,
    result: values.json,
    frozen: values.frozen === true,
    names: values.names === true,
    sheets: chosenSheets(values.sheets),
  };
  if (values.names && !values.frozen)
    throw new WrongInput('--names: found without --frozen, expected with it: only a hand-off copy leaves the raters’ names out');
  requireNames(wanted);
  return wanted;
}

/** Nobody wants to find out after the work that there is no place for it, or that the assessment was moved aside. */
function requireNames({ input, workbook, result }: Wanted): void {
  if (extname(workbook).toLowerCase() !== '.xlsx') throw new WrongInput(`--out: found "${workbook}", expected a name that ends in .xlsx`);
  if (result !== undefined && resolve(result) === resolve(input))
    throw new WrongInput(`--json: found "${result}", which is the assessment itself, expected another name`);
  if (result !== undefined && resolve(result) === resolve(workbook))
    throw new WrongInput(`--json: found "${result}", which is the workbook’s name, expected another name`);
  requireWritable(result === undefined ? [workbook] : [workbook, result]);
}

/** Fills and writes the sheets through Office.js, and waits until every function has answered. */
async function writeWorkbook({ cellContents, carried }: ReturnType<typeof cellContentsOf>, sheets: readonly SheetId[]): Promise<OpenAddin> {
  // Loaded here, so that what is wrong with the input is said without waiting for the desk.
  const { openAddin } = await import('./addin');
  const addin = await openAddin();
  const result = await writeSheets({
    cellContents: (): CellContents => cellContents,
    sheets,
    whereFound: 'update',
    carried: () => carried,
  });
  if (!result.ok)
    throw new WrongInput(...result.problems.map(({ place, found, expected }) => `${place}: found ${found}, expected ${expected}`));
  addin.desk.user.deleteSheet('Sheet1');
  await addin.desk.settled();
  await publish(addin, sheets);
  return addin;
}

/** The executive page goes with the Recommendation, whose answers it shows. */
async function publish({ desk }: OpenAddin, sheets: readonly SheetId[]): Promise<void> {
  if (!sheets.includes('Recommendation')) return;
  const published = await publishPage({ now: new Date(), keep: false });
  if (!published.ok) throw new Error(published.problems.map(({ place, found }) => `${place}: ${found}`).join('\n'));
  await desk.settled();
}

/** The workbook scores itself; if it ever said something else than the method, nobody could defend either. */
function compare(
  { desk }: OpenAddin,
  { need, reportingLine, structure, leaderType, readiness, maturity }: Conclusions,
  sheets: readonly SheetId[],
): void {
  const expected: readonly (readonly [sheet: SheetId, name: string, value: unknown])[] = [
    ['Recommendation', 'CCO_Need', need.text],
    ['Recommendation', 'CCO_ReportingLine', reportingLine.text],
    ['Recommendation', 'CCO_Structure', structure.text],
    ['Recommendation', 'CCO_LeaderType', leaderType.recommended.text],
    ['Readiness', 'CCO_Yes', readiness.yes ?? { error: '#N/A' }],
    ['Readiness', 'CCO_Answered', readiness.answered],
    ['Maturity', 'CCO_EarlyMin', maturity.earlyMin],
    ['Maturity', 'CCO_EarlyMax', maturity.earlyMax],
  ];
  const wrong = expected.filter(
    ([sheet, name, value]) => sheets.includes(sheet) && JSON.stringify(desk.value(name)) !== JSON.stringify(value),
  );
  if (wrong.length > 0) {
    throw new Error(
      wrong
        .map(
          ([, name, value]) => `${name}: the workbook shows ${JSON.stringify(desk.value(name))}, the method says ${JSON.stringify(value)}`,
        )
        .join('\n'),
    );
  }
}

async function main(): Promise<void> {
  const wanted = wantedFrom(process.argv.slice(2));
  const given = await readOneAssessment(wanted.input);
  const filled = cellContentsOf(wanted.frozen && !wanted.names ? withoutRaterNames(given) : given);
  const { cellContents } = filled;
  const sheets = [...wanted.sheets, ...neededWith(cellContents, wanted.sheets)];
  const conclusions = conclude(heldOn(given, sheets));
  const addin = await writeWorkbook(filled, sheets);
  compare(addin, conclusions, sheets);
  const book = await addin.book();
  addin.close();
  const bytes = await writeXlsx(wanted.frozen ? freeze(book) : book);
  const notes = writeFiles([
    [wanted.workbook, bytes],
    ...(wanted.result === undefined ? [] : [[wanted.result, `${JSON.stringify(resultFile(conclusions), null, 2)}\n`] as const]),
  ]);
  const unread = leftOut(cellContents, sheets).map(
    ({ sheet, answers }) =>
      `--sheets: ${sheet} was not chosen, so ${answers === 1 ? 'its one answer is' : `its ${answers} answers are`} ` +
      'not in the workbook and do not count',
  );
  for (const note of [...unread, ...notes]) console.error(note);
  console.log(
    `${summary(conclusions)}\n\nWorkbook        ${wanted.workbook}${wanted.frozen ? ' (hand-off copy: values, no custom functions)' : ''}`,
  );
}

void exitWith(main);
