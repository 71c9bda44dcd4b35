import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ExportTools } from '../../../../src/core/write/export/export-format.ts';

const { resolve } = createRequire(import.meta.url);

/** Tools with the fonts that ship. */
export const FONT_TOOLS: ExportTools = {
  readAsset: async (name) =>
    new Uint8Array(await readFile(resolve(`@fontsource/open-sans/files/${name}`))),
  step: () => Promise.resolve(),
};
