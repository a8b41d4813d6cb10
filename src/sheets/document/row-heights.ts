/** What follows from the answers that sheets are filled with, so that rows are made high enough for what they will say. */
import { conclude, parseAssessment, type Conclusions } from '../../method';
import type { CellContents, SheetContext } from '../contents';
import { documentOf } from './assessment-cells';

/** Many sheets are drawn from the same contents, which nobody changes: they are concluded from once. */
const concluded = new WeakMap<CellContents, Conclusions | null>();

/** The conclusions but for the simulation's figures, which make no row higher; null while some answer cannot be read. */
export function conclusionsOf({ cellContents }: Pick<SheetContext, 'cellContents'>): Conclusions | null {
  const known = concluded.get(cellContents);
  if (known !== undefined) return known;
  const conclusions = conclusionsFrom({ ...cellContents, simulation: null });
  concluded.set(cellContents, conclusions);
  return conclusions;
}

function conclusionsFrom(cellContents: CellContents): Conclusions | null {
  const places = new Map<string, never>();
  const book = {
    cellContents,
    places,
    organisationPlaces: places,
    assumptionPlaces: places,
    raterPlaces: places,
    planPlaces: places,
    stray: [],
  };
  const read = parseAssessment(documentOf(book, { answers: [] }).document);
  return read.ok ? conclude(read.value) : null;
}
