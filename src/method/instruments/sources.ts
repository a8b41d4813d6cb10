/** The five publications on which the method rests. */

export type SourceId = 'REPORT' | 'NEED' | 'FUND' | 'ROLE' | 'ACCOUNT';

export interface Source {
  readonly id: SourceId;
  readonly author: string;
  readonly title: string;
  /** As printed on the publication; absent where it bears none. */
  readonly date?: string;
}

export const SOURCES: Readonly<Record<SourceId, Source>> = {
  REPORT: {
    id: 'REPORT',
    author: 'Jeanne Bliss',
    title: 'Where Should the Chief Customer Officer Report? 3 Variables to Critique When Making Your Leadership Choice',
  },
  NEED: { id: 'NEED', author: 'Jeanne Bliss', title: 'Do You Need a Chief Customer Officer?' },
  FUND: {
    id: 'FUND',
    author: 'Michael Hoffman',
    title: 'Should You Have a Chief Customer Officer?',
    date: '27 September 2011',
  },
  ROLE: {
    id: 'ROLE',
    author: 'Gartner (in part)',
    title:
      '6 Traits of CCOs: Crafting the Role for Maximum Impact, ' +
      "with Gartner's Key Responsibilities and Challenges for Customer Experience Leaders",
  },
  ACCOUNT: {
    id: 'ACCOUNT',
    author: 'Chief Customer Officer Council',
    title: 'Common Accountabilities of the CCO',
    date: '14 October 2013',
  },
};

/** Who states a rule: the source; the source as to its direction only; or this method, where the source leaves it open. */
export type Origin = 'theirs' | 'theirs in direction' | 'ours';
