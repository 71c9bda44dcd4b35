import type { PaperRecord } from '../contract/paper.ts';
import { latexText } from '../text/latex-text.ts';
import { plainText } from '../text/plain-text.ts';
import type { BibEntry } from './bibtex-entries.ts';
import { bibIdentity } from './bibtex-identity.ts';
import { worksOf } from './bibtex-inherit.ts';
import { bibNames } from './bibtex-names.ts';
import { referencesIn } from './found-in-text.ts';
import { looksLikeBibTeX } from './bibtex-look.ts';
import { closingBrace } from './bibtex-values.ts';
import { bibVenueName } from './bibtex-venue.ts';
import type { InputFormat } from './input-format.ts';
import { distinct, refuse } from './json-fields.ts';
import { ownRecord } from './own-record.ts';
import { dated, looseDate, monthIn, type LooseDate } from './loose-date.ts';
import {
  atLine,
  emptyRecord,
  type DamagedRecord,
  type FieldReport,
  type ReadResult,
} from './read-result.ts';
import { anyOf, splitOutsideBraces } from './split-outside-braces.ts';

/** BibTeX and BibLaTeX. */
export const BIBTEX: InputFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  recognises: ({ text }) => looksLikeBibTeX(text),
  pieces: { line: /^@[a-z]{3,20}\s?\{/i, unless: /@(?:string|comment|preamble)|crossref|xdata/i },
  read: ({ name, text }, report) => {
    const records: PaperRecord[] = [];
    const damaged: DamagedRecord[] = [];
    for (const entry of worksOf(text)) {
      const place = atLine(name, entry.line);
      if (!entry.isWhole && (entry.fields.get('title') ?? '').trim() === '') {
        damaged.push({ place, reason: BROKEN });
      } else {
        const note: FieldReport = (field, problem) => {
          report(place, field, problem);
        };
        records.push(ownRecord({ ...emptyRecord(place), ...bibRecord(entry, note) }));
      }
    }
    return { records, damaged } satisfies ReadResult;
  },
};

const UNEVEN = /[\t\n]| {2}|^ | $/;
const BROKEN = 'a brace or quotation mark of this entry has no partner, and no title could be read';
const HEADING =
  /(^|\n)[ \t]*((?:background|introduction|context|motivation|rationale|aims?|objectives?|purpose|hypothes[ie]s|study design|design|setting|participants|patients|materials? and methods?|methods? and materials?|methods and results|methods|methodology|approach|design\/methodology\/approach|findings|results|results and discussion|originality\/value|practical implications|social implications|research limitations\/implications|limitations|interpretation|discussion|conclusions?|significance|novelty|highlights|funding)(?: and [a-z]{1,20})?)[ \t]*\n/gi;

function bibRecord(entry: BibEntry, report: FieldReport): Partial<PaperRecord> {
  const { key, fields } = entry;
  const names = bibNames(firstFilled(entry, ['author', 'authors', 'editor']));
  const date = dateOf(entry, report);
  return {
    id: key === '' ? null : key,
    title: titleOf(entry),
    abstract: oneLine(latexText((fields.get('abstract') ?? '').replace(HEADING, '$1$2: '))),
    ...names,
    year: date.year,
    published: date.published,
    venue: bibVenueName(entry),
    ...bibIdentity(entry, report),
    keywords: keywordsOf(entry),
    citations: citationsOf(entry),
    references: referencesIn(fields.get('cited-references') ?? ''),
  };
}

/** White space of the source is layout; other blanks belong to the text. */
function oneLine(text: string): string {
  // Most texts are even: a copy of each would take the room of the file once more.
  return UNEVEN.test(text) ? text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '') : text;
}

function firstFilled({ fields }: BibEntry, names: readonly string[]): string {
  const name = names.find((candidate) => (fields.get(candidate) ?? '').trim() !== '');
  return name === undefined ? '' : (fields.get(name) ?? '');
}

function titleOf(entry: BibEntry): string {
  const part = (name: string): string => oneLine(latexText(entry.fields.get(name) ?? ''));
  const [title, subtitle] = [part('title'), part('subtitle')];
  if (title === '' || subtitle === '' || title.includes(subtitle)) return title;
  return /[\p{P}]$/u.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/** The year's own field decides over the date's year; a month or day stands in the date or in fields of its own. */
function dateOf(entry: BibEntry, report: FieldReport): LooseDate {
  const text = (name: string): string => plainText(latexText(entry.fields.get(name) ?? ''));
  const date = looseDate(text('date') || text('eventdate'));
  const year = looseDate(text('year').replace(/(?<=\d{4})[/–-].{4,}$/, ''));
  const known = year.year ?? date.year;
  if (known === null) {
    const value = text('year') === '' ? text('date') : text('year');
    if (value !== '') refuse({ name: 'year', value, report }, 'a year from 1000 to 2100');
    return date;
  }
  if (date.published !== null) return { year: known, published: date.published };
  if (year.published !== null) return year;
  const month = monthOf(text('month'));
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text('day') || text('month').replace(/^\d+$/, ''))?.[0];
  return dated(known, month, day === undefined ? null : Number(day));
}

function monthOf(text: string): number | null {
  const number = /^0?(\d{1,2})(?!\d)/.exec(text)?.[1];
  return monthIn(text) ?? (number === undefined ? null : Number(number));
}

/** Web of Science puts the whole list in braces of its own. */
function keywordsOf(entry: BibEntry): readonly string[] {
  const found = firstFilled(entry, ['author_keywords', 'keywords', 'keyword', 'mendeley-tags']);
  if (found === '') return [];
  const isGroup = closingBrace(found, 0, found.length) === found.length - 1;
  const text = found.startsWith('{') && isGroup ? found.slice(1, -1) : found;
  const parts = splitOutsideBraces(text, anyOf(';；'));
  const list = parts.length > 1 ? parts : splitOutsideBraces(text, anyOf(',，、'));
  return distinct(list.map(latexText));
}

/** Web of Science says so in a field, Scopus in a note: `cited By 12`. */
function citationsOf({ fields }: BibEntry): number | null {
  const count =
    /^\{?(\d{1,9})\}?$/.exec(fields.get('times-cited') ?? fields.get('citationcount') ?? '')?.[1] ??
    /\bcited by:?\s{0,3}(\d{1,9})\b/i.exec((fields.get('note') ?? '').slice(0, 500))?.[1];
  return count === undefined ? null : Number(count);
}
