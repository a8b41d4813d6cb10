/** Which risks fall between departments: those that no function owns, and those that several do. */
import { isName, listed } from '../wording';

export interface StatedRisk {
  readonly risk: string;
  /** The owner functions as they were written, with `;` between them; null where the cell is blank. */
  readonly owners: string | null;
}

export interface OwnedRisk {
  readonly risk: string;
  readonly owners: readonly string[];
  /** Whether it is left to nobody in particular: no owner is named, or two and more are. */
  readonly fallsBetween: boolean;
}

export interface RiskOwnership {
  readonly risks: readonly OwnedRisk[];
  /** The names of the risks that fall between departments. */
  readonly between: readonly string[];
  readonly text: string;
}

/**
 * Who owns each risk. A function that is named twice is one owner.
 *
 * @example
 * riskOwnership([{ risk: 'Late delivery', owners: 'Operations; Sales' }]).text
 * // '1 of 1 risk falls between departments: Late delivery (Operations and Sales)'
 */
export function riskOwnership(stated: readonly StatedRisk[]): RiskOwnership {
  const risks = stated.map(({ risk, owners }): OwnedRisk => {
    const names = ownersOf(owners);
    return { risk, owners: names, fallsBetween: names.length !== 1 };
  });
  const between = risks.filter(({ fallsBetween }) => fallsBetween);
  return { risks, between: between.map(({ risk }) => risk), text: ownershipText(risks.length, between) };
}

/** The first spelling of each. */
function ownersOf(owners: string | null): readonly string[] {
  const names = (owners ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(isName);
  return names.filter((name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === i);
}

function ownershipText(total: number, between: readonly OwnedRisk[]): string {
  if (total === 0) return 'No risk is listed';
  if (between.length === 0) return total === 1 ? 'The one risk has one owner' : `Each of the ${total} risks has one owner`;
  const named = between.map(({ risk, owners }) => `${risk} (${owners.length === 0 ? 'no owner named' : listed(owners, 'and')})`);
  return (
    `${between.length} of ${total} ${total === 1 ? 'risk' : 'risks'} ` +
    `${between.length === 1 ? 'falls' : 'fall'} between departments: ${named.join(', ')}`
  );
}
