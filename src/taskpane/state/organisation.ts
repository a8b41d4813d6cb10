/** The organisation's fields as the pane shows and takes them: text on the screen, a content in the workbook. */
import { CUSTOMER_LEADERS, isLocale, isoDate, MARKETS, type OrganisationKey } from '../../method';

import type { Content } from '../../sheets';

export type FieldKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'currency' }
  | { readonly kind: 'locale' }
  | { readonly kind: 'amount' };

export interface OrganisationField {
  readonly key: OrganisationKey;
  readonly takes: FieldKind;
}

export const ORGANISATION: readonly OrganisationField[] = [
  { key: 'name', takes: { kind: 'text' } },
  { key: 'asOf', takes: { kind: 'date' } },
  { key: 'market', takes: { kind: 'choice', choices: MARKETS } },
  { key: 'customerLeader', takes: { kind: 'choice', choices: CUSTOMER_LEADERS } },
  { key: 'highestLevel', takes: { kind: 'text' } },
  { key: 'currency', takes: { kind: 'currency' } },
  { key: 'revenue', takes: { kind: 'amount' } },
  { key: 'revenueUSD', takes: { kind: 'amount' } },
  { key: 'locale', takes: { kind: 'locale' } },
];

/**
 * What a field shows for a cell's content. A word that is none of a field's choices is shown all the same.
 *
 * @example
 * fieldText({ kind: 'amount' }, 640000000) // '640,000,000'
 */
export function fieldText({ kind }: FieldKind, content: Content | undefined): string {
  if (content === undefined) return '';
  if (kind === 'date') return String(isoDate(content));
  if (kind === 'amount' && typeof content === 'number') return grouped(content);
  return String(content);
}

const grouped = (amount: number): string => {
  const [whole = '', decimals] = String(amount).split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? parted : `${parted}.${decimals}`;
};

/** Thousands may be parted by commas, spaces (the narrow and the unbreakable too) or apostrophes; decimals follow a point. */
const AMOUNT = /^\d{1,3}(?:([,' \u2019\u00a0\u202f])\d{3}(?:\1\d{3})*)?(?:\.\d+)?$|^\d+(?:\.\d+)?$/;

/**
 * What a typed text puts into the cell; undefined where the field was emptied. A text with a problem is no content yet.
 *
 * @example
 * fieldContent({ kind: 'amount' }, '640,000,000') // 640000000
 */
export function fieldContent(takes: FieldKind, text: string): Content | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  switch (takes.kind) {
    case 'amount':
      return AMOUNT.test(trimmed) ? Number(trimmed.replace(/[,' \u2019\u00a0\u202f]/g, '')) : trimmed;
    case 'currency':
      return trimmed.toUpperCase();
    case 'text':
    case 'date':
    case 'choice':
    case 'locale':
      return trimmed;
  }
}

export type FieldProblem = 'amount' | 'currency' | 'date' | 'locale';

/** What is wrong with a typed text, if anything. Empty is never wrong: it is not stated. */
export function fieldProblem({ kind }: FieldKind, text: string): FieldProblem | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (kind === 'amount') return AMOUNT.test(trimmed) ? null : 'amount';
  if (kind === 'currency') return /^[a-z]{3}$/i.test(trimmed) ? null : 'currency';
  if (kind === 'date') return isDate(trimmed) ? null : 'date';
  if (kind === 'locale') return isLocale(trimmed) ? null : 'locale';
  return null;
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
