import { describe, expect, it } from 'vitest';
import { topicTree } from '../../src/core/explore/topic-tree.ts';
import { branchesToName, spreadsInView } from '../../src/map/label-levels.ts';
import { makeSmallMap } from '../support/small-map.ts';

const map = makeSmallMap();
const roots = topicTree(map.manifest);
const frame = { width: 1600, height: 1600 };

/** The map's papers in a frame whose middle is the map's, `scale` pixels a map unit. */
function named(zoom: number, labelArea = 1): readonly string[] {
  const scale = 300 * zoom;
  const discs = map.papers.map((_, paper) => ({
    x: 800 + scale * (map.columns.positions[2 * paper] ?? 0),
    y: 800 - scale * (map.columns.positions[2 * paper + 1] ?? 0),
  }));
  const spreads = spreadsInView(map, roots, discs, frame);
  return branchesToName(roots, spreads, zoom, () => labelArea).map(
    ({ node, isExtra }) => node.id + (isExtra ? '+' : ''),
  );
}

describe('branchesToName', () => {
  it('names areas far out, their topics where room is left', () => {
    expect(named(1)).toEqual(['a1', 't1+', 't2+']);
  });

  it('names topics nearer, and parts nearer still', () => {
    expect(named(1.3)).toEqual(['t1', 't2']);
    expect(named(2, 1)).not.toContain('a1');
    expect(named(2, 1)).not.toContain('t2');
  });

  it('keeps the coarse name where the finer ones have no room, until one is very near', () => {
    expect(named(1.3, 1e6)[0]).toBe('a1');
    expect(named(2.6, 1e6)).not.toContain('a1');
  });

  it('counts only what is in view', () => {
    const spreads = spreadsInView(
      map,
      roots,
      map.papers.map(() => ({ x: -1, y: 0 })),
      frame,
    );
    expect(spreads.size).toBe(0);
    expect(branchesToName(roots, spreads, 1, () => 1)).toEqual([]);
  });
});
