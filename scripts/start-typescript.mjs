import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = [20, 19];
const TSCONFIG = fileURLToPath(new URL('../tsconfig.json', import.meta.url));

/** Runs a TypeScript module of this package, after a look at Node's version and the installed packages. It is run from
 * a bundle, which starts in a third of the time that loading a hundred files one by one takes; where no bundle can be
 * kept, through tsx. */
export async function startTypeScript(file) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    fail(`Field Atlas needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
  }
  if (!existsSync(file)) fail(`There is no file ${file}.`);
  try {
    const { bundleOf } = await import('./bundle-typescript.mjs');
    await import(pathToFileURL((await bundleOf(file)) ?? (await loadThroughTsx(file))).href);
  } catch (error) {
    if (!isNotInstalled(error)) throw error;
    fail('The packages are not installed yet: run "npm ci" in the project folder first.');
  }
}

async function loadThroughTsx(file) {
  const { register } = await import('tsx/esm/api');
  // The package's own settings, whatever tsconfig.json the current folder holds.
  register({ tsconfig: TSCONFIG });
  return file;
}

function isNotInstalled(error) {
  return error?.code === 'ERR_MODULE_NOT_FOUND' && /Cannot find package/.test(error.message);
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
