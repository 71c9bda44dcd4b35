import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MODEL_ASSET, TEMPLATE_ASSET } from '../../src/core/write/one-file/one-file-assets.ts';
import type { ExportTools } from '../../src/core/write/export/export-format.ts';
import { readBytes } from '../files/read-files.ts';
import { MODEL_FILE } from '../build/choose-embedder.ts';
import { ensureSite, SITE_FOLDER } from '../site/ensure-site.ts';
import { inPackage } from '../package-paths.ts';

const FONT_FOLDER = '@fontsource/open-sans/files/';

/** Returns what writers may ask of Node; `pause` gives signals their turn. */
export function nodeTools(pause: () => Promise<void>): ExportTools {
  // The package manager decides where a dependency lies.
  const { resolve } = createRequire(inPackage('package.json'));
  return {
    async readAsset(name) {
      if (name === MODEL_ASSET) return readBytes(MODEL_FILE);
      if (name !== TEMPLATE_ASSET) return readBytes(resolve(FONT_FOLDER + name));
      await ensureSite((line) => process.stderr.write(`${line}\n`));
      return readBytes(join(SITE_FOLDER, name));
    },
    step: pause,
  };
}
