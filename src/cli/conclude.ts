/** `npm run conclude -- FILE…`: the method alone, a line of JSON for each assessment on standard output. */
import { conclude, problemText } from '../method';
import { exitWith, WrongInput } from './exit';
import { readAssessments, wrongLines, type ReadAssessment } from './input';

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  if (names.length === 0) throw new WrongInput('FILE: missing, expected one or more of .json, .csv, .jsonl and .xlsx, or - for JSON lines on standard input');
  const wrong: string[] = [];
  for (const name of names) {
    const assessments = await readAssessments(name);
    const isOneOfMany = names.length > 1 || assessments.length > 1;
    for (const each of assessments) {
      const { line, problems } = concludeOn(each);
      process.stdout.write(`${line}\n`);
      wrong.push(...(isOneOfMany ? wrongLines(each) : problems));
    }
  }
  if (wrong.length > 0) throw new WrongInput(...wrong);
}

/** A bad assessment has its problems on its line, and the others go on. */
function concludeOn({ result }: ReadAssessment): { readonly line: string; readonly problems: readonly string[] } {
  if (result.ok) return { line: JSON.stringify(conclude(result.value)), problems: [] };
  const problems = result.problems.map(problemText);
  return { line: JSON.stringify({ errors: problems }), problems };
}

void exitWith(main);
