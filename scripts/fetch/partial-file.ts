import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { isObject } from '../../src/core/read/json-fields.ts';
import { fileError } from '../cli/file-errors.ts';
import { UserError } from '../cli/user-error.ts';
import { writeFileWhole } from '../files/write-file.ts';

/** What became of the papers that came so far. */
export interface FetchCounts {
  readonly fetched: number;
  readonly kept: number;
  readonly withoutAbstract: number;
  readonly duplicates: number;
  /** Published before the first year that is wanted. */
  readonly tooEarly: number;
}

/** How far a fetch is. */
export interface FetchState {
  readonly counts: FetchCounts;
  /** Where the next page begins; null for the first. */
  readonly cursor: string | null;
}

/** A file of papers that is being fetched, beside its final place. */
export interface PartialFile {
  /** What an earlier run left; null for none. */
  readonly found: FetchState | null;
  /** The lines that an earlier run left. */
  lines(): readonly string[];
  /** Adds the lines of a page and notes how far the fetch is. */
  append(lines: readonly string[], state: FetchState): void;
  /** Puts the file in its place. */
  finish(): void;
  /** Removes what there is of it. */
  discard(): void;
}

interface StateFile extends FetchState {
  readonly version: 1;
  readonly query: string;
  /** Length of the part; what stands behind it was being written when the run was broken off. */
  readonly bytes: number;
}

/** Opens `OUT.part` and `OUT.state.json`. `query` is what the papers are fetched by, in words.
 * @throws UserError where they belong to another query or to none, or the disk refuses */
export function openPartialFile(out: string, query: string, isFresh: boolean): PartialFile {
  const part = `${out}.part`;
  const statePath = `${out}.state.json`;
  const discard = (): void => {
    rmSync(part, { force: true });
    rmSync(statePath, { force: true });
  };
  if (isFresh) discard();
  const found = readState(statePath, part, query);
  let bytes = found?.bytes ?? 0;
  let isOpen = false;
  // What stands there without a state is of no use, and nothing is made before there is something to keep.
  const open = (): void => {
    if (found === null) writeFileSync(part, '');
    else truncateSync(part, bytes);
    isOpen = true;
  };
  return {
    found,
    lines: () => {
      if (found === null) return [];
      const known = readFileSync(part).subarray(0, found.bytes).toString('utf8');
      return known.split('\n').filter((line) => line !== '');
    },
    append: (lines, { counts, cursor }) => {
      const text = lines.map((line) => `${line}\n`).join('');
      orUserError(part, () => {
        if (!isOpen) open();
        appendFileSync(part, text);
      });
      bytes += Buffer.byteLength(text);
      const state: StateFile = { version: 1, query, bytes, cursor, counts };
      writeFileWhole(statePath, `${JSON.stringify(state, null, 2)}\n`);
    },
    finish: () => {
      orUserError(out, () => {
        if (!isOpen) open();
        renameSync(part, out);
      });
      rmSync(statePath, { force: true });
    },
    discard,
  };
}

function readState(path: string, part: string, query: string): StateFile | null {
  if (!existsSync(path)) return null;
  const state = parseState(readFileSync(path, 'utf8'));
  const size = existsSync(part) ? statSync(part).size : -1;
  if (state === null || size < state.bytes) {
    throw new UserError(`${path} and ${part} do not fit each other; --fresh starts anew.`);
  }
  if (state.query === query) return state;
  throw new UserError(
    `${part} holds the beginning of another fetch (${state.query}); finish that one, give --out another name, or start anew with --fresh.`,
  );
}

function parseState(text: string): StateFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value['version'] !== 1) return null;
  const { query, bytes, cursor, counts } = value;
  if (typeof query !== 'string' || !isCount(bytes) || !isObject(counts)) return null;
  if (cursor !== null && typeof cursor !== 'string') return null;
  const { fetched, kept, withoutAbstract, duplicates, tooEarly } = counts;
  if (![fetched, kept, withoutAbstract, duplicates, tooEarly].every(isCount)) return null;
  return { version: 1, query, bytes, cursor, counts: counts as unknown as FetchCounts };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function orUserError(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw fileError(error, 'write', path);
  }
}
