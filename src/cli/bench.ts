/** `npm run bench`: how fast the method, the sheets and the command are, each beside a yardstick of the same run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readState, writeSheets } from '../excel';
import { assume, conclude, parseAssessment, type Assessment, type SelfFunding } from '../method';
import { cellContentsOf, SHEET_IDS } from '../sheets';
import { openAddin } from './addin';
import { compiledMethod, type CompiledMethod } from './compiled';
import { exitWith, readCommand } from './command-line';

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the project holds itself to, or the yardstick it stands beside. */
  readonly beside: string;
}

const SAMPLE = 'assets/sample-assessment.json';
const MILLISECONDS = 1000;

/** The sheets of the method; those of the money come on top, and what several raters add are copies of their answers. */
const MONEY: readonly string[] = ['Self-funding', 'Sensitivity', 'Simulation'];
const SEVENTEEN = SHEET_IDS.filter((sheet) => ![...MONEY, 'Responses', 'Debate'].includes(sheet));

function sample(): Assessment {
  const read = parseAssessment(readFileSync(SAMPLE, 'utf8'));
  if (!read.ok) throw new Error(`${SAMPLE} is not an assessment`);
  return read.value;
}

const WINDOWS = 40;
const WINDOW = 100;

/** Runs a second in the best of some windows: the first ones are spent on compiling, and whatever else the machine does only slows. */
const rate = (run: () => unknown): number => Math.max(...Array.from({ length: WINDOWS }, () => runsIn(WINDOW, run)));

/** Runs for at least so many milliseconds. @returns the runs a second */
function runsIn(least: number, run: () => unknown): number {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < least) {
    run();
    runs += 1;
  }
  return (runs * MILLISECONDS) / (performance.now() - start);
}

/** The instruments that were there first, so that the measure stays what it was. */
function ratedAlone({ format, organisation, raters, answers, assumptions }: Assessment): Assessment {
  return {
    format,
    organisation,
    raters,
    assumptions,
    answers: answers.filter(({ instrument }) => ['readiness', 'maturity', 'influence'].includes(instrument)),
  };
}

/** Ten thousand trials take longer than all the rest; they are measured by themselves. */
const withoutSimulation = (assessment: Assessment): Assessment => ({
  ...assessment,
  selfFunding: Object.fromEntries(Object.entries(assessment.selfFunding ?? {}).filter(([key]) => key !== 'simulation')),
});

const TRIALS = 100_000;

/** Ten programs, of each driver in turn, and ten costs over five years. */
const TEN_AND_TEN: SelfFunding = {
  margin: 0.4,
  horizonYears: 5,
  baseline: { customers: 10_000, revenuePerCustomer: 300 },
  programs: Array.from({ length: 10 }, (_, i) => {
    const named = { name: `program ${i + 1}`, metric: 'counted monthly', owner: 'COO', baseline: 'last year' };
    if (i % 3 === 2) return { ...named, driver: 'netNewCustomers', low: 50, likely: 150, high: 300 };
    return { ...named, driver: i % 3 === 0 ? 'revenuePerCustomer' : 'revenuePerInteraction', low: 0.01, likely: 0.03, high: 0.06 };
  }),
  costs: Array.from({ length: 10 }, (_, i) => ({
    name: `cost ${i + 1}`,
    kind: i % 2 === 0 ? 'annual' : 'oneOff',
    low: 20_000,
    likely: 30_000,
    high: 60_000,
  })),
};

/** The simulation as shipped, and beside it the same count of random numbers and a sort, which is the least that any has to do. */
function simulationRows({ fundingModel, simulate }: CompiledMethod): readonly Row[] {
  const { model } = fundingModel(TEN_AND_TEN, assume({}));
  if (model === null) throw new Error('the model of the simulation lacks something');
  const draws = model.programs.length + model.costs.length;
  const takes = (run: () => unknown): number => MILLISECONDS / rate(run);
  const simulating = (distribution: 'triangular' | 'pert'): number =>
    takes(() => simulate(model, { trials: TRIALS, seed: 1, distribution, verdictBy: 'cumulative' }));
  const triangular = simulating('triangular');
  const least = takes(() => {
    const sums = new Float64Array(TRIALS);
    for (let i = 0; i < TRIALS * draws; i += 1) sums[i % TRIALS]! += Math.random();
    return sums.sort();
  });
  const what = `simulate as shipped, ${TRIALS.toLocaleString('en-US')} trials of ten programs and ten costs over five years`;
  return [
    { what: `${what}: triangular`, value: triangular, unit: 'ms', beside: 'target < 150' },
    { what: `${what}: PERT`, value: simulating('pert'), unit: 'ms', beside: '' },
    {
      what: 'yardstick: as many draws of Math.random, summed by trial and sorted',
      value: least,
      unit: 'ms',
      beside: `simulate takes ${(triangular / least).toFixed(1)} × as long`,
    },
  ];
}

