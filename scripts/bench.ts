import { CommanderError } from 'commander';
import { parseBenchOptions } from './bench/engine/options.ts';
import { reportError } from './cli/exit-status.ts';

try {
  const request = parseBenchOptions(process.argv.slice(2));
  if (request.part === 'engine') {
    const { measureEngine } = await import('./bench/engine/measure-engine.ts');
    await measureEngine(request.options);
  } else {
    const { measureProgram } = await import('./bench/measure-program.ts');
    await measureProgram(request.isJson);
  }
} catch (error) {
  // Help was asked for and printed.
  if (!(error instanceof CommanderError))
    process.exitCode = reportError(error, (text) => process.stderr.write(text));
}
