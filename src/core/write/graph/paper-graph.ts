import { termsOfLink } from '../../contract/link-terms.ts';
import type { PaperEntry } from '../../contract/paper.ts';
import { NEUTRAL, topicColours } from '../../colour/topic-colours.ts';
import { paperSizes } from '../../explore/paper-sizes.ts';
import type { ExportSubject } from '../export/export-format.ts';

/** A part of a map as other programs know graphs: nodes and undirected edges. */
export interface PaperGraph {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly paper: PaperEntry;
  readonly abstract: string;
  /** Index into the manifest's topics, and the topic's name. */
  readonly topic: number;
  readonly topicName: string;
  /** Labels of the themes that it carries. */
  readonly themes: readonly string[];
  /** Map units, y upwards. */
  readonly x: number;
  readonly y: number;
  /** Radius in pixels at the fitted camera. */
  readonly size: number;
  /** `#rrggbb`: its topic's. */
  readonly colour: string;
}

export interface GraphEdge {
  /** Indices into the nodes. */
  readonly source: number;
  readonly target: number;
  /** Cosine similarity, -1 … 1. */
  readonly similarity: number;
  readonly isBridge: boolean;
  readonly terms: readonly string[];
}

/** From this weight on a paper carries a theme. */
const CARRIED = 0.5;

/** Returns the part's papers and the links among them, sized and coloured as the map draws them. O(papers × themes + links). */
export function paperGraph({ map, papers, view }: ExportSubject): PaperGraph {
  const { manifest, columns, links } = map;
  const sizes = paperSizes(map, view.sizing);
  const colours = topicColours(manifest.topics, 'light');
  const nodes = papers.flatMap((number): GraphNode[] => {
    const paper = map.papers[number];
    if (paper === undefined) return [];
    const topic = columns.topic[number] ?? 0;
    return [
      {
        ...{ id: paper.id, paper, abstract: paper.abstract, topic },
        topicName: manifest.topics[topic]?.name ?? '',
        themes: manifest.themes.flatMap(({ label }, theme) =>
          (columns.themeWeights[number * manifest.themes.length + theme] ?? 0) >= CARRIED
            ? [label]
            : [],
        ),
        x: columns.positions[2 * number] ?? 0,
        y: columns.positions[2 * number + 1] ?? 0,
        size: sizes[number] ?? 1,
        colour: colours[topic] ?? NEUTRAL.light,
      },
    ];
  });
  const place = new Map(papers.map((paper, at) => [paper, at]));
  const edges = Array.from(links.source, (source, link): GraphEdge[] => {
    const [from, to] = [place.get(source), place.get(links.target[link] ?? -1)];
    if (from === undefined || to === undefined) return [];
    return [
      {
        source: from,
        target: to,
        similarity: links.similarity[link] ?? 0,
        isBridge: links.bridge[link] === 1,
        terms: termsOfLink(links, link),
      },
    ];
  });
  return { title: manifest.title, nodes, edges: edges.flat() };
}

/** What a node's attribute says; null = not known. */
export interface GraphAttribute {
  readonly id: string;
  readonly type: 'string' | 'integer';
  readonly of: (node: GraphNode) => string | number | null;
}

/** What GEXF, GraphML and graphology JSON tell of a paper beside label, place, size and colour. */
export const NODE_ATTRIBUTES: readonly GraphAttribute[] = [
  { id: 'authors', type: 'string', of: ({ paper }) => authorsText(paper) },
  { id: 'year', type: 'integer', of: ({ paper }) => paper.year },
  { id: 'venue', type: 'string', of: ({ paper }) => paper.venue },
  { id: 'topic', type: 'string', of: ({ topicName }) => topicName },
  { id: 'themes', type: 'string', of: ({ themes }) => joined(themes) },
  { id: 'keywords', type: 'string', of: ({ paper }) => joined(paper.keywords) },
  { id: 'citations', type: 'integer', of: ({ paper }) => paper.citations },
  { id: 'doi', type: 'string', of: ({ paper }) => paper.doi },
  { id: 'arxiv', type: 'string', of: ({ paper }) => paper.arxiv },
  { id: 'url', type: 'string', of: ({ paper }) => paper.url },
];

/** Returns a number as short as it is to six decimals. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)) + 0);
}

/** Returns the names on one line, "et al." behind a list that is known to be cut. */
export function authorsText({ authors, moreAuthors }: PaperEntry): string | null {
  return joined(moreAuthors ? [...authors, 'et al.'] : authors);
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ');
}
