/** What the pane's state asks of the files around it. */
import type { OpenedAssessment } from './proposal';

/** A file as the browser hands it over. */
export interface AssessmentFile {
  readonly name: string;
  readonly text: () => Promise<string>;
}

export type Parsed =
  { readonly ok: true; readonly assessment: OpenedAssessment } | { readonly ok: false; readonly problems: readonly string[] };

export interface Assessments {
  readonly parse: (name: string, text: string) => Parsed;
  readonly sample: AssessmentFile;
}
