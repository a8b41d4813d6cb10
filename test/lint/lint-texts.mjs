/** Lints the texts on standard input, [{ file, text }], as if they stood in these files, and prints the rules each breaks. */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const cases = JSON.parse(await text(process.stdin));
const results = await Promise.all(cases.map(({ file, text: code }) => eslint.lintText(code, { filePath: file })));
console.log(JSON.stringify(results.map(([result]) => result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))));