async function methodRows(assessment: Assessment): Promise<readonly Row[]> {
  const text = JSON.stringify(assessment);
  const folder = mkdtempSync(join(tmpdir(), 'cco-bench-'));
  try {
    const compiled = await compiledMethod(folder);
    const planned = withoutSimulation(assessment);
    const concluding = rate(() => compiled.conclude(planned));
    const rated = ratedAlone(assessment);
    const concludingRated = rate(() => compiled.conclude(rated));
    const copying = rate(() => JSON.parse(text));
    return [
      {
        what: `conclude as shipped, ${rated.answers.length} answers: readiness, maturity and influence of six raters`,
        value: concludingRated,
        unit: 'a second',
        beside: 'target ≥ 2,000',
      },
      {
        what: `conclude as shipped, ${assessment.answers.length} answers: every instrument and both plans, without the simulation`,
        value: concluding,
        unit: 'a second',
        beside: '',
      },
      {
        what: 'yardstick: JSON.parse of the same assessment',
        value: copying,
        unit: 'a second',
        beside: `conclude takes ${(copying / concluding).toFixed(1)} × as long`,
      },
      {
        what: 'conclude through the TypeScript loader, as commands run it',
        value: rate(() => conclude(planned)),
        unit: 'a second',
        beside: '',
      },
      ...simulationRows(compiled),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Syncs, message sizes and times of writing the sheets and of one typed answer, on the desk. */
async function sheetRows(assessment: Assessment): Promise<readonly Row[]> {
  const addin = await openAddin();
  const { cellContents } = cellContentsOf(assessment);
  // Office.js says hello in messages of its own; they are over when a sync of ours is.
  await readState();
  const before = { ...addin.messages };
  const start = performance.now();
  await writeSheets({ cellContents: () => cellContents, sheets: SEVENTEEN, whereFound: 'update' });
  const written = performance.now();
  await addin.desk.settled();
  const settled = performance.now();
  const after = { ...addin.messages };
  addin.desk.user.type('Maturity!H7', 'Evolved');
  await addin.desk.settled();
  const answered = performance.now();
  const rounds = addin.messages.deliveries - after.deliveries;
  const talk = (addin.messages.bytes - after.bytes) / 1000;
  addin.close();
  return [
    {
      what: `write the ${SEVENTEEN.length} sheets of the method: syncs`,
      value: after.syncs - before.syncs - (after.deliveries - before.deliveries),
      unit: 'syncs, reading included',
      beside: 'target ≤ 3',
    },
    {
      what: `write the ${SEVENTEEN.length} sheets of the method: messages`,
      value: (after.bytes - before.bytes) / 1000,
      unit: 'KB',
      beside: 'target ≤ 1,500',
    },
    {
      what: 'write the sheets: time on the desk',
      value: written - start,
      unit: 'ms',
      beside: `then ${(settled - written).toFixed(0)} ms until every function has answered`,
    },
    { what: 'one typed answer: rounds of custom functions', value: rounds, unit: 'rounds', beside: 'target 1' },
    {
      what: 'one typed answer: messages until the last cell has changed',
      value: talk,
      unit: 'KB',
      beside: 'the answers to every function that reads the cell',
    },
    {
      what: 'one typed answer: until settled, Office.js’s pauses cut short',
      value: answered - settled,
      unit: 'ms',
      beside: 'with them, 54 ms after a quiet moment',
    },
  ];
}

function commandRows(): readonly Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'cco-bench-'));
  try {
    const out = join(folder, 'book.xlsx');
    const timed = (args: readonly string[]): number => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`node ${args.join(' ')}: exit code ${status}\n${stderr}`);
      return performance.now() - start;
    };
    // Compiled by now: this is such a command.
    const assess = timed(['src/cli/run.mjs', 'assess', SAMPLE, '--out', out]);
    const nothing = timed(['src/cli/run.mjs', 'assess', '--help']);
    return [
      {
        what: 'assess on the sample, from a cold start',
        value: assess / MILLISECONDS,
        unit: 's',
        beside: `target < 4; starting it alone takes ${(nothing / MILLISECONDS).toFixed(1)} s`,
      },
      { what: 'the workbook it wrote', value: statSync(out).size / 1000, unit: 'KB', beside: '' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function table(rows: readonly Row[]): string {
  const shown = (value: number): string =>
    value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value % 1 === 0 ? 0 : 1);
  const wide = Math.max(...rows.map(({ what }) => what.length));
  return rows
    .map(({ what, value, unit, beside }) => `${what.padEnd(wide)}  ${shown(value).padStart(9)} ${unit.padEnd(24)} ${beside}`)
    .join('\n');
}

async function main(): Promise<void> {
  const { json } = readCommand('bench', process.argv.slice(2)).values;
  const assessment = sample();
  const rows = [...(await methodRows(assessment)), ...(await sheetRows(assessment)), ...commandRows()];
  console.log(table(rows));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
}

void exitWith(main);
