import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../../files/cache-folder.ts';
import { runTool, type Tool } from '../../run-tool.ts';

/** Libraries that are measured but never shipped or depended on: both bring machine code of their own. */
export const RIVALS = { usearch: '2.25.3', 'hnswlib-node': '3.0.0' } as const;
export type RivalName = keyof typeof RIVALS;

/** Returns the folder that holds the library at its exact version, fetched there with npm unless it is there; null where it
 * cannot be had or does not run. */
export function fetchRival(name: RivalName, announce: (line: string) => void): string | null {
  const version = RIVALS[name];
  const folder = join(cacheFolder(process.env, process.platform), 'bench', `${name}-${version}`);
  if (runs(name, folder)) return folder;
  announce(`Fetching ${name} ${version} for this bench alone, into ${folder} …`);
  mkdirSync(folder, { recursive: true });
  const isDone = runTool(
    [
      ...npm(),
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      `${name}@${version}`,
    ],
    'silent',
  );
  return isDone && runs(name, folder) ? folder : null;
}

/** Returns the library from its folder. */
export function loadRival(name: RivalName, folder: string): unknown {
  return createRequire(join(folder, 'package.json'))(name);
}

function runs(name: RivalName, folder: string): boolean {
  if (!existsSync(join(folder, 'node_modules', name))) return false;
  try {
    loadRival(name, folder);
    return true;
  } catch {
    return false;
  }
}

/** The npm that started us, else the one on the path. */
function npm(): Tool {
  const path = process.env['npm_execpath'];
  return path === undefined || path === '' ? ['npm'] : [process.execPath, path];
}
