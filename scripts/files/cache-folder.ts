import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where vectors are kept: FIELD_ATLAS_CACHE, or else a folder of ours in the system's cache folder. */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const own = environment['FIELD_ATLAS_CACHE'];
  if (own !== undefined && own !== '') return resolve(own);
  return join(systemCache(environment, platform), 'field-atlas');
}

function systemCache(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (platform === 'win32') {
    return environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  }
  const named = environment['XDG_CACHE_HOME'];
  // The XDG base directory specification has relative paths ignored.
  return named?.startsWith('/') === true ? named : join(homedir(), '.cache');
}
