import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { TrainingState } from '../../src/core/embed/training/train-table.ts';
import { writeFileWhole } from '../files/write-file.ts';

/** Keeps a training run's state beside the model, so that a run that was broken off goes on. */
export interface TrainingFile {
  /** The state of an earlier run with the same key, or null. */
  read(): TrainingState | null;
  write(state: TrainingState): void;
  remove(): void;
}

interface Header {
  readonly key: string;
  readonly epoch: number;
  readonly steps: number;
  readonly loss: number;
  readonly length: number;
}

/** Returns the file of a run; `key` names its texts and options, so that another run's state is never taken up. */
export function trainingFile(path: string, key: string): TrainingFile {
  return {
    read: () => (existsSync(path) ? parseState(readFileSync(path), key) : null),
    write({ epoch, table, adam, loss }) {
      const header: Header = { key, epoch, steps: adam.steps, loss, length: table.length };
      const line = Buffer.from(`${JSON.stringify(header)}\n`);
      const parts = [table, adam.mean, adam.square].map(({ buffer, byteOffset, byteLength }) =>
        Buffer.from(buffer, byteOffset, byteLength),
      );
      writeFileWhole(path, Buffer.concat([line, ...parts]));
    },
    remove: () => rmSync(path, { force: true }),
  };
}

/** A file that is not whole or of another run counts as none: training then starts afresh. */
function parseState(bytes: Buffer, key: string): TrainingState | null {
  const end = bytes.indexOf(10);
  const header = end < 0 ? null : parseHeader(bytes.toString('utf8', 0, end));
  if (header?.key !== key || bytes.length !== end + 1 + header.length * 12) return null;
  const part = (index: number): Float32Array => {
    const from = end + 1 + index * header.length * 4;
    return new Float32Array(Uint8Array.from(bytes.subarray(from, from + header.length * 4)).buffer);
  };
  return {
    epoch: header.epoch,
    table: part(0),
    adam: { mean: part(1), square: part(2), steps: header.steps },
    loss: header.loss,
  };
}

function parseHeader(line: string): Header | null {
  try {
    return JSON.parse(line) as Header;
  } catch {
    return null;
  }
}
