import type { LeftOut, Manifest } from '../contract/map.ts';
import { describeEmbedder } from './describe-embedder.ts';

/** Most reasons for leaving records out that the paragraph names. */
const MOST_REASONS = 4;

/** Returns how the map was made, as a paragraph for a paper's methods section: papers and what was left out and why, embedder,
 * neighbours, topics, layout with its seed, and how faithful the result is; plain text, the same for the same manifest. */
export function methodsParagraph(manifest: Manifest): string {
  return [
    papersSentence(manifest),
    vectorsSentence(manifest),
    topicsSentence(manifest),
    layoutSentence(manifest),
    versionsSentence(manifest),
  ].join(' ');
}

function papersSentence({ title, counts, input }: Manifest): string {
  const losses =
    input.leftOut.length === 0
      ? 'none was left out'
      : `${input.leftOut.length} left out (${reasons(input.leftOut)})`;
  return `The map “${title}” shows ${papersText(counts.papers)}; of ${input.read} records read, ${input.merged} were merged as duplicates and ${losses}.`;
}

function vectorsSentence({ method, counts }: Manifest): string {
  const { embedder, neighbours, options } = method;
  const coverage =
    embedder.coverage === null
      ? ''
      : `; the model knows ${percent(embedder.coverage)} of what the papers say`;
  const search =
    neighbours.recall === 1
      ? 'every pair of papers was compared'
      : `${(neighbours.recall * 100).toFixed(1)} % of the true neighbours were found`;
  return `Titles and abstracts were turned into vectors of ${embedder.dimension} dimensions by ${describeEmbedder(embedder.id)}${coverage}; each paper has its ${options.neighbours} nearest neighbours by cosine similarity (${search}), and ${counts.links} links join the papers that are similar enough.`;
}

function topicsSentence({ method, topics, quality }: Manifest): string {
  const { algorithm, resolution, criterion } = method.topics;
  const stable =
    quality.topicStability === null
      ? ''
      : `; over ${quality.stabilitySeeds} seeds the topics agree with a mean adjusted Rand index of ${quality.topicStability.toFixed(2)}`;
  const modular =
    quality.modularity === null ? '' : ` (modularity ${quality.modularity.toFixed(2)})`;
  return `${capital(algorithm)}, at resolution ${resolution} (${criterion}), gave ${topics.length === 1 ? 'one topic' : `${topics.length} topics`}${modular}${stable}.`;
}

function layoutSentence({ method, quality }: Manifest): string {
  const { trustworthiness, continuity, neighbourhoodPreservation: kept, k } = quality;
  const faithful =
    trustworthiness === null || continuity === null || kept === null
      ? ''
      : `; trustworthiness is ${trustworthiness.toFixed(2)}, continuity ${continuity.toFixed(2)}, and ${percent(kept)} of the ${k} nearest papers on the map are true neighbours`;
  return `The layout is ${method.layout.algorithm}, seed ${method.options.seed}${faithful}.`;
}

function versionsSentence({ method }: Manifest): string {
  const versions = Object.entries(method.versions).map(([name, version]) => `${name} ${version}`);
  return `Made with ${versions.join(', ')}; build ${method.buildHash.slice(0, 12)}.`;
}

function reasons(leftOut: readonly LeftOut[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || Number(a > b) - Number(a < b));
  const named = sorted.slice(0, MOST_REASONS).map(([reason, count]) => `${count}: ${reason}`);
  const rest = sorted.slice(MOST_REASONS).reduce((sum, [, count]) => sum + count, 0);
  return [...named, ...(rest > 0 ? [`${rest}: other reasons`] : [])].join('; ');
}

function papersText(count: number): string {
  return count === 1 ? 'one paper' : `${count} papers`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
