/** The workbook that `npm run assess` saves, recalculated by LibreOffice, against the result file and against what it was saved with. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { cellAddress, freeze, parseSheetArea, readXlsx, writeXlsx, type Book, type BookCell, type CellValue } from '../../src/file';
import { conclude, FUNDING_BASIS, parseAssessment, type Conclusions, type SelfFunding } from '../../src/method';
import { FIGURES } from '../support/funding';
import { findSoffice, recalculate } from '../support/recalculation';

const ROOT = path.join(__dirname, '../..');

interface Stated {
  readonly selfFunding: SelfFunding;
}

const SAMPLE = JSON.parse(readFileSync(path.join(ROOT, 'assets/sample-assessment.json'), 'utf8')) as Stated;

const stated = (selfFunding: SelfFunding): Stated =>
  ({ format: 'cco-assessment/1', organisation: { name: 'Northwind' }, selfFunding }) as Stated;

const NAMED = { metric: 'orders a year', owner: 'COO', baseline: 'last year', attribution: 1, ramp: [1] };

/**
 * Low, likely and high as pert come to 9 %, -2 %, 30 customers, 12,000 and 1,000. Added up, the programs gain 9,000 - 2,000 + 3,000 a
 * year, of which half is margin: 5,000 a year against 12,000 at once and 1,000 a year.
 */
const ADDITIVE: SelfFunding = {
  horizonYears: 5,
  discountRate: 0.1,
  margin: 0.5,
  treatment: 'additive',
  risk: 'pert',
  baseline: { customers: 1000, revenuePerCustomer: 100 },
  programs: [
    { name: 'Renewals', driver: 'revenuePerCustomer', low: 0.03, likely: 0.08, high: 0.19, ...NAMED },
    { name: 'Fewer visits', driver: 'revenuePerInteraction', low: -0.06, likely: -0.02, high: 0.02, ...NAMED },
    { name: 'Referrals', driver: 'netNewCustomers', low: 0, likely: 25, high: 80, ...NAMED },
  ],
  costs: [
    { name: 'Start', kind: 'oneOff', low: 9000, likely: 11000, high: 19000 },
    { name: 'Office', kind: 'annual', low: 600, likely: 900, high: 1800 },
  ],
};

/** The first example on Excel's help page of NPV, which takes the first amount at the end of a year. */
const FLOWS: SelfFunding = { discountRate: 0.1, flows: { benefits: [0, 3000, 4200, 6800], costs: [10000, 0, 0, 0] } };

const MARGIN = FUNDING_BASIS.find(({ key }) => key === 'margin')!.label;

interface MarginChange {
  readonly book: Book;
  readonly margin: number | null;
}

/** The margin's cell is the one beside its label; null empties it. Every saved result stays as it was. */
function withMargin({ book, margin }: MarginChange): Book {
  const cells = areaOf(book, 'CCO_Funding_Basis');
  const label = cells.found.find(({ value }) => value === MARGIN)!;
  const isMargin = ({ row, column }: BookCell): boolean => row === label.row && column === label.column + 1;
  return changed(book, (cell, sheet) => (sheet === cells.sheet && isMargin(cell) ? { ...cell, value: margin } : cell));
}

const changed = (book: Book, change: (cell: BookCell, sheet: string) => BookCell): Book => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => change(cell, sheet.name)) })),
});

/** As if nothing had ever been calculated, so that there is no result to pass on. */
const withoutResults = (book: Book): Book => changed(book, (cell) => (cell.formula === undefined ? cell : { ...cell, value: null }));

