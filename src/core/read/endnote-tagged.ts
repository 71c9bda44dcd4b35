import type { FoundFields } from './assemble-record.ts';
import type { PlacedReport } from './field-notes.ts';
import { arxivIn } from './found-in-text.ts';
import type { InputFormat, SourceLook } from './input-format.ts';
import { namesIn } from './person-name.ts';
import { eachLine, readTagged, type TaggedFields } from './read-tagged.ts';
import type { ReadResult, TextSource } from './read-result.ts';
import type { TagRules } from './tagged-lines.ts';

const TAGGED = /^%([0-9A-Z@+^*>$!&()#~?=<[\]])(?:[ \t](.*))?$/u;
const RULES: TagRules = {
  parse: (line) => {
    const match = TAGGED.exec(line);
    return match === null ? null : [match[1] ?? '', match[2] ?? ''];
  },
  opens: (tag, has, isAfterGap) => {
    if (tag === '0') return has('0') || has('T');
    return isAfterGap && (tag === 'T' || tag === 'A') && has('T');
  },
  ends: new Set(),
  outside: new Set(),
};

/** EndNote's tagged format (after refer), also as exported by libraries, CNKI and the ACL Anthology. */
export const ENDNOTE_TAGGED: InputFormat = {
  id: 'endnote-tagged',
  label: 'EndNote (tagged)',
  recognises: looksLikeEndnote,
  read: readEndnoteTagged,
};

function looksLikeEndnote({ text, head }: SourceLook): boolean {
  if (/^[[{<](?!0 \S)/.test(head)) return false;
  return /^%T \S/mu.test(text) && /^%[0A] \S/mu.test(text);
}

/** Returns the papers of a text tagged for EndNote. A record begins with %0, or behind a blank line with a title or an
 * author where the record before has its title. Cost: linear. */
export function readEndnoteTagged(source: TextSource, report: PlacedReport): ReadResult {
  const telling = ['T', 'X', 'A'];
  return readTagged(source, { rules: RULES, opening: '0', telling, found: foundIn }, report);
}

function foundIn({ all, first }: TaggedFields): FoundFields {
  const venue = first('J', 'B', 'S');
  const keywords = eachLine(all('K'));
  return {
    id: /^\S*\p{L}\S*$/u.test(first('F')) ? first('F') : null,
    title: first('T'),
    abstract: all('X').join('\n'),
    authors: all('A').flatMap(namesIn),
    years: all('D'),
    dates: all('8', 'D'),
    venue,
    addresses: eachLine(all('U', '>')),
    dois: eachLine(all('R')),
    hints: [arxivIn(venue) ?? ''],
    keywords: keywords.length === 1 ? keywords.flatMap((line) => line.split(/[;；]/u)) : keywords,
    citations: null,
    otherIds: [],
    references: [],
  };
}
