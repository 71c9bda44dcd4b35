import { createRequire } from 'node:module';
import type { ExportTools } from '../../src/core/write/export/export-format.ts';
import { readBytes } from '../files/read-files.ts';
import { inPackage } from '../package-paths.ts';

const FONT_FOLDER = '@fontsource/open-sans/files/';

/** Returns what writers may ask of Node; `pause` gives signals their turn. */
export function nodeTools(pause: () => Promise<void>): ExportTools {
  // The package manager decides where a dependency lies.
  const { resolve } = createRequire(inPackage('package.json'));
  return {
    readAsset: (name) => readBytes(resolve(FONT_FOLDER + name)),
    step: pause,
  };
}
