import { zipSync } from 'fflate';
import type { FieldMap } from '../../contract/map.ts';
import type { OverviewText } from '../../overview/overview-text.ts';
import { NO_DATE, overviewDocx } from './overview-docx.ts';
import { overviewHtml } from './overview-html.ts';
import { overviewLatex } from './overview-latex.ts';
import { overviewMarkdown } from './overview-markdown.ts';

/** The formats in which an overview is written. */
export const OVERVIEW_FORMATS = [
  { id: 'md', label: 'Markdown' },
  { id: 'tex', label: 'LaTeX' },
  { id: 'html', label: 'HTML' },
  { id: 'docx', label: 'Word' },
] as const;
export type OverviewFormat = (typeof OVERVIEW_FORMATS)[number]['id'];

/** A written overview. */
export interface OverviewFile {
  /** Of its name, without the dot. */
  readonly ending: string;
  /** MIME type. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How an overview is to be written. */
export interface OverviewWriting {
  readonly format: OverviewFormat;
  /** The file's name, without its ending: LaTeX names its bibliography after it. */
  readonly name: string;
  readonly abstractOf: (paper: number) => string;
}

/** Returns the files of an overview in a format, by their names: one, or for LaTeX the article and its .bib. */
export function overviewFiles(
  map: FieldMap,
  text: OverviewText,
  { format, name, abstractOf }: OverviewWriting,
): ReadonlyMap<string, Uint8Array> {
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  switch (format) {
    case 'md':
      return new Map([[`${name}.md`, encode(overviewMarkdown(map, text))]]);
    case 'html':
      return new Map([[`${name}.html`, encode(overviewHtml(map, text))]]);
    case 'docx':
      return new Map([[`${name}.docx`, overviewDocx(map, text)]]);
    case 'tex': {
      const { tex, bib } = overviewLatex(map, text, name, abstractOf);
      return new Map([
        [`${name}.tex`, encode(tex)],
        [`${name}.bib`, encode(bib)],
      ]);
    }
  }
}

const TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
};

/** Returns an overview as one file: LaTeX and its bibliography as a ZIP archive. */
export function overviewFile(
  map: FieldMap,
  text: OverviewText,
  writing: OverviewWriting,
): OverviewFile {
  const files = [...overviewFiles(map, text, writing)];
  const [first] = files;
  const isOne = files.length === 1 && first !== undefined;
  const ending = isOne ? writing.format : 'zip';
  const bytes = isOne ? first[1] : zipSync(Object.fromEntries(files), { mtime: NO_DATE });
  return {
    ending,
    type: TYPES[ending] ?? 'application/octet-stream',
    bytes: new Uint8Array(bytes),
  };
}
