import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = [20, 19];

/** Runs a TypeScript module of this package: checks Node's version, then loads the file through tsx. */
export async function startTypeScript(file) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    fail(`Field Atlas needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
  }
  if (!existsSync(file)) fail(`There is no file ${file}.`);
  const { register } = await importTsx();
  // The package's own settings, whatever tsconfig.json the current folder holds.
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
  await import(pathToFileURL(file).href);
}

async function importTsx() {
  try {
    return await import('tsx/esm/api');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    return fail('The packages are not installed yet: run "npm ci" in the project folder first.');
  }
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
