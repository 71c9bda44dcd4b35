import { countTerms, termCorpus, type PaperText } from '../core/explore/term-corpus.ts';

// One request, one answer; what goes wrong reaches the page as the worker's error event.
addEventListener('message', ({ data }: MessageEvent<readonly PaperText[]>) => {
  postMessage(termCorpus(countTerms(data)));
});
