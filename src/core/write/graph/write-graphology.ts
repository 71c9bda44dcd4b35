import { textWriter } from '../export/text-export.ts';
import { NODE_ATTRIBUTES, paperGraph, type PaperGraph } from './paper-graph.ts';

/** The part as graphology JSON. */
export const exportGraphology = textWriter('.graphology.json', (subject) =>
  writeGraphology(paperGraph(subject)),
);

/** Returns a graph as JSON that graphology's `Graph.from` takes, with the attributes that Sigma draws by; one node or edge a
 * line; what is not known is left out. O(text).
 *
 * Source: https://graphology.github.io/serialization.html. */
export function writeGraphology({ title, nodes, edges }: PaperGraph): string {
  const nodeLines = nodes.map((node) => {
    const told = NODE_ATTRIBUTES.map(({ id, of }) => [id, of(node)] as const);
    const attributes = {
      label: node.paper.title,
      ...Object.fromEntries(told.filter(([, value]) => value !== null)),
      ...{ x: node.x, y: node.y, size: node.size, color: node.colour },
    };
    return JSON.stringify({ key: node.id, attributes });
  });
  const edgeLines = edges.map(({ source, target, similarity, isBridge, terms }, at) =>
    JSON.stringify({
      key: String(at),
      source: nodes[source]?.id,
      target: nodes[target]?.id,
      undirected: true,
      attributes: { weight: similarity, terms, bridge: isBridge },
    }),
  );
  const options = { type: 'undirected', multi: false, allowSelfLoops: false };
  return `{"attributes":${JSON.stringify({ name: title })},"options":${JSON.stringify(options)},
"nodes":[\n${nodeLines.join(',\n')}\n],
"edges":[\n${edgeLines.join(',\n')}\n]}\n`;
}
