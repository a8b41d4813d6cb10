/** Writes functions.json, what Excel has to know of the custom functions, from the comments in the files of functions. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';

const FOLDER = __dirname;
const METADATA = path.join(FOLDER, 'functions.json');

/** The files that functions.ts exports, in their order. */
const FILES = ['answer-functions.ts', 'verdict-functions.ts', 'assessment-functions.ts'].map((file) => path.join(FOLDER, file));

/**
 * The metadata as the text of functions.json. Errors in cells are let in, so that the functions can name them.
 *
 * @throws when one of the files has a comment or a type that the generator does not take
 */
export async function functionsJson(): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(FILES, false);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) }, null, 2)}\n`;
}

/** Whether functions.json is what the files say. */
export const isCurrent = async (): Promise<boolean> => readFileSync(METADATA, 'utf8') === (await functionsJson());

if (require.main === module) void functionsJson().then((text) => writeFileSync(METADATA, text));
