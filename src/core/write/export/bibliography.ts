import { writeBibTeX } from '../write-bibtex.ts';
import { writeCslJson } from '../write-csl-json.ts';
import { writeMarkdown } from '../write-markdown.ts';
import { writeReferences } from '../write-references.ts';
import { writeRis } from '../write-ris.ts';
import { papersOf, textWriter } from './text-export.ts';

/** The papers of the part as BibTeX. */
export const exportBibTeX = textWriter('.bib', (subject) => writeBibTeX(papersOf(subject)));

/** The papers of the part as RIS. */
export const exportRis = textWriter('.ris', (subject) => writeRis(papersOf(subject)));

/** The papers of the part as CSL-JSON. */
export const exportCslJson = textWriter('.csl.json', (subject) => writeCslJson(papersOf(subject)));

/** The papers of the part as a Markdown list under the map's title. */
export const exportMarkdown = textWriter('.list.md', (subject) => writeMarkdown(papersOf(subject)));

/** The papers of the part as a formatted reference list. */
export const exportReferences = textWriter('.references.txt', (subject) =>
  writeReferences(papersOf(subject)),
);
