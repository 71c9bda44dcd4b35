import { expect, it } from 'vitest';
import { rowAfterKey } from '../../src/ui/row-keys.ts';

it('a key leads to another row of the list, or nowhere', () => {
  const from = (row: number) => (key: string) => rowAfterKey(key, row, 100, 10);
  const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'a'];
  expect(keys.map(from(50))).toEqual([51, 49, 60, 40, 0, 99, null]);
  expect(keys.map(from(0))).toEqual([1, null, 10, null, null, 99, null]);
  expect(keys.map(from(95))).toEqual([96, 94, 99, 85, 0, 99, null]);
  expect(keys.map(from(99))).toEqual([null, 98, null, 89, 0, null, null]);
});
