import { parseModel } from '../core/embed/model/parse-model.ts';
import { createMeaningIndex, type MeaningIndex } from '../core/explore/meaning/meaning-index.ts';
import type { MeaningAnswer, MeaningRequest } from './meaning-protocol.ts';

let index: MeaningIndex | null = null;

addEventListener('message', ({ data }: MessageEvent<MeaningRequest>) => {
  const id = data.kind === 'score' ? data.id : null;
  answer(data).catch((error: unknown) =>
    tell({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) }),
  );
});

async function answer(request: MeaningRequest): Promise<void> {
  if (request.kind === 'open') {
    const bytes =
      typeof request.model === 'string' ? await fetchModel(request.model) : request.model;
    const model = parseModel(bytes, 'the model for search by meaning');
    tell({ kind: 'progress', share: null });
    index = createMeaningIndex(request.papers, model);
    tell({ kind: 'ready' });
    return;
  }
  if (index === null) throw new Error('the search by meaning is not open yet');
  tell({ kind: 'scores', id: request.id, scores: index.score(request.wanted) });
}

async function fetchModel(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || response.body === null)
    throw new Error(`${address}: answer ${response.status}`);
  const total = Number(response.headers.get('content-length') ?? 0);
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    // A compressed answer may hold more than its stated length.
    if (total > 0) tell({ kind: 'progress', share: Math.min(1, length / total) });
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function tell(answered: MeaningAnswer): void {
  postMessage(answered);
}
