const BLEND = /^blend\/1 ([\d.]+) of \[(.+)\], the rest words /u;
const SERVICE = /^http\/1 model=(.+) at (\S+) text=title\+abstract$/u;
const LOCAL = /^hf\/1 (\S+) dtype=(\S+) pooling=(\S+) prefix=("(?:[^"\\]|\\.)*") text=/u;
const FILE = /^vectors\/1 (.+) sha256=\w+ dimension=\d+$/u;
const CENTRED = /, centred$/u;

/** What `--embedder` and `--blend` were told; null = the usual. */
export interface EmbedderArguments {
  readonly embedder: string | null;
  readonly blend: string | null;
}

/** Returns what a build is to be told to use an embedder again, out of its id as a manifest keeps it; the built-in one and ids of
 * another form want nothing told. */
export function embedderChoice(id: string): EmbedderArguments {
  const whole = id.replace(CENTRED, '');
  const [, blend = null, inner = whole] = BLEND.exec(whole) ?? [];
  const embedder = named(inner.replace(CENTRED, ''));
  return { embedder, blend: embedder === null ? null : blend };
}

function named(id: string): string | null {
  if (id.startsWith('tfidf-svd/1 ')) return 'svd';
  if (id.startsWith('tfidf/1 ')) return 'tfidf';
  const [, served, address] = SERVICE.exec(id) ?? [];
  if (served !== undefined && address !== undefined) return `${address}#${served}`;
  const [, file] = FILE.exec(id) ?? [];
  if (file !== undefined) return `vectors:${file}`;
  const [, model, dtype, pooling, prefix] = LOCAL.exec(id) ?? [];
  if (model === undefined || prefix === undefined) return null;
  // A prefix goes on to the end, so it comes last.
  return `hf:${model}@dtype=${dtype},pooling=${pooling},prefix=${String(JSON.parse(prefix))}`;
}
