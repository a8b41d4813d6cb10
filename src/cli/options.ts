/** Reading a command's arguments: one that is not known is wrong input, not a failure. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongInput } from './exit';

/**
 * @throws WrongInput for an option that is unknown or lacks its value
 *
 * @example
 * readOptions({ args: ['a.csv', '--out', 'b.json'], allowPositionals: true, options: { out: { type: 'string' } } }).values.out // 'b.json'
 */
export function readOptions<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new WrongInput((error as Error).message);
  }
}
