import { checkMap, openMap } from '../../src/core/contract/open-map.ts';
import { mapFileReader } from '../files/read-files.ts';
import { buildHash } from './build-identity.ts';
import { embedderOf } from './choose-embedder.ts';
import { readInputs } from './read-inputs.ts';
import { SEED_FOLDER, SEED_REQUEST } from './seed-map.ts';

/** Builds the map that ships unless it is there, sound and made of today's inputs. Returns whether it was built. */
export async function ensureSeedMap(announce: (line: string) => void): Promise<boolean> {
  if (await isCurrent()) return false;
  announce('Building the map …');
  const { buildMapFolder } = await import('./build-map-folder.ts');
  await buildMapFolder(SEED_REQUEST, SEED_FOLDER, { print: announce, showBar: true });
  return true;
}

/** True where the map that ships keeps its contract and was built from the inputs as they are now. */
export async function isCurrent(): Promise<boolean> {
  const read = mapFileReader(SEED_FOLDER);
  if ((await checkMap(read)).length > 0) return false;
  const { method } = (await openMap(read)).map.manifest;
  const { id } = await embedderOf(SEED_REQUEST);
  return method.buildHash === buildHash(SEED_REQUEST, await readInputs(SEED_REQUEST), id);
}
