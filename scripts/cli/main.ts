import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { EXIT, reportError } from './exit-status.ts';
import { ignoreClosedOutput } from './output.ts';
import { createProgram } from './program.ts';

ignoreClosedOutput();
goWhereNpmWasCalled();
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  let status: number = EXIT.done;
  const program = createProgram((value) => {
    status = value;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // Help was asked for and printed.
    if (error instanceof CommanderError) return EXIT.done;
    return reportError(error, (text) => process.stderr.write(text));
  }
}

/** npm starts its scripts in the package's folder; the paths that the user typed are meant from where they stood. */
function goWhereNpmWasCalled(): void {
  const { npm_lifecycle_event: script, npm_package_name: name, INIT_CWD: folder } = process.env;
  const isOurs = name === 'field-atlas' && (script === 'atlas' || script === 'start');
  if (isOurs && folder !== undefined && existsSync(folder)) process.chdir(folder);
}
