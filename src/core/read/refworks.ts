import type { FoundFields } from './assemble-record.ts';
import type { PlacedReport } from './field-notes.ts';
import { arxivIn } from './found-in-text.ts';
import type { InputFormat, SourceLook } from './input-format.ts';
import { namesIn } from './person-name.ts';
import { eachLine, readTagged, type TaggedFields } from './read-tagged.ts';
import type { ReadResult, TextSource } from './read-result.ts';
import type { TagRules } from './tagged-lines.ts';

/** CNKI writes the tag of an empty volume small. */
const TAGGED = /^([A-Z][A-Z0-9]|vo)(?:[ \t]+(.*))?$/u;
/** An abstract's line may begin with a word of two capitals, hence the list. */
const KNOWN = new Set(
  `RT SR ID A1 A2 A3 A4 A5 A6 T1 T2 T3 JF JO YR FD VO vo IS SP OP K1 AB NO PB PP ED SN AD AN LA DO LK UL U1 U2 U3 U4 U5 CL CN
  CR SF OT DS DB RD ST WT WV WP LL ER`.split(/\s+/),
);
const RULES: TagRules = {
  parse: (line) => {
    const [, tag = '', text = ''] = TAGGED.exec(line) ?? [];
    return KNOWN.has(tag) ? [tag, text] : null;
  },
  opens: (tag, has, isAfterGap) => {
    if (tag === 'RT') return has('RT') || has('T1');
    return isAfterGap && (tag === 'T1' || tag === 'SR') && has(tag);
  },
  ends: new Set(['ER']),
  outside: new Set(),
};

/** RefWorks' tagged format, also as exported by CNKI and by publishers. */
export const REFWORKS: InputFormat = {
  id: 'refworks',
  label: 'RefWorks (tagged)',
  recognises: looksLikeRefworks,
  read: readRefworks,
};

function looksLikeRefworks({ text, head }: SourceLook): boolean {
  return !/^[[{<](?!T \S)/.test(head) && /^RT \S/mu.test(text) && /^(?:T1|A1) \S/mu.test(text);
}

/** Returns the papers of a text tagged for RefWorks. A record begins with RT. Cost: linear. */
export function readRefworks(source: TextSource, report: PlacedReport): ReadResult {
  const telling = ['T1', 'AB', 'A1'];
  return readTagged(source, { rules: RULES, opening: 'RT', telling, found: foundIn }, report);
}

function foundIn({ all, first }: TaggedFields): FoundFields {
  return {
    id: null,
    title: first('T1'),
    abstract: all('AB').join('\n'),
    authors: all('A1').flatMap(namesIn),
    years: all('YR', 'FD'),
    dates: all('FD'),
    venue: first('JF', 'JO', 'T2', 'T3'),
    addresses: eachLine(all('UL', 'LK')),
    dois: eachLine(all('DO')),
    hints: [arxivIn(first('JF')) ?? ''],
    keywords: eachLine(all('K1')).flatMap((line) => line.split(/[;；]/u)),
    citations: null,
    otherIds: [],
    references: [],
  };
}
