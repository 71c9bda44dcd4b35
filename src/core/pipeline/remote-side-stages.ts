import { noEffects } from '../contract/effects.ts';
import type { ThemeLexicon } from '../contract/theme-lexicon.ts';
import type { ThemeText } from '../themes/assign-themes.ts';
import { sideStagesHere, type OpenSideStages, type SideStages } from './side-stages.ts';

type Asked = Omit<SideStages, 'isApart' | 'close'>;

/** What is asked of the other side: a stage and what it is given. `open` comes first, names what to begin with and has no answer. */
export type SideRequest =
  | {
      readonly kind: 'open';
      readonly begin: 'phrases' | 'themes';
      readonly papers: readonly ThemeText[];
      readonly lexicon: ThemeLexicon;
    }
  | {
      [Stage in keyof Asked]: { readonly kind: Stage; readonly given: Parameters<Asked[Stage]> };
    }[keyof Asked];

/** Answers come in the order of the requests; a failure ends the conversation. */
export type SideAnswer =
  | { readonly kind: 'found'; readonly found: unknown }
  | { readonly kind: 'failed'; readonly message: string };

/** A thread or worker that answers requests with `createSideAnswers`. */
export interface SidePort {
  post(request: SideRequest): void;
  onAnswer(hear: (answer: SideAnswer) => void): void;
  close(): void;
}

/** Returns what opens the side stages behind two ports, so that neither waits for the other: one begins with the phrases, for
 * reasons and names, one with the themes, and goes on with topics. A request ends in its answer or is rejected: with the
 * other side's failure, or because the stages were closed. */
export function remoteSideStages(openPort: () => SidePort): OpenSideStages {
  return (papers, lexicon) => {
    const open = { kind: 'open', papers: papers.map(wordsOnly), lexicon } as const;
    const words = converse(openPort(), { ...open, begin: 'phrases' });
    const graph = converse(openPort(), { ...open, begin: 'themes' });
    return {
      isApart: true,
      reasons: (...given) => words.ask({ kind: 'reasons', given }),
      topics: (...given) => graph.ask({ kind: 'topics', given }),
      levels: (...given) => graph.ask({ kind: 'levels', given }),
      names: (...given) => words.ask({ kind: 'names', given }),
      themes: (...given) => graph.ask({ kind: 'themes', given }),
      close() {
        words.close();
        graph.close();
      },
    };
  };
}

interface Conversation {
  ask<Found>(request: SideRequest): Promise<Found>;
  close(): void;
}

function converse(port: SidePort, open: SideRequest): Conversation {
  const waiting: Waiting[] = [];
  let failure: Error | null = null;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  port.onAnswer((answer) => {
    if (answer.kind === 'failed') fail(new Error(answer.message));
    else waiting.shift()?.resolve(answer.found);
  });
  port.post(open);
  return {
    async ask<Found>(request: SideRequest): Promise<Found> {
      if (failure !== null) throw failure;
      return new Promise<Found>((resolve, reject) => {
        // The other side is this program too, so an answer is what its stage returns.
        waiting.push({ resolve: resolve as (found: unknown) => void, reject });
        port.post(request);
      });
    },
    close() {
      fail(new Error('the side stages were closed'));
      port.close();
    },
  };
}

/** Returns the other side: a function that is told every request and answers through `post`, one after the other. */
export function createSideAnswers(
  post: (answer: SideAnswer) => void,
): (request: SideRequest) => void {
  let stages: SideStages | null = null;
  const answer = async (request: SideRequest): Promise<void> => {
    if (request.kind === 'open') {
      const opened = sideStagesHere(request.papers, request.lexicon, noEffects);
      if (request.begin === 'themes') await opened.themes();
      else opened.readPhrases();
      stages = opened;
      return;
    }
    if (stages === null) throw new Error('asked before the papers came');
    post({ kind: 'found', found: await findWith(stages, request) });
  };
  let last = Promise.resolve();
  return (request) => {
    last = last
      .then(() => answer(request))
      .catch((error: unknown) =>
        post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
      );
  };
}

function findWith(
  stages: SideStages,
  request: Exclude<SideRequest, { readonly kind: 'open' }>,
): Promise<unknown> {
  switch (request.kind) {
    case 'reasons':
      return stages.reasons(...request.given);
    case 'topics':
      return stages.topics(...request.given);
    case 'levels':
      return stages.levels(...request.given);
    case 'names':
      return stages.names(...request.given);
    case 'themes':
      return stages.themes(...request.given);
  }
}

interface Waiting {
  readonly resolve: (found: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** What crosses over is copied, so only what is read goes. */
function wordsOnly({ title, abstract, keywords }: ThemeText): ThemeText {
  return { title, abstract, keywords };
}
