import { openWholeMap } from '../../src/core/contract/open-map.ts';
import type { WholeMap } from '../../src/core/contract/map.ts';
import { mapFileReader } from '../files/read-files.ts';
import { linkJson, mapJson, paperJson } from '../inspect/map-json.ts';
import { mapText } from '../inspect/map-text.ts';
import { EXIT } from './exit-status.ts';
import { UserError } from './user-error.ts';

const FORMS: Readonly<Record<string, (map: WholeMap) => string>> = {
  json: (map) => `${JSON.stringify(mapJson(map), null, 2)}\n`,
  papers: (map) =>
    map.papers.map((_, index) => `${JSON.stringify(paperJson(map, index))}\n`).join(''),
  links: (map) =>
    Array.from(map.links.source, (_, index) => `${JSON.stringify(linkJson(map, index))}\n`).join(
      '',
    ),
};

/** Prints what a map holds, in the one form that the options ask for.
 * @throws UserError, ContractError, NewerVersionError */
export async function runInspect(
  directory: string,
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  const asked = Object.keys(FORMS).filter((form) => options[form] === true);
  if (asked.length > 1) {
    throw new UserError(`Give only one of ${asked.map((form) => `--${form}`).join(' and ')}.`);
  }
  const map = await openWholeMap(mapFileReader(directory));
  const print = FORMS[asked[0] ?? ''] ?? mapText;
  process.stdout.write(print(map));
  return EXIT.done;
}
