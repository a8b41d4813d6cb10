/** Reading assumptions that a function was given: the register's rows as a range, or a single one. */
import {
  assume,
  basicValue,
  isBlank,
  readAssumption,
  type Assumptions,
  type AssumptionId,
  type FoundAssumption,
  type Result,
  type StatedAssumptions,
} from '../method';
import { eachOf, map, tableOf, type Range } from './cells';

/** The rows of a range with an id and its current value in two columns; empty rows are spare ones. */
export function foundAssumptions(range: Range): readonly FoundAssumption[] {
  return tableOf(range, 'assumptions')
    .filter((row) => !row.every(({ value }) => isBlank(value)))
    .map(([id, value], i) => ({
      id: typeof id?.value === 'string' ? id.value.trim() : String(id?.value ?? ''),
      value: value?.value,
      place: value?.place ?? `assumptions, row ${i + 1}`,
    }));
}

/** Every assumption: those in the range, and the register's defaults. */
export const assumptionsOf = (range: Range): Result<Assumptions> =>
  map(
    eachOf(foundAssumptions(range), ({ id, value, place }) => readAssumption(id, value, place)),
    (stated) => assume(Object.assign({}, ...stated) as StatedAssumptions),
  );

/** One assumption that is an argument of its own, by the argument's name; its default where it was left out. */
export function assumptionOf<Id extends AssumptionId>(id: Id, argument: Range, name: string): Result<Assumptions[Id]> {
  const value = Array.isArray(argument) ? (argument as unknown[][])[0]?.[0] : argument;
  return map(readAssumption(id, basicValue(value), name), (stated) => assume(stated)[id]);
}
