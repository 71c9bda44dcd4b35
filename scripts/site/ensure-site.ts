import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../cli/file-errors.ts';
import { UserError } from '../cli/user-error.ts';
import { filesBelow, hashParts } from '../files/content-hash.ts';
import { inPackage, PACKAGE_FOLDER } from '../package-paths.ts';
import { buildOneFile } from './build-one-file.ts';

export const SITE_FOLDER = inPackage('dist');
/** Says which sources the site was built from; a plain `vite build` empties the folder and so removes it. */
const STAMP = join(SITE_FOLDER, '.field-atlas-build');
const SOURCES = [
  'index.html',
  'package-lock.json',
  'public',
  'scripts/site',
  'src',
  'svelte.config.js',
  'vite.config.ts',
];

/** Builds the site into `dist` unless it is there and made of today's sources. Returns whether it was built. */
export async function ensureSite(announce: (line: string) => void): Promise<boolean> {
  const wanted = sourcesHash();
  if (existsSync(join(SITE_FOLDER, 'index.html')) && readStamp() === wanted) return false;
  announce('Building the site …');
  await buildSite();
  writeFileSync(STAMP, `${wanted}\n`);
  return true;
}

async function buildSite(): Promise<void> {
  // Whatever runs around us: `test` here would make a site for tests.
  process.env['NODE_ENV'] = 'production';
  const { build } = await importVite();
  await build({ root: PACKAGE_FOLDER, logLevel: 'warn', mode: 'production' });
  await buildOneFile(build, SITE_FOLDER);
}

async function importVite(): Promise<typeof import('vite')> {
  try {
    return await import('vite');
  } catch (error) {
    if (errorCode(error) !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UserError(
      'The site cannot be built yet: run "npm ci --include=dev" in the project folder first.',
    );
  }
}

function sourcesHash(): string {
  return hashParts(SOURCES.flatMap((path) => [...filesBelow(PACKAGE_FOLDER, path)]));
}

function readStamp(): string | null {
  try {
    return readFileSync(STAMP, 'utf8').trim();
  } catch {
    return null;
  }
}
