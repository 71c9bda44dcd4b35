import { parseHex } from '../../colour/colour-maths.ts';
import { textWriter } from '../export/text-export.ts';
import { xmlText } from '../xml-text.ts';
import {
  NODE_ATTRIBUTES,
  paperGraph,
  plainNumber,
  type GraphEdge,
  type GraphNode,
  type PaperGraph,
} from './paper-graph.ts';

/** Gephi's layouts reckon in hundreds, not in -1 … 1. */
const PLACE_SCALE = 1000;

/** The part as GEXF. */
export const exportGexf = textWriter('.gexf', (subject) => writeGexf(paperGraph(subject)));

/** Returns a graph as GEXF 1.2, the version that most programs read, with places, sizes and colours; edges weigh their
 * similarity. O(text).
 *
 * Source: https://gexf.net/schema.html. */
export function writeGexf({ title, nodes, edges }: PaperGraph): string {
  const attributes = NODE_ATTRIBUTES.map(
    ({ id, type }) => `      <attribute id="${id}" title="${id}" type="${type}"/>\n`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">\n',
    `  <meta>\n    <creator>Field Atlas</creator>\n    <description>${xmlText(title)}</description>\n  </meta>\n`,
    '  <graph mode="static" defaultedgetype="undirected">\n',
    '    <attributes class="node" mode="static">\n',
    ...attributes,
    '    </attributes>\n',
    '    <attributes class="edge" mode="static">\n',
    '      <attribute id="terms" title="terms" type="string"/>\n',
    '      <attribute id="bridge" title="bridge" type="boolean"/>\n',
    '    </attributes>\n',
    '    <nodes>\n',
    ...nodes.map(nodeText),
    '    </nodes>\n    <edges>\n',
    ...edges.map((edge, at) => edgeText(edge, at, nodes)),
    '    </edges>\n  </graph>\n</gexf>\n',
  ].join('');
}

function nodeText(node: GraphNode): string {
  const [red, green, blue] = parseHex(node.colour);
  const values = NODE_ATTRIBUTES.flatMap(({ id, of }) => {
    const value = of(node);
    return value === null ? [] : [`<attvalue for="${id}" value="${xmlText(String(value))}"/>`];
  });
  const place = `x="${plainNumber(PLACE_SCALE * node.x)}" y="${plainNumber(PLACE_SCALE * node.y)}" z="0"`;
  return [
    `      <node id="${xmlText(node.id)}" label="${xmlText(node.paper.title)}">\n`,
    `        <attvalues>${values.join('')}</attvalues>\n`,
    `        <viz:size value="${plainNumber(node.size)}"/><viz:position ${place}/>`,
    `<viz:color r="${red}" g="${green}" b="${blue}"/>\n`,
    '      </node>\n',
  ].join('');
}

function edgeText(edge: GraphEdge, at: number, nodes: readonly GraphNode[]): string {
  const [source, target] = [nodes[edge.source]?.id ?? '', nodes[edge.target]?.id ?? ''];
  const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
  const values = [
    `<attvalue for="terms" value="${xmlText(edge.terms.join('; '))}"/>`,
    `<attvalue for="bridge" value="${edge.isBridge}"/>`,
  ];
  return `      <edge id="${at}" ${ends} weight="${plainNumber(edge.similarity)}"><attvalues>${values.join('')}</attvalues></edge>\n`;
}
