import { describe, expect, it } from 'vitest';
import { embedderChoice } from '../../../../src/core/write/export/embedder-choice.ts';
import { rebuildCommand } from '../../../../src/core/write/export/rebuild-command.ts';
import { parseEmbedderChoice } from '../../../../scripts/embed/embedder-choice.ts';
import { makeSmallMap } from '../../../support/small-map.ts';

describe('embedderChoice', () => {
  it.each([
    ['builtin/1 abc terms=9 dimension=8 title*2 dense<=0.3', null, null],
    ['tfidf-svd/1 words+pairs df>=2 title*2 dimensions<=256 seed=42', 'svd', null],
    ['tfidf/1 words+pairs df>=2 title*2 centred', 'tfidf', null],
    [
      'http/1 model=nomic embed at http://localhost:11434/v1 text=title+abstract, centred',
      'http://localhost:11434/v1#nomic embed',
      null,
    ],
    ['vectors/1 my own.npy sha256=0123 dimension=3', 'vectors:my own.npy', null],
    [
      'blend/1 0.6 of [hf/1 a/b dtype=q8 pooling=cls prefix="query: " text=title"\\n"abstract], the rest words weighed',
      'hf:a/b@dtype=q8,pooling=cls,prefix=query: ',
      '0.6',
    ],
    ['something else', null, null],
  ])('reads %j', (id, embedder, blend) => {
    expect(embedderChoice(id)).toEqual({ embedder, blend });
    if (embedder !== null) expect(() => parseEmbedderChoice(embedder)).not.toThrow();
  });
});

describe('rebuildCommand', () => {
  it('names the embedder, quoted where a shell needs it', () => {
    const { manifest } = makeSmallMap();
    const id = "vectors/1 Ada's.npy sha256=0123 dimension=3";
    const method = { ...manifest.method, embedder: { ...manifest.method.embedder, id } };
    expect(rebuildCommand({ ...manifest, method })).toMatch(
      / --seed 42 --embedder 'vectors:Ada'\\''s\.npy'$/u,
    );
  });
});
