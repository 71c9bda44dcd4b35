import { textWriter } from '../export/text-export.ts';
import { xmlText } from '../xml-text.ts';
import {
  NODE_ATTRIBUTES,
  paperGraph,
  plainNumber,
  type GraphAttribute,
  type GraphNode,
  type PaperGraph,
} from './paper-graph.ts';

type Key = Omit<GraphAttribute, 'type'> & { readonly type: 'string' | 'int' | 'double' };

const NODE_KEYS: readonly Key[] = [
  { id: 'label', type: 'string', of: ({ paper }) => paper.title },
  ...NODE_ATTRIBUTES.map((key): Key => ({
    ...key,
    type: key.type === 'integer' ? 'int' : 'string',
  })),
  { id: 'x', type: 'double', of: ({ x }) => plainNumber(x) },
  { id: 'y', type: 'double', of: ({ y }) => plainNumber(y) },
  { id: 'size', type: 'double', of: ({ size }) => plainNumber(size) },
  { id: 'color', type: 'string', of: ({ colour }) => colour },
];
const EDGE_KEYS = [
  ['weight', 'double'],
  ['terms', 'string'],
  ['bridge', 'boolean'],
] as const;

/** The part as GraphML. */
export const exportGraphMl = textWriter('.graphml', (subject) => writeGraphMl(paperGraph(subject)));

/** Returns a graph as GraphML; what is not known is left out. O(text).
 *
 * Source: http://graphml.graphdrawing.org/specification.html. */
export function writeGraphMl({ title, nodes, edges }: PaperGraph): string {
  const key = (id: string, of: string, type: string): string =>
    `  <key id="${of}-${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>\n`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
    ...NODE_KEYS.map(({ id, type }) => key(id, 'node', type)),
    ...EDGE_KEYS.map(([id, type]) => key(id, 'edge', type)),
    `  <graph id="map" edgedefault="undirected">\n    <desc>${xmlText(title)}</desc>\n`,
    ...nodes.map(nodeText),
    ...edges.map((edge, at) => {
      const [source, target] = [nodes[edge.source]?.id ?? '', nodes[edge.target]?.id ?? ''];
      return [
        `    <edge id="e${at}" source="${xmlText(source)}" target="${xmlText(target)}">`,
        `<data key="edge-weight">${plainNumber(edge.similarity)}</data>`,
        `<data key="edge-terms">${xmlText(edge.terms.join('; '))}</data>`,
        `<data key="edge-bridge">${edge.isBridge}</data></edge>\n`,
      ].join('');
    }),
    '  </graph>\n</graphml>\n',
  ].join('');
}

function nodeText(node: GraphNode): string {
  const data = NODE_KEYS.flatMap(({ id, of }) => {
    const value = of(node);
    return value === null ? [] : [`<data key="node-${id}">${xmlText(String(value))}</data>`];
  });
  return `    <node id="${xmlText(node.id)}">${data.join('')}</node>\n`;
}
