/** `npm run schema`: writes assets/cco-assessment.schema.json anew from the instruments; a test says when that is due. */
import { writeFileSync } from 'node:fs';
import { assessmentSchema } from '../method';
import { exitWith, readCommand } from './command-line';

void exitWith(async () => {
  readCommand('schema', process.argv.slice(2));
  writeFileSync('assets/cco-assessment.schema.json', `${JSON.stringify(assessmentSchema(), null, 2)}\n`);
});
