import { readFileSync, writeFileSync } from 'node:fs';
import { parseAssessment, type Assessment } from '../src/method';
import { fillingOf, SHEET_IDS, type SheetId } from '../src/sheets';
import { writeSheets, publishPage, previewPage } from '../src/excel';
import { openWorkbook, closeWorkbook } from './support/workbook';
import { writeXlsx, freeze } from '../src/file';
async function main() {
  const parsed = parseAssessment(JSON.parse(readFileSync(process.argv[2]!, 'utf8')));
  if (!parsed.ok) { console.log(parsed.problems); return; }
  const addin = await openWorkbook();
  const { filling } = fillingOf(parsed.value as Assessment);
  const r = await writeSheets({ filling: () => filling, sheets: (process.argv[4]?.split(',') as SheetId[]) ?? SHEET_IDS, whereFound: 'update' });
  if (!r.ok) console.log(JSON.stringify(r).slice(0, 500));
  await addin.desk.settled();
  const preview = await previewPage(new Date(2026, 10, 27, 9, 30));
  console.log(JSON.stringify(preview.ok ? preview.changes.length : preview));
  const p = await publishPage({ now: new Date(2026, 10, 27, 9, 30), keep: false });
  console.log(p.ok ? p.name : JSON.stringify(p));
  await addin.desk.settled();
  console.log(addin.desk.value('CCO_Executive_State'), addin.desk.value('CCO_PublishedChanges'));
  if (p.ok) console.log(JSON.stringify(p.page, null, 1));
  const book = await addin.book();
  writeFileSync(process.argv[3]!, await writeXlsx(freeze(book)));
  closeWorkbook();
}
void main();
