/**
 * The versions of the template, the layout of our sheets and ranges. What an older add-in wrote is migrated as it is read, one numbered
 * step at a time; steps are never edited once they are released, and each has a frozen workbook as its test.
 */
import { FUNDING_BASIS } from '../../method';
import { FUNDING_NAMES, type NamedRanges } from '../contents';

export interface Migration {
  /** The version that the ranges have afterwards; they rise by one from 2. */
  readonly to: number;
  /** What changed, in a sentence for the changelog. */
  readonly what: string;
  /** Names of ranges that there were not before. */
  readonly adds: readonly string[];
  /** Formulas that were drawn in cells where nothing is drawn any more. */
  readonly drops?: readonly string[];
  readonly migrate: (ranges: NamedRanges) => NamedRanges;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    what: 'Programs and costs have lists; the years of a team’s own flows stand side by side, where they stood under one another.',
    adds: [FUNDING_NAMES.basis, FUNDING_NAMES.caseShown, FUNDING_NAMES.programs, FUNDING_NAMES.costs],
    migrate: (ranges) => flowsSideBySide(rateInBasis(ranges)),
  },
  {
    to: 3,
    what: 'Sheets ask states and rules by name where they read words; the leader of today is a fact without a rule.',
    adds: [],
    drops: ['=INDEX(CCO_Conclusions,MATCH("leaderTypeToday",CCO_ConclusionIds,0),2)&""'],
    migrate: (ranges) => ranges,
  },
];

/** The template that this add-in writes. */
export const TEMPLATE_VERSION = MIGRATIONS[MIGRATIONS.length - 1]!.to;

/** A workbook that says nothing of its template was written before there were two. */
export const FIRST_TEMPLATE = 1;

/**
 * Ranges as this add-in lays them out.
 *
 * @param template the version they were written in; a later one than ours is not migrated, and is for the caller to refuse
 *
 * @example
 * migrated(ranges, 1).get('CCO_Flows')?.isTurned // true, where the years stood under one another
 */
export const migrated = (ranges: NamedRanges, template: number): NamedRanges =>
  MIGRATIONS.filter(({ to }) => to > template).reduce((now, { migrate }) => migrate(now), ranges);

/** Names that a workbook of an older template may be without: nothing was deleted there. */
export const addedSince = (template: number): ReadonlySet<string> =>
  new Set(MIGRATIONS.filter(({ to }) => to > template).flatMap(({ adds }) => adds));

/** Formulas that an older template drew and ours does not: nobody typed them. */
export const droppedSince = (template: number): readonly string[] =>
  MIGRATIONS.filter(({ to }) => to > template).flatMap(({ drops = [] }) => drops);

const RATE = FUNDING_BASIS.find(({ key }) => key === 'discountRate')!;

/** The rate of the flows stood alone; now it is a row of what the model rests on, found by its label. */
function rateInBasis(ranges: NamedRanges): NamedRanges {
  const rate = ranges.get(FUNDING_NAMES.rate);
  if (rate === undefined || ranges.has(FUNDING_NAMES.basis)) return ranges;
  const { area } = rate;
  return new Map(ranges).set(FUNDING_NAMES.basis, {
    ...rate,
    area: { ...area, column: area.column - 1, columns: 2 },
    values: [[RATE.label, rate.values[0]?.[0]]],
  });
}

/** The first template was drawn both ways without a number of its own, so the rows themselves tell. */
function flowsSideBySide(ranges: NamedRanges): NamedRanges {
  const flows = ranges.get(FUNDING_NAMES.flows);
  const [first] = flows?.values ?? [];
  if (flows === undefined || first?.[0] !== 'Year 0') return ranges;
  const values = first.map((_, column) => flows.values.map((row) => row[column]));
  return new Map(ranges).set(FUNDING_NAMES.flows, { ...flows, values, isTurned: true });
}
