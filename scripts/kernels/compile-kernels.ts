import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { inPackage, PACKAGE_FOLDER } from '../package-paths.ts';

/** A module that holds a kernel's WebAssembly, as it should be. */
export interface KernelModule {
  readonly path: string;
  readonly content: string;
}

const SOURCE = '.as.ts';

/** Compiles every AssemblyScript file of the core (`name.as.ts`) and returns the module `name-wasm.ts` beside it, which holds the binary as base64: so Node, page and worker load it without a request.
 * @throws Error with the compiler's words */
export function compileKernels(): readonly KernelModule[] {
  const folder = mkdtempSync(join(tmpdir(), 'field-atlas-kernels-'));
  try {
    return kernelSources().map((path) => compile(path, join(folder, 'kernel.wasm')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function kernelSources(): readonly string[] {
  const core = inPackage('src/core');
  const names = readdirSync(core, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(SOURCE))
    .map((name) => join(core, name))
    .toSorted();
}

function compile(source: string, binary: string): KernelModule {
  const options = ['--enable', 'simd', '--runtime', 'stub', '--importMemory', '--noAssert', '-O3'];
  const run = spawnSync(
    process.execPath,
    [
      inPackage('node_modules/assemblyscript/bin/asc.js'),
      relative(PACKAGE_FOLDER, source),
      ...options,
      '--converge',
      '-o',
      binary,
    ],
    { cwd: PACKAGE_FOLDER, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const name = basename(source, SOURCE);
  const constant = `${name.replaceAll('-', '_').toUpperCase()}_WASM`;
  return {
    path: join(dirname(source), `${name}-wasm.ts`),
    content: [
      `/** WebAssembly (SIMD) of ${name}${SOURCE}, base64; written by "npm run build:kernels". */`,
      `export const ${constant} =`,
      `  '${readFileSync(binary).toString('base64')}';`,
      '',
    ].join('\n'),
  };
}
