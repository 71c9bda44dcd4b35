import type { MapFile } from '../core/write/serialise-map.ts';
import type { ExportAnswer, ExportRequest, FileRequest, FormatInfo } from './export-protocol.ts';

/** What an export gave. */
export interface Exported {
  readonly file: MapFile;
  readonly notes: readonly string[];
}

type Told = Extract<ExportAnswer, { readonly kind: 'formats' | 'done' }>;

/** Returns what a map can be exported as.
 * @throws Error with a sentence for the user */
export async function listFormats(): Promise<readonly FormatInfo[]> {
  const told = await ask({ kind: 'list' }, () => undefined, null);
  return told.kind === 'formats' ? told.formats : [];
}

/** Makes a file of a part of the map in a worker of its own, so that the page goes on; aborting the signal ends it at once.
 * @throws Error with a sentence for the user */
export async function runExport(
  request: FileRequest,
  onprogress: (share: number) => void,
  signal: AbortSignal,
): Promise<Exported> {
  const told = await ask({ kind: 'make', ...request }, onprogress, signal);
  if (told.kind !== 'done') throw new Error('This could not be made.');
  return told;
}

function ask(
  request: ExportRequest,
  onprogress: (share: number) => void,
  signal: AbortSignal | null,
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
    const fail = (message: string): void => {
      worker.terminate();
      reject(new Error(message));
    };
    if (signal?.aborted === true) return fail('cancelled');
    signal?.addEventListener('abort', () => fail('cancelled'), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
      if (data.kind === 'progress') return onprogress(data.share);
      if (data.kind === 'failed')
        return fail(data.isMistake ? data.message : `This could not be made (${data.message}).`);
      worker.terminate();
      resolve(data);
    };
    worker.onmessageerror = () => fail('The file that was made could not be read.');
    worker.onerror = (event) => {
      event.preventDefault();
      fail('This part of the program could not be fetched. Go online and try again.');
    };
    worker.postMessage(request);
  });
}
