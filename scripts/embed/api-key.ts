import { keyIn } from '../net/server-key.ts';

/** Returns the key for an embedding server: FIELD_ATLAS_API_KEY, else OPENAI_API_KEY, else null. The latter was not meant
 * for us, so it does not travel unencrypted to another machine.
 * @throws UserError, without the key, for one that no server can have given out */
export function apiKey(
  environment: Readonly<Record<string, string | undefined>>,
  address: string,
): string | null {
  const { protocol, hostname } = new URL(address);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const isSafe = protocol === 'https:' || isHere;
  return (
    keyIn(environment, 'FIELD_ATLAS_API_KEY') ??
    (isSafe ? keyIn(environment, 'OPENAI_API_KEY') : null)
  );
}
