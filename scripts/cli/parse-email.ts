import { UserError } from './user-error.ts';

/** Returns an address that may be one of electronic mail.
 * @throws UserError for any other text */
export function parseEmail(text: string): string {
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return text;
  throw new UserError(`--email wants an address like name@example.org, not "${text}".`);
}
