import type { TermColumns } from '../contract/link-terms.ts';
import type { ThemeLexicon } from '../contract/theme-lexicon.ts';
import type { Links } from '../graph/links.ts';
import type { ThemeText } from '../themes/assign-themes.ts';
import type { TopicTree, TreeNames } from '../topics/name-tree.ts';
import { createTextWork, type OpenTextStages, type TextWork } from './text-stages.ts';

/** What is asked of the other side; `open` comes first and has no answer. */
export type TextRequest =
  | { readonly kind: 'open'; readonly papers: readonly ThemeText[]; readonly lexicon: ThemeLexicon }
  | { readonly kind: 'reasons'; readonly links: Links }
  | { readonly kind: 'names'; readonly tree: TopicTree; readonly strength: Float64Array }
  | { readonly kind: 'themes' };

/** Answers come in the order of the requests; a failure ends the conversation. */
export type TextAnswer =
  | { readonly kind: 'reasons'; readonly terms: TermColumns }
  | { readonly kind: 'names'; readonly names: TreeNames }
  | { readonly kind: 'themes'; readonly weights: Float64Array }
  | { readonly kind: 'failed'; readonly message: string };

/** A thread or worker that answers requests with `createTextAnswers`. */
export interface TextPort {
  post(request: TextRequest): void;
  onAnswer(hear: (answer: TextAnswer) => void): void;
  close(): void;
}

/** Returns what opens the text stages on the other side of a port, which begins with phrases and themes at once.
 * A request ends in its answer or is rejected: with the other side's failure, or because the stages were closed. */
export function remoteTextStages(openPort: () => TextPort): OpenTextStages {
  return (papers, lexicon) => {
    const port = openPort();
    const waiting: Waiting[] = [];
    let failure: Error | null = null;
    const fail = (error: Error): void => {
      failure ??= error;
      for (const { reject } of waiting.splice(0)) reject(error);
    };
    port.onAnswer((answer) => {
      if (answer.kind === 'failed') fail(new Error(answer.message));
      else waiting.shift()?.resolve(answer);
    });
    const ask = async <Kind extends AnswerKind>(
      request: TextRequest,
      kind: Kind,
    ): Promise<AnswerOf<Kind>> => {
      if (failure !== null) throw failure;
      const answer = await new Promise<TextAnswer>((resolve, reject) => {
        waiting.push({ resolve, reject });
        port.post(request);
      });
      if (!isAnswer(answer, kind)) throw new Error(`expected ${kind}, got ${answer.kind}`);
      return answer;
    };
    port.post({ kind: 'open', papers: papers.map(wordsOnly), lexicon });
    return {
      reasons: async (links) => (await ask({ kind: 'reasons', links }, 'reasons')).terms,
      names: async (tree, strength) =>
        (await ask({ kind: 'names', tree, strength }, 'names')).names,
      themes: async () => (await ask({ kind: 'themes' }, 'themes')).weights,
      close() {
        fail(new Error('the text stages were closed'));
        port.close();
      },
    };
  };
}

/** Returns the other side: a function that is told every request and answers through `post`. */
export function createTextAnswers(
  post: (answer: TextAnswer) => void,
): (request: TextRequest) => void {
  let work: TextWork | null = null;
  const answer = (request: TextRequest): TextAnswer | null => {
    if (request.kind === 'open') {
      work = createTextWork(request.papers, request.lexicon);
      work.phrases();
      work.themes();
      return null;
    }
    if (work === null) return { kind: 'failed', message: 'asked before the papers came' };
    switch (request.kind) {
      case 'reasons':
        return { kind: 'reasons', terms: work.reasons(request.links) };
      case 'names':
        return { kind: 'names', names: work.names(request.tree, request.strength) };
      case 'themes':
        return { kind: 'themes', weights: work.themes() };
    }
  };
  return (request) => {
    try {
      const told = answer(request);
      if (told !== null) post(told);
    } catch (error) {
      post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}

type AnswerKind = Exclude<TextAnswer['kind'], 'failed'>;
type AnswerOf<Kind extends AnswerKind> = Extract<TextAnswer, { readonly kind: Kind }>;

interface Waiting {
  readonly resolve: (answer: TextAnswer) => void;
  readonly reject: (error: Error) => void;
}

function isAnswer<Kind extends AnswerKind>(
  answer: TextAnswer,
  kind: Kind,
): answer is AnswerOf<Kind> {
  return answer.kind === kind;
}

/** What crosses over is copied, so only what is read goes. */
function wordsOnly({ title, abstract, keywords }: ThemeText): ThemeText {
  return { title, abstract, keywords };
}
