import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A named piece of what a hash stands for. */
export type Part = readonly [name: string, content: Uint8Array | string];

/** Returns the SHA-256, in hex, of named parts in their order. Names and lengths are hashed too, so that no two
 * different lists run together to the same bytes. */
export function hashParts(parts: Iterable<Part>): string {
  const hash = createHash('sha256');
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    hash.update(`${JSON.stringify(name)} ${String(bytes.length)}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Yields the files at a path of a folder, itself or everything below it, ordered by name. Missing ones are left out. */
export function* filesBelow(folder: string, path: string): Generator<Part> {
  const full = join(folder, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) {
    yield [path, readFileSync(full)];
    return;
  }
  for (const name of readdirSync(full).toSorted()) yield* filesBelow(folder, `${path}/${name}`);
}
