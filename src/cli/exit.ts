/** How every command ends: 0 done, 2 the input is wrong, 1 anything else. */

/** Each line names a place, what was found and what was expected. */
export class WrongInput extends Error {
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** Runs a command to its exit code; what is wrong goes to standard error, a line each. */
export async function exitWith(command: () => Promise<void>): Promise<void> {
  // Whoever reads our output may stop early, as `head` does: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof WrongInput ? 2 : 1;
  }
}
