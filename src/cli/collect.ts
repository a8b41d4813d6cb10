/** `npm run collect -- BOOK.xlsx… --out FILE`: what several respondents answered, each in a file of their own, as one assessment. */
import { extname } from 'node:path';
import { mergeAssessments, problemText, serializeAssessment, type Assessment } from '../method';
import { runCommand, WrongInput, type Given } from './command';
import { requireWritable, writeFiles } from './files';
import { readAssessments, wrongLines, type ReadAssessment } from './input';

interface Wanted {
  readonly inputs: readonly string[];
  readonly out: string;
}

/** Endings of files that an assessment can be read from, but that would not hold JSON. */
const OTHER_ENDINGS: readonly string[] = ['.xlsx', '.csv', '.jsonl'];

function wantedFrom({ files, values: { out = '' } }: Given): Wanted {
  const wrong = [
    ...(files.length === 0 ? ['FILE: missing, expected one or more of .xlsx, .csv, .json and .jsonl, or - for standard input'] : []),
    ...(out === '' ? ['--out: missing, expected the name of the assessment file to write, such as all.json'] : []),
    ...(OTHER_ENDINGS.includes(extname(out).toLowerCase())
      ? [`--out: found ${out}, expected a name that ends in .json, since JSON is what it will hold`]
      : []),
  ];
  if (wrong.length > 0) throw new WrongInput(...wrong);
  requireWritable([out]);
  return { inputs: files, out };
}

/** One after another: workbooks are read through Office.js, which is a global. */
async function readAll(inputs: readonly string[]): Promise<readonly ReadAssessment[]> {
  const all: ReadAssessment[] = [];
  for (const name of inputs) all.push(...(await readAssessments(name)));
  return all;
}

/** Files that cannot be read do not hide what is wrong between the others. */
function merge(read: readonly ReadAssessment[]): Assessment {
  const merged = mergeAssessments(read.flatMap(({ place, result }) => (result.ok ? [{ place, assessment: result.value }] : [])));
  const unread = read.flatMap(wrongLines);
  if (!merged.ok) throw new WrongInput(...unread, ...merged.problems.map(problemText));
  if (unread.length > 0) throw new WrongInput(...unread);
  return merged.value;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

async function main(given: Given): Promise<void> {
  const { inputs, out } = wantedFrom(given);
  const assessment = merge(await readAll(inputs));
  for (const note of writeFiles([[out, serializeAssessment(assessment)]])) console.error(note);
  const answered = assessment.answers.filter(({ answer }) => answer !== null).length;
  console.log(`${out}: ${counted(inputs.length, 'file')}, ${counted(assessment.raters.length, 'rater')}, ${counted(answered, 'answer')}`);
}

void runCommand('collect', main);
