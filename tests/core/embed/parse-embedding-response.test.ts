import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import { parseEmbeddingResponse } from '../../../src/core/embed/parse-embedding-response.ts';

function reply(...items: readonly unknown[]): string {
  return JSON.stringify({ object: 'list', data: items });
}

describe('parseEmbeddingResponse', () => {
  it('puts the vectors into the order of the texts', () => {
    const text = reply({ index: 1, embedding: [3, 4] }, { index: 0, embedding: [1, 2] });
    expect(parseEmbeddingResponse(text, 2).map((vector) => [...vector])).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it.each([
    ['', 'it is empty'],
    ['{"data": [', 'it is no JSON, or was cut off'],
    ['null', 'it has no list "data"'],
    ['{"error": {"message": "model not found"}}', 'it is the error "model not found"'],
    ['{"error": "busy"}', 'it is the error "busy"'],
    [reply({ index: 0, embedding: [1] }), 'it holds 1 vectors for 2 texts'],
    [reply({ embedding: [1] }, { index: 1, embedding: [1] }), 'vector 0 lacks its "index"'],
    [
      reply({ index: 0, embedding: [1] }, { index: 0, embedding: [1] }),
      'the index 0 is there twice',
    ],
    [reply({ index: 0, embedding: [1] }, { index: 2, embedding: [1] }), 'index 2 belongs to no'],
    [reply({ index: 0, embedding: [] }, { index: 1, embedding: [1] }), 'vector 0 is no list'],
    [
      reply({ index: 0, embedding: [1, null] }, { index: 1, embedding: [1, 2] }),
      'vector 0 holds null at place 1',
    ],
    [
      reply({ index: 0, embedding: [1, 2] }, { index: 1, embedding: [1] }),
      'different lengths, 2 and 1',
    ],
  ])('refuses %s', (text, sentence) => {
    expect(() => parseEmbeddingResponse(text, 2)).toThrow(InputError);
    expect(() => parseEmbeddingResponse(text, 2)).toThrow(sentence);
  });
});
