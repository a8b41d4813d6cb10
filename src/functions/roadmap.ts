/** The years of a roadmap as the rows that ROADMAP spills, and under them what there is to say of the whole. */
import { roadmapYearText, type Conclusions, type CountBounds, type ReportingPolicy, type Result, type RoadmapYear } from '../method';
import { map } from './cells';
import { conclusionsOf, type ConcludeRanges } from './conclude';

/**
 * Year, planned, yes at least and at most, early at least and at most, rule, what is proposed, in words. What nobody projected is an
 * empty text.
 */
export type RoadmapRow = (string | number | boolean)[];

/** Several sentences in one cell stand side by side with this between them. */
const BETWEEN = '\n';

/**
 * A row for each year from 0 to the horizon, then a row for each of: lower, lowerYear, proposal, warnings, selfFundingYear,
 * peakFundingYear, unread, lowerState; their names stand in the first column, what they say in the last. A plan that is still being
 * typed is left out, and `unread` says what cannot be read in it.
 */
export const roadmapRows = (ranges: ConcludeRanges): Result<RoadmapRow[]> =>
  map(conclusionsOf(ranges), ({ conclusions: { roadmap }, assumptions, unread }) => [
    ...roadmap.years.map((year, i) => yearRow(year, { proposed: roadmap.proposed.phases[i]?.text ?? '', policy: assumptions['A-RL1'] })),
    ...wholeRows(roadmap, [unread.selfFunding, unread.roadmap].filter((text) => text !== '').join('; ')),
  ]);

function yearRow(year: RoadmapYear, { proposed, policy }: { readonly proposed: string; readonly policy: ReportingPolicy }): RoadmapRow {
  return [
    year.year,
    year.planned,
    ...boundCells(year.yes),
    ...boundCells(year.early),
    year.line ?? '',
    proposed,
    roadmapYearText(year, policy),
  ];
}

const boundCells = (bounds: CountBounds | null): readonly (number | string)[] => (bounds === null ? ['', ''] : [bounds.min, bounds.max]);

const wholeRows = (
  { firstLowerYear, lowerText, lowerState, proposed, warnings, selfFundingYear, peakFundingYear }: Conclusions['roadmap'],
  unread: string,
): readonly RoadmapRow[] => [
  said('lower', lowerText),
  said('lowerYear', firstLowerYear ?? ''),
  said('proposal', proposed.text),
  said('warnings', warnings.join(BETWEEN)),
  said('selfFundingYear', selfFundingYear ?? ''),
  said('peakFundingYear', peakFundingYear ?? ''),
  said('unread', unread),
  said('lowerState', lowerState),
];

const said = (name: string, what: string | number): RoadmapRow => [name, '', '', '', '', '', '', '', what];