const concludeOn = (assessment: Stated, margin: number | null): Conclusions => {
  // JSON leaves out what is undefined.
  const read = parseAssessment(
    JSON.parse(JSON.stringify({ ...assessment, selfFunding: { ...assessment.selfFunding, margin: margin ?? undefined } })),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return conclude(read.value);
};

/** The cells under a name, row by row. */
function areaOf(book: Book, name: string): { readonly sheet: string; readonly found: readonly BookCell[] } {
  const { sheet, area } = parseSheetArea(book.names.find((each) => each.name === name)!.formula)!;
  const cells = new Map(book.sheets.find((each) => each.name === sheet)!.cells.map((cell) => [cellAddress(cell), cell]));
  const found = Array.from({ length: area.rows * area.columns }, (_, i): BookCell => {
    const place = { row: area.row + Math.floor(i / area.columns), column: area.column + (i % area.columns) };
    return cells.get(cellAddress(place)) ?? { ...place, value: null };
  });
  return { sheet, found };
}

const valuesOf = (book: Book, name: string): readonly CellValue[] => areaOf(book, name).found.map(({ value }) => value);
const valueOf = (book: Book, name: string): CellValue => valuesOf(book, name)[0]!;

interface Agreement {
  /** A share of the larger of two numbers. */
  readonly within: number;
  /** What counts as 0: sums of decimal fractions leave it over where they should come to 0, and LibreOffice clears it away. */
  readonly residue: number;
}

const agree = (one: CellValue, other: CellValue, { within, residue }: Agreement): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= Math.max(residue, within * Math.max(Math.abs(one), Math.abs(other)))
    : isDeepStrictEqual(one, other);

const SHOWN = { CCO_SelfFundingRule: 'rule', ...FIGURES } as const;

/** By year, with what a year shows that does not count. */
const ROWS = {
  CCO_Funding_Benefits: { key: 'benefits', none: 0 },
  CCO_Funding_Costs: { key: 'costs', none: 0 },
  CCO_Funding_Coverage: { key: 'coverage', none: '' },
  CCO_Funding_CumulativeCoverage: { key: 'cumulativeCoverage', none: '' },
} as const;

const AS_RESULT: Agreement = { within: 1e-6, residue: 0 };

/** Where the workbook says another thing than the result; a text in place of a figure stands for null. */
function unlikeResult(book: Book, { selfFunding, selfFundingText }: Conclusions): readonly string[] {
  const told = (name: string, shown: unknown, expected: unknown): string =>
    `${name}: the workbook shows ${JSON.stringify(shown)}, the result has ${JSON.stringify(expected)}`;
  const figures = Object.entries(SHOWN).flatMap(([name, key]) => {
    const [shown, expected] = [valueOf(book, name), selfFunding?.[key] ?? null];
    const same = expected === null ? typeof shown === 'string' && shown !== '' : agree(shown, expected, AS_RESULT);
    return same ? [] : [told(name, shown, expected)];
  });
  const rows =
    selfFunding === null
      ? []
      : Object.entries(ROWS).flatMap(([name, { key, none }]) => {
          const years = selfFunding[key];
          return valuesOf(book, name).flatMap((shown, year) => {
            const expected = years[year] ?? none;
            return agree(shown, expected, AS_RESULT) ? [] : [told(`${name}, year ${year}`, shown, expected)];
          });
        });
  const verdict = valueOf(book, 'CCO_SelfFundingVerdict');
  return [...figures, ...rows, ...(verdict === selfFundingText ? [] : [told('CCO_SelfFundingVerdict', verdict, selfFundingText)])];
}

interface Opinions {
  readonly saved: Book;
  readonly recalculated: Book;
}

const AS_SAVED: Agreement = { within: 1e-9, residue: 1e-10 };

const CALL = /(^|[^A-Za-z0-9_.])CCO\.[A-Z]/;

/** Every formula of a sheet that calls no custom function, and those of which the two opinions differ. */
function nativeFormulas(
  { saved, recalculated }: Opinions,
  sheet: string,
): { readonly compared: number; readonly differing: readonly string[] } {
  const cellsIn = (book: Book): readonly BookCell[] => book.sheets.find(({ name }) => name === sheet)!.cells;
  const theirs = new Map(cellsIn(recalculated).map((cell) => [cellAddress(cell), cell.value]));
  const native = cellsIn(saved).filter(({ formula }) => formula !== undefined && !CALL.test(formula));
  const differing = native.flatMap((cell) => {
    const value = theirs.get(cellAddress(cell)) ?? null;
    return agree(cell.value, value, AS_SAVED)
      ? []
      : [`${sheet}!${cellAddress(cell)}: saved ${JSON.stringify(cell.value)}, recalculated ${JSON.stringify(value)}, ${cell.formula}`];
  });
  return { compared: native.length, differing };
}

interface Assessed {
  readonly bytes: Uint8Array;
  readonly book: Book;
  readonly result: Conclusions;
}

interface AssessRequest {
  readonly name: string;
  readonly assessment: Stated;
  readonly options: readonly string[];
}

async function assess(folder: string, { name, assessment, options }: AssessRequest): Promise<Assessed> {
  const at = (ending: string): string => path.join(folder, `${name}${ending}`);
  writeFileSync(at('.json'), JSON.stringify(assessment));
  await promisify(execFile)(
    process.execPath,
    ['src/cli/run.mjs', 'assess', at('.json'), '--out', at('.xlsx'), '--json', at('.result.json'), ...options],
    { cwd: ROOT },
  );
  const bytes = readFileSync(at('.xlsx'));
  return { bytes, book: await readXlsx(bytes), result: JSON.parse(readFileSync(at('.result.json'), 'utf8')) as Conclusions };
}

const MONEY_SHEETS = ['Self-funding', 'Sensitivity', 'Simulation'] as const;
const MONEY_ALONE = ['--sheets', MONEY_SHEETS.join(','), '--frozen'];

/** Every workbook that the tests read, before and after: one start of LibreOffice for all. */
async function opinions(soffice: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'money-'));
  try {
    const [sample, additive, flows] = await Promise.all([
      assess(folder, { name: 'sample', assessment: SAMPLE, options: [] }),
      assess(folder, { name: 'additive', assessment: stated(ADDITIVE), options: MONEY_ALONE }),
      assess(folder, { name: 'flows', assessment: stated(FLOWS), options: MONEY_ALONE }),
    ]);
    const handOff = freeze(sample.book);
    const recalculated = await recalculate(soffice, {
      sample: sample.bytes,
      additive: additive.bytes,
      flows: flows.bytes,
      handOff: await writeXlsx(withoutResults(handOff)),
      lessMargin: await writeXlsx(withMargin({ book: sample.book, margin: 0.25 })),
      littleMargin: await writeXlsx(withMargin({ book: additive.book, margin: 0.05 })),
      noMargin: await writeXlsx(withMargin({ book: additive.book, margin: null })),
    });
    return { sample, additive, flows, handOff, recalculated };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const soffice = findSoffice(process.env);

if (soffice === undefined) {
  it('NOT CHECKED on this machine, which has no LibreOffice: whether it agrees with the money in the workbook', () => {
    console.warn(
      'recalculated.test.ts has compared nothing: found no soffice on the PATH. Install LibreOffice, or name its program in SOFFICE_PATH.',
    );
  });
} else {
  describe('LibreOffice, made to recalculate the saved workbook,', () => {
    let all: Awaited<ReturnType<typeof opinions>>;
    beforeAll(async () => {
      all = await opinions(soffice);
    }, 240_000);

    it.each(['sample', 'additive', 'flows'] as const)('finds the figures, the years and the verdict of the result file (%s)', (name) => {
      expect(unlikeResult(all.recalculated[name], all[name].result)).toEqual([]);
    });

    it('has no custom function to help it: they are unknown to it, and no figure hangs on them', () => {
      expect(valueOf(all.recalculated.sample, 'CCO_Yes')).toEqual({ error: '#NAME?' });
      expect(valueOf(all.sample.book, 'CCO_Yes')).not.toEqual({ error: '#NAME?' });
    });

    it.each(['Self-funding', 'Sensitivity'] as const)('finds what is saved in every formula of %s', (sheet) => {
      const { compared, differing } = nativeFormulas({ saved: all.sample.book, recalculated: all.recalculated.sample }, sheet);
      expect(differing).toEqual([]);
      expect(compared).toBeGreaterThan(500);
    });

    it.each(['additive', 'flows'] as const)('finds what is saved in every formula of the money sheets of other models (%s)', (name) => {
      const { book: saved } = all[name];
      expect(MONEY_SHEETS.flatMap((sheet) => nativeFormulas({ saved, recalculated: all.recalculated[name] }, sheet).differing)).toEqual([]);
    });

    it('finds the same in every sheet of the hand-off copy, from a file that holds no result of any formula', () => {
      const sheets = all.handOff.sheets.map(({ name }) =>
        nativeFormulas({ saved: all.handOff, recalculated: all.recalculated.handOff }, name),
      );
      expect(sheets.flatMap(({ differing }) => differing)).toEqual([]);
      expect(sheets.map(({ compared }) => compared).every((compared) => compared > 0)).toBe(true);
      expect(unlikeResult(all.recalculated.handOff, all.sample.result)).toEqual([]);
      expect(valueOf(all.recalculated.handOff, 'CCO_ProbabilitySelfFunded')).toBe(all.sample.result.selfFunding!.probabilitySelfFunded);
    });

    it('follows a margin that was changed in the file, as the method does, past the results saved in it', () => {
      const expected = concludeOn(SAMPLE, 0.25);
      expect(unlikeResult(all.recalculated.lessMargin, expected)).toEqual([]);
      // Benefits are the margin's share of the same gain: 25 of what were 38 parts.
      expect(valueOf(all.recalculated.lessMargin, 'CCO_PVBenefits')).toBeCloseTo(
        (valueOf(all.sample.book, 'CCO_PVBenefits') as number) * (25 / 38),
        3,
      );
    });

    it('shows texts where a lower margin leaves no figure, and where there is no margin at all', () => {
      expect(unlikeResult(all.recalculated.littleMargin, concludeOn(stated(ADDITIVE), 0.05))).toEqual([]);
      // 500 a year against 12,000 and 1,000 a year: 12,000 and five times 500 are never got back.
      const shown = ['CCO_SelfFundingRule', 'CCO_Payback', 'CCO_FirstSelfFundingYear', 'CCO_PeakFunding', 'CCO_PeakFundingYear'].map(
        (name) => valueOf(all.recalculated.littleMargin, name),
      );
      expect(shown).toEqual(['SF3', 'Not paid back', 'In no year', 14500, 5]);
      const without = concludeOn(stated(ADDITIVE), null);
      expect(without.selfFunding).toBeNull();
      expect(unlikeResult(all.recalculated.noMargin, without)).toEqual([]);
    });

    it('comes to what was worked by hand: 12,000 at once for 4,000 a year', () => {
      const figure = (name: string): number => valueOf(all.recalculated.additive, name) as number;
      // Five years at 10 % are worth 3.79078677 times a year's amount.
      expect(figure('CCO_NPV')).toBeCloseTo(4000 * 3.79078677 - 12000, 4);
      expect(figure('CCO_PVBenefits')).toBeCloseTo(5000 * 3.79078677, 4);
      expect(figure('CCO_Payback')).toBeCloseTo(3, 9);
      // At 19.8577 % they are worth 3 times.
      expect(figure('CCO_IRR')).toBeCloseTo(0.198577, 6);
      expect(
        ['CCO_SelfFundingRule', 'CCO_PeakFunding', 'CCO_PeakFundingYear', 'CCO_FirstSelfFundingYear'].map((name) =>
          valueOf(all.recalculated.additive, name),
        ),
      ).toEqual(['SF1', 12000, 0, 1]);
    });

    it('comes to the published NPV of a team’s own flows, a year earlier', () => {
      expect((valueOf(all.recalculated.flows, 'CCO_NPV') as number) / 1.1).toBeCloseTo(1188.44, 2);
    });
  });
}
