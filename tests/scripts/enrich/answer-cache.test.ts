import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAnswerCache } from '../../../scripts/enrich/answer-cache.ts';
import { atRecord, emptyRecord } from '../../../src/core/read/read-result.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
const DAY_MS = 86_400_000;
const NOW = 20_000 * DAY_MS;
const WORK = {
  ...emptyRecord(atRecord('test', 1)),
  title: 'On examples',
  year: 2021,
  otherIds: ['openalex:W1'],
};
let run = 0;

function newRoot(): string {
  run += 1;
  return join(folder, `root-${run}`);
}

describe('openAnswerCache', () => {
  it('keeps what is known and what is not, for the next run too', () => {
    const root = newRoot();
    const first = openAnswerCache(root, 'openalex', NOW);
    expect(first.get('doi:10.1000/1')).toBeUndefined();
    first.add(
      new Map([
        ['doi:10.1000/1', WORK],
        ['doi:10.1000/2', null],
      ]),
    );
    for (const cache of [first, openAnswerCache(root, 'openalex', NOW)]) {
      expect(cache.get('doi:10.1000/1')).toMatchObject({ title: 'On examples', year: 2021 });
      expect(cache.get('doi:10.1000/2')).toBeNull();
      expect(cache.get('doi:10.1000/3')).toBeUndefined();
    }
    expect(openAnswerCache(root, 'other', NOW).get('doi:10.1000/2')).toBeUndefined();
  });

  it('forgets what is unknown after 30 days and what is known after 90', () => {
    const root = newRoot();
    openAnswerCache(root, 'openalex', NOW).add(
      new Map([
        ['a', WORK],
        ['b', null],
      ]),
    );
    const after = (days: number): readonly unknown[] => {
      const cache = openAnswerCache(root, 'openalex', NOW + days * DAY_MS);
      return [cache.get('a')?.title, cache.get('b')];
    };
    expect(after(29)).toEqual(['On examples', null]);
    expect(after(30)).toEqual(['On examples', undefined]);
    expect(after(90)).toEqual([undefined, undefined]);
  });

  it('takes the newest of several answers, whatever file it is in', () => {
    const root = newRoot();
    openAnswerCache(root, 'openalex', NOW).add(new Map([['a', null]]));
    openAnswerCache(root, 'openalex', NOW + DAY_MS).add(new Map([['a', WORK]]));
    const late = openAnswerCache(root, 'openalex', NOW + 40 * DAY_MS);
    expect(late.get('a')?.title).toBe('On examples');
  });

  it('passes over lines that are damaged or torn', () => {
    const root = newRoot();
    const cache = openAnswerCache(root, 'openalex', NOW);
    cache.add(new Map([['a', WORK]]));
    const [file = ''] = readdirSync(cache.folder);
    appendFileSync(join(cache.folder, file), '{"question": "a"}\nnull\n{"question": "b", "day": 2');
    const again = openAnswerCache(root, 'openalex', NOW);
    expect([again.get('a')?.title, again.get('b')]).toEqual(['On examples', undefined]);
  });
});
