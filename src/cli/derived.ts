/** `npm run derived`: what is made from the instruments, the schema of assessment files and tables of docs/. Tests say when it is due. */
import { readFileSync, writeFileSync } from 'node:fs';
import { assessmentSchema } from '../method';
import { exitWith, readCommand } from './command-line';
import { DOCUMENT_TABLES, withTable } from './document-tables';

void exitWith(async () => {
  readCommand('derived', process.argv.slice(2));
  writeFileSync('assets/cco-assessment.schema.json', `${JSON.stringify(assessmentSchema(), null, 2)}\n`);
  for (const table of DOCUMENT_TABLES) writeFileSync(table.file, withTable(readFileSync(table.file, 'utf8'), table));
});
