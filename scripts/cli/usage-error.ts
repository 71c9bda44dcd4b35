import { CommanderError } from 'commander';
import { UserError } from './user-error.ts';

/** Turns commander's complaint into one sentence of ours, with its "did you mean" and where the help is.
 * A request for help passes through. */
export function usageError(error: CommanderError, command: string): Error {
  const make = SENTENCES[error.code];
  if (make === undefined) return error;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const nearest = /Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1];
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  return new UserError(`${make(named)}${hint} – "${command} --help" says what there is.`);
}

const SENTENCES: Readonly<Record<string, (named: string) => string>> = {
  'commander.help': () => 'Say which command: build, inspect, check or serve',
  'commander.unknownOption': (named) => `There is no option ${named}`,
  'commander.unknownCommand': (named) => `There is no command "${named}"`,
  'commander.excessArguments': () => 'There are more arguments than this command takes',
  'commander.missingArgument': (named) => `The argument ${named} is missing`,
  'commander.missingMandatoryOptionValue': (named) => `The option ${named} is missing`,
  'commander.optionMissingArgument': (named) => `The option ${named} wants a value`,
};
