import { textWriter } from '../export/text-export.ts';
import type { ExportSubject } from '../export/export-format.ts';
import { NEUTRAL, topicColours } from '../../colour/topic-colours.ts';
import { authorsText, paperGraph, type GraphNode } from './paper-graph.ts';

/** The part as VOSviewer JSON. */
export const exportVosViewer = textWriter('.vosviewer.json', writeVosViewer);

/** Returns a part of a map as a VOSviewer network: papers with place, topic as cluster, citations and links as weights, year as
 * score; links weigh their similarity. Title, abstract, authors, year, venue stand in members of their own, too: this program's
 * reader reads them back. O(text).
 *
 * Source: https://app.vosviewer.com/docs/file-types/json-file-type/. */
export function writeVosViewer(subject: ExportSubject): string {
  const { nodes, edges } = paperGraph(subject);
  const links = new Int32Array(nodes.length);
  const strength = new Float64Array(nodes.length);
  for (const { source, target, similarity } of edges)
    for (const end of [source, target]) {
      links[end] = (links[end] ?? 0) + 1;
      strength[end] = (strength[end] ?? 0) + Math.max(0, similarity);
    }
  const colours = topicColours(subject.map.manifest.topics, 'light');
  const used = [...new Set(nodes.map(({ topic }) => topic))].sort((a, b) => a - b);
  const content = {
    network: {
      items: nodes.map((node, at) => itemOf(node, at, links[at] ?? 0, strength[at] ?? 0)),
      links: edges.map(({ source, target, similarity }) => ({
        source_id: source + 1,
        target_id: target + 1,
        strength: Math.max(0, similarity),
      })),
      clusters: used.map((topic) => ({
        cluster: topic + 1,
        label: subject.map.manifest.topics[topic]?.name ?? '',
      })),
    },
    config: {
      color_schemes: {
        cluster_colors: used.map((topic) => ({
          cluster: topic + 1,
          color: colours[topic] ?? NEUTRAL.light,
        })),
      },
      terminology: { item: 'paper', items: 'papers', cluster: 'topic', clusters: 'topics' },
    },
    info: { title: subject.map.manifest.title, description: 'A map of Field Atlas' },
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function itemOf(node: GraphNode, at: number, links: number, strength: number): object {
  const { paper, abstract } = node;
  const authors = authorsText(paper);
  return {
    id: at + 1,
    label: paper.title,
    title: paper.title,
    abstract,
    ...(authors === null ? {} : { authors }),
    ...(paper.year === null ? {} : { year: String(paper.year) }),
    ...(paper.venue === null ? {} : { source: paper.venue }),
    ...(paper.url === null ? {} : { url: paper.url }),
    x: node.x,
    y: node.y,
    cluster: node.topic + 1,
    weights: {
      Links: links,
      'Total link strength': Number(strength.toFixed(4)),
      ...(paper.citations === null ? {} : { Citations: paper.citations }),
    },
    ...(paper.year === null ? {} : { scores: { 'Pub. year': paper.year } }),
  };
}
