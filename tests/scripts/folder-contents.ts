import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Returns name → SHA-256 of every file in a folder, hidden ones included. */
export function folderContents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        return [name, createHash('sha256').update(bytes).digest('hex')];
      }),
  );
}
