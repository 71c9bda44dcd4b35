import { describe, expect, it } from 'vitest';
import {
  cleanName,
  forgetKept,
  keepSelection,
  renameKept,
} from '../../../../src/core/explore/select/keep-selection.ts';
import {
  readSelection,
  selectionPart,
} from '../../../../src/core/explore/select/selection-address.ts';
import { makePaper, makeSmallMap } from '../../../support/small-map.ts';

const withTwo = keepSelection(keepSelection([], 'one', ['a']), 'two', ['b', 'c']);
const names = (kept: typeof withTwo) => kept.map(({ name }) => name);

describe('keepSelection', () => {
  it('puts one at the end, or in the place of its name', () => {
    expect(names(withTwo)).toEqual(['one', 'two']);
    const again = keepSelection(withTwo, ' one ', ['d', 'd']);
    expect(again).toEqual([
      { name: 'one', papers: ['d'] },
      { name: 'two', papers: ['b', 'c'] },
    ]);
  });

  it('does nothing without name or papers', () => {
    expect(keepSelection(withTwo, '  ', ['a'])).toBe(withTwo);
    expect(keepSelection(withTwo, 'three', [])).toBe(withTwo);
  });
});

describe('renameKept', () => {
  it('gives a number to a name that is taken', () => {
    expect(names(renameKept(withTwo, 'one', 'two'))).toEqual(['two 2', 'two']);
    expect(names(renameKept(withTwo, 'two', 'new'))).toEqual(['one', 'new']);
    expect(renameKept(withTwo, 'nobody', 'new')).toBe(withTwo);
  });
});

describe('forgetKept', () => {
  it('takes one out', () => {
    expect(names(forgetKept(withTwo, 'one'))).toEqual(['two']);
    expect(forgetKept(withTwo, 'nobody')).toBe(withTwo);
  });
});

describe('cleanName', () => {
  it('leaves one line of bounded length', () => {
    expect(cleanName(' a\n b\u0000c ')).toBe('a b c');
    expect([...cleanName('ä'.repeat(200))]).toHaveLength(80);
  });
});

describe('the address of selections', () => {
  const map = makeSmallMap();
  const many = {
    ...map,
    papers: Array.from({ length: 3000 }, (_, i) => makePaper({ id: `paper-${i}` })),
  };
  const ids = many.papers.map(({ id }) => id);

  it('lists a few ids, and codes many', () => {
    expect(selectionPart(many, ['paper-7', 'paper-2'])).toEqual([['paper', 'paper-7,paper-2']]);
    const [name, code = ''] = selectionPart(many, ids.slice(10, 900))[0] ?? [];
    expect(name).toBe('papers');
    expect(code.length).toBeLessThan(20);
    expect(readSelection(many, undefined, code)).toEqual(ids.slice(10, 900));
  });

  it('takes a list of hundreds of ids, as older addresses have it', () => {
    expect(readSelection(many, ids.slice(0, 400).join(','), undefined)).toHaveLength(400);
  });
});
