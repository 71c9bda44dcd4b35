import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { BIBTEX } from '../../../../src/core/read/bibtex.ts';
import { escapeLatex } from '../../../../src/core/text/escape-latex.ts';
import { escapeMarkup } from '../../../../src/core/write/overview/escape-markup.ts';
import {
  OVERVIEW_FORMATS,
  overviewFile,
  overviewFiles,
  type OverviewFormat,
} from '../../../../src/core/write/overview/overview-file.ts';
import { escapeMarkdown } from '../../../../src/core/write/write-markdown.ts';
import { readWith } from '../../read/reading.ts';
import { makeOverview, readSeed } from '../../overview/seed-overview.ts';

const { map, table } = await readSeed();
const { text } = makeOverview(map, table, [...map.papers.keys()], 3);
const abstractOf = (paper: number): string => map.papers[paper]?.abstract ?? '';
const quoted = text.sections.flatMap(({ parts }) => parts.flatMap(({ sentences }) => sentences));
const write = (format: OverviewFormat): ReadonlyMap<string, string> =>
  new Map(
    [...overviewFiles(map, text, { format, name: 'seed', abstractOf })].map(([name, bytes]) => [
      name,
      format === 'docx' ? '' : strFromU8(bytes),
    ]),
  );

/** Throws where tags do not nest; returns all text and how often each element stands. */
function readXml(source: string): {
  readonly text: string;
  readonly counts: ReadonlyMap<string, number>;
} {
  const open: string[] = [];
  const counts = new Map<string, number>();
  let all = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        open.push(name);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      },
      ontext: (piece) => (all += piece),
      onclosetag: (name) => {
        if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  expect(open).toEqual([]);
  return { text: all, counts };
}

describe('overviewFiles', () => {
  it('writes Markdown with each sentence before its citation, and a reference for every label', () => {
    const markdown = write('md').get('seed.md') ?? '';
    for (const sentence of quoted)
      expect(markdown).toContain(`${escapeMarkdown(sentence.text)} \\[`);
    for (const { label } of text.references)
      expect(markdown).toContain(escapeMarkdown(label.slice(0, 8)));
    expect(markdown).toMatch(/^# An overview\n/u);
  });

  it('writes LaTeX whose keys all stand in its bibliography, which the own reader reads', () => {
    const files = write('tex');
    const [tex = '', bib = ''] = [files.get('seed.tex'), files.get('seed.bib')];
    for (const sentence of quoted) expect(tex).toContain(`${escapeLatex(sentence.text)}~\\cite{`);
    const keys = new Set([...tex.matchAll(/\\cite\{([^}]*)\}/gu)].map(([, key]) => key));
    const filed = [...bib.matchAll(/^@\w+\{([^,]+),/gmu)].map(([, key]) => key);
    expect([...keys].sort()).toEqual([...filed].sort());
    const { records } = readWith(BIBTEX, bib);
    expect(records.length).toBe(filed.length);
    expect(tex).toContain('\\bibliography{seed}');
    expect([...tex.matchAll(/\\begin\{/gu)].length).toBe([...tex.matchAll(/\\end\{/gu)].length);
  });

  it('writes HTML without scripts or foreign files, and every citation leads to a reference', () => {
    const html = write('html').get('seed.html') ?? '';
    expect(html).not.toMatch(/<script|<iframe|<img|<link|javascript:|\son\w+=/iu);
    for (const sentence of quoted) expect(html).toContain(escapeMarkup(sentence.text));
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/gu)) expect(anchors).toContain(target);
  });

  it('writes DOCX that unpacks into well-formed parts with all sentences and links that resolve', () => {
    const { bytes, ending } = overviewFile(map, text, { format: 'docx', name: 'seed', abstractOf });
    expect(ending).toBe('docx');
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/styles.xml',
    ]);
    for (const part of Object.values(parts)) readXml(strFromU8(part));
    const source = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const document = readXml(source);
    for (const sentence of quoted) expect(document.text).toContain(sentence.text);
    const marks = new Set([...source.matchAll(/w:name="(paper\d+)"/gu)].map(([, mark]) => mark));
    for (const [, anchor] of source.matchAll(/w:anchor="([^"]+)"/gu))
      expect(marks).toContain(anchor);
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    for (const [, id] of source.matchAll(/r:id="([^"]+)"/gu))
      expect(relations).toContain(`Id="${id}"`);
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    for (const [, style] of source.matchAll(/w:pStyle w:val="([^"]+)"/gu))
      expect(styles).toContain(`w:styleId="${style}"`);
  });

  it.each(OVERVIEW_FORMATS)('gives equal bytes for equal overviews: $label', ({ id }) => {
    const [one, other] = [1, 2].map(() =>
      overviewFile(map, text, { format: id, name: 'seed', abstractOf }),
    );
    expect(one).toEqual(other);
  });

  it('shows hostile text as text', () => {
    const evil = '<img src=x onerror=alert(1)> & "quotes" \\input{x} \u0000';
    const hostile = { ...text, title: evil };
    const written = (format: OverviewFormat): string =>
      strFromU8(
        [...overviewFiles(map, hostile, { format, name: 'x', abstractOf }).values()][0] ??
          new Uint8Array(),
      );
    expect(written('html')).not.toContain('<img');
    expect(written('md')).not.toMatch(/[^\\]<img/u);
    expect(written('tex')).not.toContain('\\input{x}');
  });
});
