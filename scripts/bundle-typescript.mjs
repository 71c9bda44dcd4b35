import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE_URL = new URL('../', import.meta.url);
const PACKAGE = fileURLToPath(PACKAGE_URL);
/** Inside node_modules, so that a bundle finds the same packages as its sources do. */
const CACHE = join(PACKAGE, 'node_modules', '.cache', 'field-atlas');
const SOURCES = ['scripts', 'src/core', 'tsconfig.json', 'package.json', 'package-lock.json'];
const STALE_MS = 7 * 24 * 3600 * 1000;

/** Returns the path of the bundle of a TypeScript file of this package, made anew when any source has changed; null where
 * the disk lets us keep none. */
export async function bundleOf(file) {
  const folder = join(CACHE, sourcesKey(file));
  const entry = join(folder, basename(file).replace(/\.ts$/, '.mjs'));
  process.setSourceMapsEnabled(true);
  if (existsSync(entry)) return entry;
  const draft = `${folder}.tmp-${process.pid}`;
  try {
    removeStale();
    await bundle(file, draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process may have been faster; a disk that refuses is no reason to stop.
    if (error?.code === undefined) throw error;
  }
  return existsSync(entry) ? entry : null;
}

async function bundle(file, folder) {
  const { buildSync } = await import('esbuild');
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: [file],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    define: { PACKAGE_URL: JSON.stringify(PACKAGE_URL.href) },
    logLevel: 'silent',
  });
}

/** Name, size and time of every source, the versions and the place: what is the same makes the same bundle. */
function sourcesKey(file) {
  const hash = createHash('sha256').update(`${file} ${PACKAGE}\n`);
  for (const source of SOURCES) addFiles(hash, join(PACKAGE, source));
  return hash.digest('hex').slice(0, 16);
}

function addFiles(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(path).toSorted()) addFiles(hash, join(path, name));
  } else {
    hash.update(`${path} ${found.size} ${found.mtimeMs}\n`);
  }
}

function removeStale() {
  if (!existsSync(CACHE)) return;
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > STALE_MS)
      rmSync(path, { recursive: true, force: true });
  }
}
