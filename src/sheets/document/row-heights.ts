/** What follows from the answers that sheets are filled with, so that rows are made high enough for what they will say. */
import { conclude, parseAssessment, type Conclusions } from '../../method';
import type { SheetContext } from '../contents';
import { documentOf } from './assessment-cells';

/** The conclusions; null while some answer cannot be read. */
export function conclusionsOf({ cellContents }: Pick<SheetContext, 'cellContents'>): Conclusions | null {
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
