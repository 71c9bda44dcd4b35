import { checkMap, openMap } from '../../src/core/contract/open-map.ts';
import { MANIFEST_FILE } from '../../src/core/contract/map.ts';
import { mapFileReader } from '../files/read-files.ts';
import { EXIT } from './exit-status.ts';
import { printLine } from './output.ts';

/** Prints every problem of a map folder, one a line; status 2 if there is any.
 * @throws UserError where there is no map at all */
export async function runCheck(directory: string): Promise<number> {
  const read = mapFileReader(directory);
  await read(MANIFEST_FILE);
  const problems = await checkMap(read);
  if (problems.length > 0) {
    for (const problem of problems) printLine(problem);
    process.stderr.write(
      `${directory} is not a valid map: ${problems.length === 1 ? 'one problem' : `${String(problems.length)} problems`}.\n`,
    );
    return EXIT.mistake;
  }
  const { counts, topics } = (await openMap(read)).map.manifest;
  printLine(
    `${directory} is a valid map (${String(counts.papers)} papers, ${String(counts.links)} links, ${String(topics.length)} topics).`,
  );
  return EXIT.done;
}
