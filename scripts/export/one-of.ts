import { UserError } from '../cli/user-error.ts';

/** Returns the one of the words that the text is.
 * @throws UserError where it is none */
export function oneOf<T extends string>(option: string, words: readonly T[], text: string): T {
  const found = words.find((word) => word === text.trim().toLowerCase());
  if (found !== undefined) return found;
  throw new UserError(`${option} wants one of ${words.join(', ')}, not "${text}".`);
}
