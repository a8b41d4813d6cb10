/** `npm start [-- --port N]`: builds the add-in and the desk's page, serves both to this machine, and prints the address. */
import { spawn } from 'node:child_process';
import { DEFAULT_PORT, runCommand, WrongInput } from './command';
import { deskSite, listen } from './serve';

const HIGHEST_PORT = 65_535;

const portOf = (port: string = DEFAULT_PORT): number => {
  if (/^\d+$/.test(port) && Number(port) <= HIGHEST_PORT) return Number(port);
  throw new WrongInput(`--port: found "${port}", expected a number from 0 to ${HIGHEST_PORT}`);
};

/** Both builds; webpack's own report is for whoever asks with `npm run build`, its errors are for everybody. */
const build = (): Promise<void> =>
  new Promise((done, failed) => {
    const options = ['--config-name', 'addin', '--config-name', 'desk', '--stats', 'errors-only'];
    spawn(process.execPath, ['node_modules/webpack/bin/webpack.js', ...options], { stdio: ['ignore', 'inherit', 'inherit'] })
      .once('error', failed)
      .once('exit', (code) => (code === 0 ? done() : failed(new Error('The build failed: see above.'))));
  });

void runCommand('start', async ({ values }) => {
  const port = portOf(values.port);
  console.log('Building the add-in and the desk…');
  await build();
  const { address } = await listen(deskSite(process.cwd()), port);
  console.log(`The desk is at ${address} (Ctrl+C stops it)`);
});
