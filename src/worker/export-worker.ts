import { InputError } from '../core/contract/errors.ts';
import type { ExportTools } from '../core/write/export/export-format.ts';
import { EXPORT_FORMATS } from '../core/write/export/export-formats.ts';
import { exportFileName } from '../core/write/export/file-names.ts';
import { packFiles } from '../core/write/export/pack-files.ts';
import { MODEL_ASSET, TEMPLATE_ASSET } from '../core/write/one-file/one-file-assets.ts';
import type { ExportAnswer, ExportRequest, FormatInfo } from './export-protocol.ts';

const FONTS = import.meta.glob<string>(
  '../../node_modules/@fontsource/open-sans/files/open-sans-*-{400,600}-normal.woff',
  { query: '?url', import: 'default', eager: true },
);

/** Workers lie one folder below the page. */
const TEMPLATE = `../${TEMPLATE_ASSET}`;

function addressOf(name: string): string | undefined {
  // In a page that holds everything in itself there is no address to start from.
  if (name === MODEL_ASSET)
    return new URL('../../data/models/abstracts-en.bin', import.meta.url).href;
  if (name === TEMPLATE_ASSET) return TEMPLATE;
  return Object.entries(FONTS).find(([path]) => path.endsWith(`/${name}`))?.[1];
}

const TOOLS: ExportTools = {
  async readAsset(name) {
    const address = addressOf(name);
    if (address === undefined) throw new Error(`there is no ${name}`);
    const response = await fetch(new URL(address, import.meta.url));
    if (!response.ok) throw new Error(`${name}: answer ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  step(share) {
    tell({ kind: 'progress', share });
    return Promise.resolve();
  },
};

addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
  answer(data).catch((error: unknown) =>
    tell({
      kind: 'failed',
      message: error instanceof Error ? error.message : String(error),
      isMistake: error instanceof InputError,
    }),
  );
});

async function answer(request: ExportRequest): Promise<void> {
  if (request.kind === 'list') {
    const infoOf = ({ id, label, group, hint, ending }: FormatInfo): FormatInfo => ({
      ...{ id, label, group, hint, ending },
    });
    tell({ kind: 'formats', formats: EXPORT_FORMATS.map(infoOf) });
    return;
  }
  const { format: id, subject, options } = request;
  const format = EXPORT_FORMATS.find((known) => known.id === id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  const write = await format.load();
  const { files, notes } = await write(subject, options, TOOLS);
  tell({ kind: 'done', file: packFiles(files, exportFileName(subject, `-${id}`)), notes });
}

function tell(answered: ExportAnswer): void {
  postMessage(answered);
}
