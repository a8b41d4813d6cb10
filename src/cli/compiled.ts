/**
 * The method as the add-in ships it: bundled by webpack, so that measurements are of what runs in Excel and not of a loader for
 * development.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import webpack from 'webpack';
import type * as method from '../method';

export type CompiledMethod = typeof method;

/**
 * Bundles the method into a folder and loads it from there.
 *
 * @example
 * const { conclude } = await compiledMethod(mkdtempSync(join(tmpdir(), 'cco-')));
 */
export async function compiledMethod(folder: string): Promise<CompiledMethod> {
  const compiler = webpack({
    mode: 'production',
    target: 'node',
    entry: resolve('src/method/index.ts'),
    output: { path: folder, filename: 'method.cjs', library: { type: 'commonjs2' } },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, use: { loader: 'ts-loader', options: { transpileOnly: true } } }] },
  });
  await new Promise<void>((done, failed) => {
    compiler?.run((error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors() ?? true) failed(new Error(stats?.toString('errors-only') ?? 'webpack gave no result'));
      else done();
    });
  });
  return createRequire(join(folder, 'method.cjs'))('./method.cjs') as CompiledMethod;
}
