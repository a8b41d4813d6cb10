/** `npm run conclude -- FILE…`: the method alone, a line of JSON for each assessment on standard output. */
import { conclude, problemText } from '../method';
import { runCommand, WrongInput, type Given } from './command';
import { readAssessments, wrongLines, type ReadAssessment } from './input';

async function main({ files: names }: Given): Promise<void> {
  if (names.length === 0)
    throw new WrongInput('FILE: missing, expected one or more of .json, .csv, .jsonl and .xlsx, or - for JSON lines on standard input');
  const wrong: ReadAssessment[] = [];
  let count = 0;
  for (const name of names) {
    for (const each of await readAssessments(name)) {
      process.stdout.write(`${lineOf(each)}\n`);
      count += 1;
      if (!each.result.ok) wrong.push(each);
    }
  }
  if (wrong.length > 0) throw new WrongInput(...wrong.flatMap(count > 1 ? wrongLines : problemsOf));
}

/** A bad assessment has its problems on its line, and the others go on. */
const lineOf = (each: ReadAssessment): string =>
  JSON.stringify(each.result.ok ? conclude(each.result.value) : { errors: problemsOf(each) });

const problemsOf = ({ result }: ReadAssessment): readonly string[] => (result.ok ? [] : result.problems.map(problemText));

void runCommand('conclude', main);
