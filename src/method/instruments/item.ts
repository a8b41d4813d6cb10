/** What every instrument says of itself, and what each of its items and fields says to the person who answers. */
import type { SourceId } from './sources';

export interface InstrumentHead<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly source: SourceId;
  /** The second publication, where the instrument draws on two. */
  readonly alsoFrom?: SourceId;
  /** What is asked, in a sentence. */
  readonly ask: string;
}

export interface Item<Id extends string = string> {
  readonly id: Id;
  /** A few words, for a row's head or the axis of a chart. */
  readonly label: string;
  readonly text: string;
}

/** One of several things that are asked about each item. */
export interface ItemField {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}
