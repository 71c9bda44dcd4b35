import { InputError } from '../contract/errors.ts';
import { vectorOf } from './vectors/number-list.ts';

/** Returns the vectors in a reply of POST /v1/embeddings, in the order of the texts that were sent: `index` says which
 * text a vector belongs to, so that a server may answer in any order. All have one length.
 * @throws InputError that says what is wrong: no JSON, too few or too many vectors, an `index` that is missing, out of
 * range or there twice, a vector that is no list of finite numbers, vectors of different lengths
 *
 * Source: OpenAI API reference, "Create embeddings", https://platform.openai.com/docs/api-reference/embeddings/create. */
export function parseEmbeddingResponse(text: string, count: number): readonly Float32Array[] {
  const items = itemsOf(text);
  if (items.length !== count) fail(`it holds ${items.length} vectors for ${count} texts`);
  const vectors = new Map<number, Float32Array>();
  for (const [place, item] of items.entries()) {
    const index = fieldOf(item, 'index');
    if (typeof index !== 'number') fail(`vector ${place} lacks its "index"`);
    if (!Number.isInteger(index) || index < 0 || index >= count)
      fail(`the index ${index} belongs to no text, they go from 0 to ${count - 1}`);
    if (vectors.has(index)) fail(`the index ${index} is there twice`);
    vectors.set(index, vectorOf(fieldOf(item, 'embedding'), `vector ${index}`));
  }
  // As many different indices as texts, all in range: none is missing.
  const ordered = [...vectors].sort(([a], [b]) => a - b).map(([, vector]) => vector);
  const length = ordered[0]?.length ?? 0;
  const other = ordered.find((vector) => vector.length !== length);
  if (other !== undefined)
    fail(`its vectors have different lengths, ${length} and ${other.length}`);
  return ordered;
}

function itemsOf(text: string): readonly unknown[] {
  let reply: unknown;
  try {
    reply = JSON.parse(text);
  } catch {
    fail(text.trim() === '' ? 'it is empty' : 'it is no JSON, or was cut off');
  }
  const items = fieldOf(reply, 'data');
  const error = fieldOf(reply, 'error');
  const said = typeof error === 'string' ? error : fieldOf(error, 'message');
  if (!Array.isArray(items))
    fail(
      typeof said === 'string'
        ? `it is the error "${said.slice(0, 200)}"`
        : 'it has no list "data"',
    );
  return items;
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

function fail(message: string): never {
  throw new InputError(message);
}
