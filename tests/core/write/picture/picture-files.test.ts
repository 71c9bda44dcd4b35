import { unzlibSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import {
  exportPdf,
  exportPng,
  exportSvg,
} from '../../../../src/core/write/picture/picture-exports.ts';
import {
  PAPER_PICTURE,
  PRESENTATION_PICTURE,
} from '../../../../src/core/write/picture/picture-options.ts';
import { makePaper, makeSmallMap } from '../../../support/small-map.ts';
import { subjectOf } from '../export/subject.ts';
import { FONT_TOOLS } from './font-assets.ts';

const small = makeSmallMap();
const map = {
  ...small,
  papers: small.papers.map((paper, at) =>
    at === 0 ? makePaper({ ...paper, title: '</title><script>alert(1)</script>' }) : paper,
  ),
  manifest: {
    ...small.manifest,
    title: 'Maps & <b>more</b>: α ≤ β',
    topics: small.manifest.topics.map((topic, at) =>
      at === 0 ? { ...topic, name: '语音识别' } : topic,
    ),
  },
};
const subject = subjectOf(map);
const OPTIONS = { picture: { ...PRESENTATION_PICTURE, scale: 0.5 } };

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder('latin1').decode(bytes);
}

describe('exportSvg', () => {
  it('is XML of shapes and text, without scripts, with its fonts inside', async () => {
    const { files, notes } = await exportSvg(subject, OPTIONS, FONT_TOOLS);
    const text = new TextDecoder().decode(files[0]?.bytes);
    expect(text).not.toMatch(/<script|\son\w+=|javascript:|href=/i);
    expect(text).toContain('Maps &amp; &lt;b&gt;more&lt;/b&gt;: α ≤ β');
    expect(text.match(/<circle /g)?.length).toBeGreaterThanOrEqual(6);
    expect(text).toMatch(
      /@font-face\{font-family:"Open Sans";font-weight:600;src:url\(data:font\/ttf;base64,AAEAAAA/,
    );
    expect(parseDocument(text, { xmlMode: true }).children.length).toBeGreaterThan(0);
    expect(notes.join()).toContain('语音识别');
  });
});

describe('exportPng', () => {
  it('has the size asked for, every pixel painted on a ground', async () => {
    const { files } = await exportPng(subject, OPTIONS, FONT_TOOLS);
    const bytes = files[0]?.bytes ?? new Uint8Array(0);
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(16), view.getUint32(20), bytes[25]]).toEqual([800, 450, 2]);
    const at = textOf(bytes).indexOf('IDAT');
    const rows = unzlibSync(bytes.subarray(at + 4, at + 4 + view.getUint32(at - 4)));
    expect(rows).toHaveLength(450 * (1 + 3 * 800));
    expect([...rows.subarray(1, 4)]).toEqual([255, 255, 255]);
    expect(rows.some((value) => value < 60 && value > 0)).toBe(true);
  });

  it('is transparent in paper style and refuses what no memory holds', async () => {
    const paper = await exportPng(subject, { picture: { ...PAPER_PICTURE, scale: 1 } }, FONT_TOOLS);
    expect(paper.files[0]?.bytes[25]).toBe(6);
    const huge = { picture: { ...PRESENTATION_PICTURE, width: 20000, height: 20000, scale: 4 } };
    await expect(exportPng(subject, huge, FONT_TOOLS)).rejects.toThrow(/too large/);
  });
});

describe('exportPdf', () => {
  it('embeds its fonts and tells what every code of them means', async () => {
    const { files, notes } = await exportPdf(subject, OPTIONS, FONT_TOOLS);
    const bytes = files[0]?.bytes ?? new Uint8Array(0);
    const text = textOf(bytes);
    expect(text.startsWith('%PDF-1.7\n')).toBe(true);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).toBe('xref');
    expect(text).toContain('/FontFile2');
    const streams = [...text.matchAll(/\/Length (\d+) [^>]*>>\nstream\n/g)].map((match) => {
      const from = match.index + match[0].length;
      return textOf(unzlibSync(bytes.subarray(from, from + Number(match[1]))));
    });
    const maps = streams.filter((stream) => stream.includes('beginbfchar')).join('');
    // α and 语 can be found, although the font shows only one of them.
    expect(maps).toContain('<03B1>');
    expect(maps).toContain('<8BED>');
    expect(notes.join()).toMatch(/boxes/);
  });

  it('gives the same bytes each time', async () => {
    const [one, again] = [
      await exportPdf(subject, OPTIONS, FONT_TOOLS),
      await exportPdf(subject, OPTIONS, FONT_TOOLS),
    ];
    expect(one).toEqual(again);
  });
});
