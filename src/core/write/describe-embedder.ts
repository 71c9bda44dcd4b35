const BUILT_IN = /^builtin\/1 (\w+) terms=(\d+) dimension=(\d+) title\*(\d+) dense<=([\d.]+)$/u;
const SERVICE = /^http\/1 model=(.+) at (\S+) text=title\+abstract$/u;
const LOCAL = /^hf\/1 (\S+) dtype=(\S+) pooling=(\S+) /u;
const FILE = /^vectors\/1 (.+) sha256=(\w+) dimension=\d+$/u;
const BLEND = /^blend\/1 ([\d.]+) of \[(.+)\], the rest words /u;
const CENTRED = ', centred';

/** Returns what turned the papers into vectors, in words for a methods section, out of an embedder's id as a manifest keeps it;
 * an id of another form is returned as it is. */
export function describeEmbedder(id: string): string {
  if (id.endsWith(CENTRED)) return `${describeEmbedder(id.slice(0, -CENTRED.length))}, centred`;
  const [, checksum, terms, dimension, title, share] = BUILT_IN.exec(id) ?? [];
  if (checksum !== undefined)
    return `the built-in model of Field Atlas (${Number(terms).toLocaleString('en')} terms of ${dimension} dimensions, checksum ${checksum}; a title counts ${title} times) together with the papers’ own words, the model with a share of at most ${share}`;
  const [, model, address] = SERVICE.exec(id) ?? [];
  if (model !== undefined) return `the model ${model} of the service at ${address}`;
  const [, name, precision, pooling] = LOCAL.exec(id) ?? [];
  if (name !== undefined) return `the model ${name} (${precision}, pooling by ${pooling})`;
  const [, file, hash] = FILE.exec(id) ?? [];
  if (file !== undefined) return `vectors given in the file ${file} (SHA-256 ${hash} …)`;
  const [, part, inner] = BLEND.exec(id) ?? [];
  if (inner !== undefined)
    return `${describeEmbedder(inner)} (share ${part}) together with the papers’ own words, both centred`;
  if (id.startsWith('blend/1 '))
    return 'the papers’ own words, weighed by what the built-in model knows';
  if (id.startsWith('tfidf-svd/1 '))
    return 'TF-IDF of words and pairs of words, reduced by singular value decomposition';
  if (id.startsWith('tfidf/1 ')) return 'TF-IDF of words and pairs of words';
  return id;
}
