import {
  CancelledError,
  ContractError,
  InputError,
  NewerVersionError,
} from '../../src/core/contract/errors.ts';
import { UserError } from './user-error.ts';

/** What the shell learns: done, our own fault, the user's mistake or bad input, stopped by Ctrl-C or SIGTERM. */
export const EXIT = { done: 0, fault: 1, mistake: 2, interrupted: 130, terminated: 143 } as const;

/** Prints what went wrong, on standard error: a sentence for the user's mistake, the stack for a fault of ours.
 * Returns the exit status. */
export function reportError(error: unknown, write: (text: string) => void): number {
  if (error instanceof CancelledError) {
    write('Cancelled; nothing was changed.\n');
    return EXIT.interrupted;
  }
  if (isMistake(error)) {
    write(`${asSentence(error.message)}\n`);
    return EXIT.mistake;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  write(`Field Atlas failed; this is a fault of the program, not yours.\n${text}\n`);
  return EXIT.fault;
}

function isMistake(error: unknown): error is Error {
  return (
    error instanceof UserError ||
    error instanceof InputError ||
    error instanceof ContractError ||
    error instanceof NewerVersionError
  );
}

/** One line, ending in a full stop; the first letter stays, since it often begins a file's name. */
function asSentence(message: string): string {
  const line = message.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
