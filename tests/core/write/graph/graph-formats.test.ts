import { UndirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import gexf from 'graphology-gexf';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { paperGraph } from '../../../../src/core/write/graph/paper-graph.ts';
import { writeGexf } from '../../../../src/core/write/graph/write-gexf.ts';
import { writeGraphMl } from '../../../../src/core/write/graph/write-graphml.ts';
import { writeGraphology } from '../../../../src/core/write/graph/write-graphology.ts';
import { writeVosViewer } from '../../../../src/core/write/graph/write-vosviewer.ts';
import { readJsonArray } from '../../../../src/core/read/json-array.ts';
import { makePaper, makeSmallMap } from '../../../support/small-map.ts';
import { readWith } from '../../read/reading.ts';
import { subjectOf } from '../export/subject.ts';

const HOSTILE = 'A <b>"bold"</b> & \'odd\' title\u0007 \ud800 ]]>';
const map = makeSmallMap({
  papers: makeSmallMap().papers.map((paper, at) =>
    at === 3 ? makePaper({ ...paper, title: HOSTILE }) : paper,
  ),
});
const graph = paperGraph(subjectOf(map, [0, 1, 2, 3, 4]));

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of an XML text by its name. */
function tagsOf(xml: string, name: string): readonly Tag[] {
  const found: Tag[] = [];
  const walk = (children: readonly object[]): void => {
    for (const child of children) {
      if ('name' in child && child.name === name && 'attribs' in child)
        found.push({ name, attributes: child.attribs as Tag['attributes'] });
      if ('children' in child) walk(child.children as readonly object[]);
    }
  };
  walk(parseDocument(xml, { xmlMode: true }).children);
  return found;
}

describe('writeGexf', () => {
  const text = writeGexf(graph);

  it('is read by graphology: papers, links, places, sizes, colours', () => {
    const read = gexf.parse(UndirectedGraph, text);
    expect([read.order, read.size]).toEqual([5, 4]);
    expect(read.getNodeAttributes('gru')).toMatchObject({
      label: 'Gated Recurrent Units for Speech',
      year: 2015,
      topic: 'speech recognition',
      color: 'rgb(47,105,201)',
      x: -1000,
      y: 200,
    });
    expect(read.getNodeAttribute('vim', 'label')).toBe(
      'A <b>"bold"</b> & \'odd\' title\ufffd \ufffd ]]>',
    );
    expect(read.getEdgeAttribute(read.edge('gru', 'lstm'), 'weight')).toBeCloseTo(0.62, 4);
  });

  it('is read by another parser, which finds every end of a link', () => {
    const ids = tagsOf(text, 'node').map(({ attributes }) => attributes['id']);
    expect(ids).toEqual(['gru', 'lstm', 'echo', 'vim', 'scan']);
    const edges = tagsOf(text, 'edge');
    expect(edges).toHaveLength(4);
    for (const { attributes } of edges)
      expect([
        ids.includes(attributes['source'] ?? ''),
        ids.includes(attributes['target'] ?? ''),
      ]).toEqual([true, true]);
    expect(tagsOf(text, 'viz:position')).toHaveLength(5);
  });
});

describe('writeGraphMl', () => {
  it('declares every key that it uses', () => {
    const text = writeGraphMl(graph);
    const keys = tagsOf(text, 'key').map(({ attributes }) => attributes['id']);
    const used = new Set(tagsOf(text, 'data').map(({ attributes }) => attributes['key']));
    expect([...used].filter((key) => !keys.includes(key))).toEqual([]);
    expect(tagsOf(text, 'node')).toHaveLength(5);
    expect(tagsOf(text, 'edge')).toHaveLength(4);
  });
});

describe('writeGraphology', () => {
  it('is a graph of graphology', () => {
    const read = UndirectedGraph.from(JSON.parse(writeGraphology(graph)) as SerializedGraph);
    expect([read.order, read.size]).toEqual([5, 4]);
    expect(read.getNodeAttribute('vim', 'label')).toBe(HOSTILE);
    expect(read.getEdgeAttributes('gru', 'lstm')).toEqual({
      weight: 0.62,
      terms: ['speech', 'recurrent'],
      bridge: false,
    });
  });
});

describe('writeVosViewer', () => {
  const text = writeVosViewer(subjectOf(makeSmallMap()));

  it('is a network whose links join its items', () => {
    const { network } = JSON.parse(text) as {
      network: { items: { id: number; cluster: number }[]; links: { source_id: number }[] };
    };
    expect(network.items.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(network.links).toHaveLength(7);
  });

  it('comes back through the reader', () => {
    const { records } = readWith({ read: readJsonArray }, text);
    const { papers } = makeSmallMap();
    expect(records.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
    expect(records.map(({ abstract }) => abstract)).toEqual(papers.map(({ abstract }) => abstract));
    expect(records.map(({ year }) => year)).toEqual(papers.map(({ year }) => year));
    expect(records.map(({ authors }) => authors)).toEqual(papers.map(({ authors }) => authors));
    expect(records.map(({ citations }) => citations)).toEqual(
      papers.map(({ citations }) => citations),
    );
  });
});
