import type { FoundFields } from './assemble-record.ts';
import type { PlacedReport } from './field-notes.ts';
import {
  arxivIn,
  citationsIn,
  codeIn,
  identifiersIn,
  pubmedId,
  referencesIn,
  webOfScienceId,
} from './found-in-text.ts';
import type { InputFormat, SourceLook } from './input-format.ts';
import { namesIn } from './person-name.ts';
import { eachLine, readTagged, type TaggedFields } from './read-tagged.ts';
import type { ReadResult, TextSource } from './read-result.ts';
import type { TaggedLine, TagRules } from './tagged-lines.ts';

const TAGGED = /^[ \t]{0,8}([A-Z][A-Z0-9])([ \t\u00A0]{0,4})-(?:[ \t\u00A0](.*)|(.*))$/u;
const LOOSE = /^[ \t]{0,8}(?:TY|ER)[ \t\u00A0]{0,4}-(?:[ \t\u00A0]|$)/mu;
const THREE_FIELDS = /^(?:[A-Z][A-Z0-9] {2}- [^\n]{0,2000}\n){3}/mu;
/** `PUBMED 38407106,EMBASE 643589775` */
const NUMBERS = /^(?:PUBMED|EMBASE|CINAHL|CTGOV|ICTRP)\b/;
/** Tags that programs write with other than two blanks before the dash. */
const KNOWN = new Set(
  `TY ER TI T1 T2 T3 CT BT ST AB N1 N2 AU A1 A2 A3 A4 PY Y1 Y2 DA JO JF JA J1 J2 VL IS SP EP SN PB CY DO UR L1 L2 L3 L4 M1
  M2 M3 KW AN AD ID DB DP LA ED ET C1 C2 C3 C4 C5 C6 C7 C8 U1 U2 U3 U4 U5 TA TT RN RP SE SV CN CA NV OP PP RI`.split(
    /\s+/,
  ),
);

/** The tags of Research Information Systems, as written by reference managers, databases and publishers. */
export const RIS: InputFormat = {
  id: 'ris',
  label: 'RIS',
  recognises: looksLikeRis,
  pieces: { line: /^TY {2}-/ },
  read: readRis,
};

function looksLikeRis({ text, head }: SourceLook): boolean {
  // Another format, but for a sign in the place of the first letter.
  if (/^[[{<](?!Y {2}- )|^(?:FN |PT [A-Z]\n)/.test(head)) return false;
  return LOOSE.test(text) || THREE_FIELDS.test(head);
}

/** Returns the papers of a RIS text. A record begins with TY and ends with ER, but either may be missing, and junk may
 * stand between records. The dialects' tags for one thing are read alike: TI, T1, CT; AU, A1; AB, N2; PY, Y1, DA. Where
 * a record's TY has two blanks before the dash, lines with fewer are text. Cost: linear. */
export function readRis(source: TextSource, report: PlacedReport): ReadResult {
  let isStrict = false;
  const rules: TagRules = {
    parse: (line) => {
      const field = parseLine(line, isStrict);
      if (field?.[0] === 'TY') isStrict = /^\s*TY..-/u.test(line);
      return field;
    },
    opens: (tag, has, isAfterGap) => {
      if (tag === 'TY') return has('TY') || has('TI') || has('T1');
      return isAfterGap && (tag === 'TI' || tag === 'T1') && has(tag);
    },
    ends: new Set(['ER']),
    outside: new Set(),
  };
  const telling = ['TI', 'T1', 'AB', 'N2', 'AU', 'A1'];
  return readTagged(source, { rules, opening: 'TY', telling, found: foundIn }, report);
}

function parseLine(line: string, isStrict: boolean): TaggedLine | null {
  const match = TAGGED.exec(line);
  if (match === null) return null;
  const [, tag = '', blanks = '', text, glued = ''] = match;
  if (blanks.length === 2) return [tag, text ?? glued];
  const isField = glued === '' && KNOWN.has(tag) && (!isStrict || tag === 'TY' || tag === 'ER');
  return isField ? [tag, text ?? ''] : null;
}

function foundIn({ all, first }: TaggedFields): FoundFields {
  const title = first('TI', 'T1', 'CT');
  const book = title === '' ? [] : ['BT'];
  const venue =
    first('JF', 'T2', 'JO', ...book, 'JA', 'J2') || proceedingsOf(all('C3')) || first('T3');
  const notes = all('N1').join('\n');
  const abstracts = all('AB');
  return {
    id: keyOf(first('ID')),
    title: title || first('BT', 'ST'),
    abstract: [...new Set(abstracts.length > 0 ? abstracts : all('N2'))].join('\n'),
    authors: authorsOf(all),
    years: all('PY', 'Y1', 'YR'),
    dates: all('DA', 'Y1', 'PY'),
    venue,
    addresses: eachLine(all('UR', 'LK', 'L2', 'L1')).flatMap((line) =>
      line.split(/[;\s]+(?=https?:\/\/)/),
    ),
    dois: eachLine(all('DO', 'DI')).map((doi) => doi.replace(/\s?([[\]])\s?/g, '$1')),
    hints: [...eachLine(all('M3', 'L3', 'N1', 'AN')).slice(0, 50), arxivIn(venue) ?? ''],
    keywords: keywordsOf(all('KW')),
    code: codeIn(notes),
    citations: citationsIn(notes),
    otherIds: otherIdsOf(all, first('DB')),
    references: referencesIn(all('CR').join('\n')),
  };
}

/** Where nobody wrote, somebody edited. */
function authorsOf(all: TaggedFields['all']): readonly string[] {
  const names = all('AU', 'A1');
  return (names.length > 0 ? names : all('A4', 'A2', 'ED')).flatMap(namesIn);
}

/** Cochrane keeps other databases' numbers where conferences have the title of their proceedings. */
function proceedingsOf(texts: readonly string[]): string {
  return texts.find((text) => !NUMBERS.test(text)) ?? '';
}

/** A number counts records of some library; a key is a label. */
function keyOf(id: string): string | null {
  return /\p{L}/u.test(id) ? id : null;
}

/** One keyword a field, or a line each; where there is but one line, it may hold them all. */
function keywordsOf(texts: readonly string[]): readonly string[] {
  const lines = eachLine(texts);
  const words = lines.length === 1 ? lines.flatMap((line) => line.split(';')) : lines;
  return words.map((word) => word.replace(/^\*/, ''));
}

function otherIdsOf(all: TaggedFields['all'], database: string): readonly (string | null)[] {
  const isPubmed = /pubmed|medline/i.test(database);
  return [
    ...all('AN').flatMap((text) => [
      ...identifiersIn(text),
      webOfScienceId(text),
      isPubmed ? pubmedId(text) : null,
    ]),
    ...all('U1').map((text) => pubmedId(/^(\d{1,9}) \[PMID\]$/.exec(text)?.[1] ?? '')),
    ...(/scopus/i.test(database) ? all('C2').map(pubmedId) : []),
    ...all('C3').map((text) => pubmedId(/\bPUBMED (\d{1,9})\b/.exec(text)?.[1] ?? '')),
    ...eachLine(all('UR')).map((text) => (text.startsWith('http') ? pubmedId(text) : null)),
  ];
}
