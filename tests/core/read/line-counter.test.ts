import { describe, expect, it } from 'vitest';
import { createLineCounter } from '../../../src/core/read/line-counter.ts';

describe('createLineCounter', () => {
  it('tells the line of offsets that go on', () => {
    const lineAt = createLineCounter('ab\n\ncd\n');
    expect([0, 2, 3, 4, 4, 6, 7].map(lineAt)).toEqual([1, 1, 2, 3, 3, 3, 4]);
  });
});
