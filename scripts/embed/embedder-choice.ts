import { UserError } from '../cli/user-error.ts';
import { parseHfSettings, type HfSettings } from './hf-settings.ts';

/** Which embedder a build uses, as far as the user said it. */
export type EmbedderChoice =
  | { readonly kind: 'builtin' | 'svd' | 'tfidf' }
  | { readonly kind: 'http'; readonly address: string; readonly model: string }
  | { readonly kind: 'vectors'; readonly path: string }
  | {
      readonly kind: 'hf';
      /** Name on the hub, or a folder. */
      readonly model: string;
      /** What the user says of it; the rest is known of the model: see `hfSettings`. */
      readonly said: Partial<HfSettings>;
    };

/** An embedder and how much of the similarity it has; the rest goes to the words of the papers. */
export interface EmbedderRequest {
  readonly choice: EmbedderChoice;
  /** 0 … 1. */
  readonly blend: number;
}

/** What a build uses where nothing is said. */
export const DEFAULT_EMBEDDER: EmbedderRequest = { choice: { kind: 'builtin' }, blend: 1 };

const FORMS = 'builtin, svd, tfidf, http://HOST/v1#MODEL, vectors:FILE or hf:MODEL';

/** Returns what `--embedder` names.
 * @throws UserError for a name that there is not */
export function parseEmbedderChoice(text: string): EmbedderChoice {
  if (text === 'builtin' || text === 'svd' || text === 'tfidf') return { kind: text };
  if (/^https?:\/\//i.test(text)) return parseAddress(text);
  if (text.startsWith('vectors:')) return parseVectors(text.slice('vectors:'.length));
  if (text.startsWith('hf:')) return parseHfModel(text.slice('hf:'.length));
  throw new UserError(`There is no embedder "${text}"; there are ${FORMS}.`);
}

/** Returns the share that `--blend` gives to the embedder.
 * @throws UserError for anything but a number from 0 to 1 */
export function parseBlend(text: string): number {
  const share = /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new UserError(`--blend wants a number from 0 to 1, not "${text}".`);
}

/** Returns the request that both options make.
 * @throws UserError where there is nothing to blend */
export function embedderRequest(
  choice: EmbedderChoice = DEFAULT_EMBEDDER.choice,
  blend: number = DEFAULT_EMBEDDER.blend,
): EmbedderRequest {
  const isOurs = choice.kind === 'builtin' || choice.kind === 'svd' || choice.kind === 'tfidf';
  if (isOurs && blend !== 1) {
    throw new UserError(
      `--blend mixes vectors from elsewhere with the words of the papers; ${choice.kind} is no such embedder.`,
    );
  }
  return { choice, blend };
}

function parseAddress(text: string): EmbedderChoice {
  const [before = '', model = ''] = splitAtFirst(text, '#');
  if (model === '') {
    throw new UserError(
      `--embedder ${shownAddress(before)} wants the name of a model behind "#", such as ${shownAddress(before)}#nomic-embed-text.`,
    );
  }
  if (!URL.canParse(before)) throw new UserError(`--embedder: this is no address: ${before}.`);
  const url = new URL(before);
  if (url.username !== '' || url.password !== '' || url.search !== '') {
    throw new UserError(
      '--embedder wants an address without name, password or "?"; a key goes into FIELD_ATLAS_API_KEY.',
    );
  }
  return { kind: 'http', address: url.href.replace(/\/+$/, ''), model };
}

/** The address without what could be a password. */
function shownAddress(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//').replace(/\?.*$/, '');
}

function parseVectors(path: string): EmbedderChoice {
  if (path === '') throw new UserError('--embedder vectors: wants the name of a file.');
  return { kind: 'vectors', path };
}

/** `MODEL`, or with settings: `MODEL@pooling=cls,dtype=q8,prefix=query: `; a prefix goes on to the end. */
function parseHfModel(text: string): EmbedderChoice {
  const at = text.search(/@(?=[a-z]+=)/);
  const model = at < 0 ? text : text.slice(0, at);
  if (model === '') throw new UserError('--embedder hf: wants the name of a model or a folder.');
  return { kind: 'hf', model, said: at < 0 ? {} : parseHfSettings(text.slice(at + 1)) };
}

function splitAtFirst(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
