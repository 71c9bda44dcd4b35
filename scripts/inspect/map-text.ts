import type { FieldMap, Quality } from '../../src/core/contract/map.ts';

/** What `inspect` prints without an option: the map in words, for people. */
export function mapText(map: FieldMap): string {
  const { manifest } = map;
  const { method, input } = manifest;
  return [
    manifest.title,
    `${String(manifest.counts.papers)} papers, ${String(manifest.counts.links)} links, ${String(manifest.topics.length)} topics; format version ${String(manifest.version)}`,
    '',
    'Topics',
    ...manifest.topics.map(
      (topic) => `  ${count(topic.size)}  ${topic.name} (${topic.terms.slice(0, 5).join(', ')})`,
    ),
    '',
    ...themeLines(map),
    'Quality',
    ...qualityLines(manifest.quality),
    '',
    'Built',
    `  from ${input.sources.map((source) => source.name).join(', ')}: ${String(input.read)} records read, ${String(input.kept)} kept, ${String(input.merged)} merged, ${String(input.leftOut.length)} left out`,
    `  with ${method.embedder.id}, ${String(method.options.neighbours)} neighbours, seed ${String(method.options.seed)}, ${method.topics.algorithm}, ${method.layout.algorithm}`,
    `  build ${method.buildHash.slice(0, 16)}`,
    '',
  ].join('\n');
}

function themeLines({ manifest }: FieldMap): readonly string[] {
  return manifest.themeGroups.flatMap((group) => {
    const used = manifest.themes.filter((theme) => theme.group === group.id && theme.size > 0);
    if (used.length === 0) return [];
    const lines = used.map((theme) => `  ${count(theme.size)}  ${theme.label}`);
    return [`Themes: ${group.label}`, ...lines, ''];
  });
}

function qualityLines(quality: Quality): readonly string[] {
  const k = String(quality.k);
  const measures: readonly (readonly [string, number | null])[] = [
    [`trustworthiness at ${k}`, quality.trustworthiness],
    [`continuity at ${k}`, quality.continuity],
    [`neighbourhood preservation at ${k}`, quality.neighbourhoodPreservation],
    ['modularity of the topics', quality.modularity],
    [
      `stability of the topics over ${String(quality.stabilitySeeds)} seeds`,
      quality.topicStability,
    ],
  ];
  return measures.map(
    ([name, value]) => `  ${value === null ? 'undefined' : value.toFixed(3).padStart(9)}  ${name}`,
  );
}

function count(papers: number): string {
  return String(papers).padStart(4);
}
