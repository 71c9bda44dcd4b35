import { describe, expect, it } from 'vitest';
import { ExportJob, type MakeFile } from '../../src/state/export-job.svelte.ts';

const FILE = { path: 'map.svg', bytes: Uint8Array.of(1) };

describe('ExportJob', () => {
  it('tells how far it is, saves the file and keeps what was noted', async () => {
    const job = new ExportJob();
    const saved: string[] = [];
    const shares: number[] = [];
    await job.run(
      (onprogress) => {
        onprogress(0.5);
        if (job.status.kind === 'working') shares.push(job.status.share);
        return Promise.resolve({ file: FILE, notes: ['a note'] });
      },
      ({ path }) => saved.push(path),
    );
    expect([saved, shares]).toEqual([['map.svg'], [0.5]]);
    expect(job.status).toEqual({ kind: 'done', name: 'map.svg', notes: ['a note'] });
  });

  it('says in a sentence why nothing came', async () => {
    const job = new ExportJob();
    await job.run(
      () => Promise.reject(new Error('It is too large.')),
      () => undefined,
    );
    expect(job.status).toEqual({ kind: 'failed', sentence: 'It is too large.' });
  });

  it('saves nothing that was cancelled, and says nothing of it any more', async () => {
    const job = new ExportJob();
    const saved: string[] = [];
    let finish: () => void = () => undefined;
    const make: MakeFile = () =>
      new Promise((resolve) => (finish = () => resolve({ file: FILE, notes: [] })));
    const running = job.run(make, ({ path }) => saved.push(path));
    job.cancel();
    finish();
    await running;
    expect(saved).toEqual([]);
    expect(job.status).toEqual({ kind: 'idle' });
  });
});
