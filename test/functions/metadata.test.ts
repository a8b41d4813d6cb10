/** What Excel is told of the functions, what they are, and what the documents say of them agree. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { associateFunctions } from '../../src/functions';
import * as functions from '../../src/functions/functions';
import { isCurrent } from '../../src/functions/generate';
import metadata from '../../src/functions/functions.json';
import { associated, installCustomFunctions } from './excel';
import { signaturesIn, type Signature } from './signatures';

interface Described {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean; readonly type: string }[];
}

const described: readonly Described[] = metadata.functions;

const registered: readonly Signature[] = described.map(({ name, parameters }) => ({
  name,
  parameters: parameters.map((parameter) => ({ name: parameter.name, optional: parameter.optional === true })),
}));

it('functions.json is what functions.ts says', async () => {
  await expect(isCurrent()).resolves.toBe(true);
});

it('errors and rich values are let into every argument', () => {
  expect(metadata).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true });
  expect(described.flatMap(({ parameters }) => parameters.map(({ type }) => type)).filter((type) => type !== 'any')).toEqual([]);
});

it('every function is described and associated under its name', () => {
  installCustomFunctions();
  associateFunctions();
  const ids = described.map(({ id }) => id).sort();
  expect([...associated.keys()].sort()).toEqual(ids);
  expect(Object.keys(functions).sort()).toEqual(ids);
  described.forEach(({ id, name }) => expect(id).toBe(name));
});

it('no two ids are alike but for a dot or an underscore', () => {
  const bare = described.map(({ id }) => id.replace(/[._]/g, ''));
  expect(new Set(bare).size).toBe(bare.length);
});

it('every function takes as many arguments as are described', () => {
  described.forEach(({ id, parameters }) => expect(functions[id as keyof typeof functions]).toHaveLength(parameters.length));
});

it.each(['docs/functions.md', 'README.md'])('%s describes the same functions and arguments', (document) => {
  const documented = signaturesIn(readFileSync(path.join(__dirname, '../..', document), 'utf8'));
  const byName = (a: Signature, b: Signature): number => a.name.localeCompare(b.name);
  expect([...documented].sort(byName)).toEqual([...registered].sort(byName));
});

it('the signatures that other programs rely on are kept; arguments are only added at the end', () => {
  const FIXED = signaturesIn(
    `
    | \`YES(answers)\` · \`ANSWERED(answers)\` · \`YESMIN(answers)\` · \`YESMAX(answers)\` | number |
    | \`GAPS(answers)\` · \`MISSING(answers)\` | positions |
    | \`STAGE(prompts, [minShare])\` | stage |
    | \`GROUPSTAGE(ratings, [shape])\` · \`GROUPANSWER(ratings)\` | stage, answer |
    | \`EARLYMIN(stages)\` · \`EARLYMAX(stages)\` | number |
    | \`TOPAREA(names, influence, [bar])\` | text |
    | \`REPORTINGLINE(stages, [highestLevel], [topArea], [policy])\` | text |
    | \`AGREEMENT(ratings)\` · \`SPREAD(ratings)\` | share, span |
    | \`RWG(ratings, options)\` · \`ADINDEX(ratings)\` · \`KENDALLW(ranks, [ties])\` · \`ALPHA(ratings, [level])\` | number |
    | \`CONSENSUS(names, positions)\` · \`AUTHORITY(names, practised, [stated])\` | text |
    | \`TRIGGERS(names, answers, leaderExists)\` · \`COVERAGE(names, owners)\` | text |
    | \`STRUCTURE(rule, people, budget, release, crossFunctional, [topArea], [runsWell])\` | text |
    | \`LEADERTYPE(scope, body, reportsToCSuite, peer, ownsPnL, transition, limitedBudget)\` | text |
    | \`NEED(gates, leaderExists, shareable, gaps)\` | headline |
    | \`SIMULATE(programs, costs, parameters, [trials], [seed])\` | figures |`.replace(/^ +/gm, ''),
  );
  expect(FIXED).toHaveLength(27);
  FIXED.forEach(({ name, parameters }) => {
    const now = registered.find((each) => each.name === name);
    expect(now?.parameters.slice(0, parameters.length)).toEqual(parameters);
    expect(now?.parameters.slice(parameters.length).every(({ optional }) => optional)).toBe(true);
  });
});
