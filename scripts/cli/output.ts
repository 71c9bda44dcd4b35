import { errorCode } from './file-errors.ts';

/** Lets the program finish its work when the reader of its output has gone (`… | head`): no crash, no message. */
export function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (errorCode(error) !== 'EPIPE') throw error;
    });
  }
}

/** Prints one line on standard output. */
export function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}
