import { SOURCES, type SourceName } from '../fetch/catalogue.ts';
import { UserError } from './user-error.ts';

/** Returns the catalogue that a text names.
 * @throws UserError for any other text */
export function parseSource(text: string): SourceName {
  const found = SOURCES.find((source) => source === text.toLowerCase().trim());
  if (found !== undefined) return found;
  throw new UserError(`--source wants one of ${SOURCES.join(', ')}, not "${text}".`);
}
