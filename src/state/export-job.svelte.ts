import type { MapFile } from '../core/write/serialise-map.ts';

/** Where an export stands. */
export type ExportStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'done'; readonly name: string; readonly notes: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string };

/** Makes a file; told how far it is, and stopped by the signal. */
export type MakeFile = (
  onprogress: (share: number) => void,
  signal: AbortSignal,
) => Promise<{ readonly file: MapFile; readonly notes: readonly string[] }>;

/** One export at a time: a new one ends the one before, and what was cancelled says nothing any more. */
export class ExportJob {
  #status: ExportStatus = $state.raw({ kind: 'idle' });
  #running: AbortController | null = null;

  get status(): ExportStatus {
    return this.#status;
  }

  /** Makes a file and hands it to `save`; a failure becomes a sentence. */
  async run(make: MakeFile, save: (file: MapFile) => void): Promise<void> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    const show = (status: ExportStatus): void => {
      if (this.#running === running) this.#status = status;
    };
    show({ kind: 'working', share: 0 });
    try {
      const onprogress = (share: number): void => show({ kind: 'working', share });
      const { file, notes } = await make(onprogress, running.signal);
      if (running.signal.aborted) return;
      save(file);
      show({ kind: 'done', name: file.path, notes });
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      if (!running.signal.aborted) show({ kind: 'failed', sentence });
    }
  }

  cancel(): void {
    this.#running?.abort();
    this.#running = null;
    this.#status = { kind: 'idle' };
  }
}
