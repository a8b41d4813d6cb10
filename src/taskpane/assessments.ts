/** Assessment files: from their text to what the sheets are filled with, or to every problem in them; and where the sample lies. */
import { parseAssessment, parseCsv, problemText } from '../method';
import { cellContentsOf } from '../sheets';
import type { Assessments, Parsed } from './state';

/** Beside the page, so that nothing is fetched from elsewhere. */
const SAMPLE = 'assets/sample-assessment.json';

/**
 * Reads a file as its name says: `.csv` as CSV, anything else as JSON.
 *
 * @param name the file's name
 * @param text its content
 * @returns what to fill the sheets with, or every problem as a line with its path
 */
export function parseFile(name: string, text: string): Parsed {
  const parsed = /\.csv$/i.test(name) ? parseCsv(text) : parseAssessment(text);
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map(problemText) };
  const { cellContents, carried } = cellContentsOf(parsed.value);
  return { ok: true, assessment: { name, cellContents, carried } };
}

async function fetchSample(): Promise<string> {
  const answer = await fetch(SAMPLE);
  if (!answer.ok) throw new Error(`${SAMPLE}: found ${answer.status} ${answer.statusText}, expected the sample assessment`);
  return answer.text();
}

export const assessments: Assessments = { parse: parseFile, sample: { name: 'sample-assessment.json', text: fetchSample } };
