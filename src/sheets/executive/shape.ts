/** The executive page as plain data, and what it is made from. */
import type { Assessment, Conclusions } from '../../method';

/** What the page is made from. */
export interface PageSource {
  readonly assessment: Assessment;
  readonly conclusions: Conclusions;
  /** Cells that still want an answer, and cells whose content cannot be read. */
  readonly missing: number;
  readonly unreadable: number;
  /** What the workbook's checks say; null where it has none. */
  readonly masterCheck: string | null;
  readonly madeAt: Date;
}

export interface Card {
  readonly question: string;
  readonly answer: string;
  readonly basis: string;
  readonly confidence: string;
  readonly changesIf: string;
}

export interface Option {
  readonly name: string;
  readonly stands: string;
  readonly why: string;
}

/** A year of the strip. */
export interface StripYear {
  readonly year: string;
  readonly outcome: string;
  readonly line: string;
  readonly mark: string;
}

export interface StageBar {
  readonly name: string;
  /** 1 Early, 2 Developing, 3 Evolved; null where there is none. */
  readonly step: 1 | 2 | 3 | null;
  readonly said: string;
}

export interface MoneyYear {
  readonly benefit: number;
  readonly cost: number;
  readonly cumulative: number;
}

/** A published page. It is kept as it is, so that it can be compared with the next one: plain data, and nothing that names a rater. */
export interface ExecutivePage {
  readonly locale: string;
  readonly title: string;
  readonly about: string;
  /** The day it was made, YYYY-MM-DD, for the name of a kept page. */
  readonly day: string;
  readonly madeAt: string;
  readonly ask: string;
  readonly cards: readonly Card[];
  readonly money: {
    readonly verdict: string;
    readonly figures: readonly (readonly [label: string, said: string])[];
    readonly notes: readonly string[];
    /** Empty where nothing can be computed. */
    readonly years: readonly MoneyYear[];
    readonly title: string;
    readonly currency: string;
  };
  readonly stages: { readonly title: string; readonly bars: readonly StageBar[] };
  readonly facts: readonly string[];
  readonly gaps: readonly string[];
  readonly options: readonly Option[];
  readonly mustBeTrue: readonly string[];
  readonly dissent: readonly string[];
  readonly strip: readonly StripYear[];
  readonly stripNote: string;
  readonly next: readonly string[];
  readonly review: string;
  readonly foot: readonly string[];
}
