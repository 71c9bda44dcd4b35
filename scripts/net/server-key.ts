import { UserError } from '../cli/user-error.ts';

/** Returns the key in a variable of the environment; null where it is not set or empty.
 * @throws UserError, without the key, for one that no server can have given out */
export function keyIn(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): string | null {
  const key = environment[name]?.trim() ?? '';
  if (key === '') return null;
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw new UserError(`${name} holds a character that no key has; set it again.`);
}
