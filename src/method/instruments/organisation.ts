/** What is asked about the organisation itself: the keys of an assessment file and the words a person reads. */

export interface OrganisationField {
  readonly key: string;
  readonly label: string;
  readonly ask: string;
}

export const ORGANISATION_FIELDS = [
  { key: 'name', label: 'Name', ask: 'The company, or the part of it, that this assessment is about.' },
  { key: 'asOf', label: 'As of', ask: 'The day the answers hold for, as a date.' },
  { key: 'market', label: 'Market', ask: 'B2B, B2C or both.' },
  { key: 'customerLeader', label: 'Customer leader today', ask: 'Does somebody lead the customer work today: none, or exists.' },
  { key: 'highestLevel', label: 'Highest level open', ask: 'The highest level the role could report to here, for example CEO.' },
  { key: 'currency', label: 'Currency', ask: 'Three letters, for example EUR.' },
  { key: 'revenue', label: 'Revenue a year', ask: 'In the currency above, in full.' },
  { key: 'revenueUSD', label: 'Revenue a year, USD', ask: 'In US dollars; one survey behind the method leans to large companies.' },
  {
    key: 'locale',
    label: 'Language and country',
    ask: 'How the executive page writes numbers and dates, for example de-DE. Empty: en-US.',
  },
] as const satisfies readonly OrganisationField[];

export type OrganisationKey = (typeof ORGANISATION_FIELDS)[number]['key'];

/**
 * The key that a label, or the key itself, stands for; what is neither comes back as it is.
 *
 * @example
 * organisationKey('Highest level open') // 'highestLevel'
 */
export const organisationKey = (words: string): string =>
  ORGANISATION_FIELDS.find(({ label }) => label.toLowerCase() === words.trim().toLowerCase())?.key ?? words.trim();
