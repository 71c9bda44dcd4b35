import type { FoundFields } from './assemble-record.ts';
import type { PlacedReport } from './field-notes.ts';
import { arxivIn, pubmedId, referencesIn, webOfScienceId } from './found-in-text.ts';
import type { InputFormat, SourceLook } from './input-format.ts';
import { displayName } from './person-name.ts';
import { eachLine, readTagged, type TaggedFields } from './read-tagged.ts';
import type { ReadResult, TextSource } from './read-result.ts';
import type { TagRules } from './tagged-lines.ts';

const TAGGED = /^([A-Z][A-Z0-9])(?: (.*))?$/u;
/** An abstract's line may begin with a word of two capitals, hence the list. */
const KNOWN = new Set(
  `FN VR EF PT ER AU AF BA BF CA GP BE TI SO SE BS LA DT CT CY CL SP HO DE ID AB C1 C3 RP EM RI OI FU FP FX CR NR TC Z9 U1 U2
  PU PI PA SN EI BN J9 JI PD PY VL IS PN SU SI MA BP EP AR DI D2 DL EA EY PG WC WE SC GA PM OA HC HP DA UT P2 S1 ED AE TA
  X1 Y1 Z1 Z2 Z3 Z4 Z8 ZB ZR ZS FT MC TM MQ SD`.split(/\s+/),
);
const RULES: TagRules = {
  parse: (line) => {
    const [, tag = '', text = ''] = TAGGED.exec(line) ?? [];
    return KNOWN.has(tag) ? [tag, text] : null;
  },
  opens: (tag, has, isAfterGap) => {
    if (tag === 'PT') return has('PT') || has('TI');
    return isAfterGap && (tag === 'TI' || tag === 'UT' || tag === 'SO') && has(tag);
  },
  ends: new Set(['ER', 'EF']),
  outside: new Set(['FN', 'VR']),
};

/** The Web of Science's plain text, also as EndNote's import file (CIW). */
export const WEB_OF_SCIENCE: InputFormat = {
  id: 'web-of-science',
  label: 'Web of Science (plain text)',
  recognises: looksLikeExport,
  pieces: { line: /^PT [A-Z]/ },
  read: readWebOfScience,
};

function looksLikeExport({ text, head }: SourceLook): boolean {
  if (/^[[{<](?![NT] )/.test(head)) return false;
  const hasHead = /^FN (?:Clarivate|Thomson|ISI)/mu.test(head);
  return (
    (hasHead || /^PT [A-Z]\b/mu.test(text)) && /^(?:ER|UT \S.*|TI \S.*|PT [A-Z])$/mu.test(text)
  );
}

/** Returns the papers of a Web of Science export. A record begins with PT and ends with ER, but either may be missing; head
 * and foot of the file may be missing, too. Works cited count where their DOI is given; the DOI of a book (D2) is not
 * that of its chapters. Cost: linear. */
export function readWebOfScience(source: TextSource, report: PlacedReport): ReadResult {
  const telling = ['TI', 'AB', 'AU', 'AF'];
  return readTagged(source, { rules: RULES, opening: 'PT', telling, found: foundIn }, report);
}

function foundIn({ all, first }: TaggedFields): FoundFields {
  const names = [all('AF'), all('AU'), all('BF'), all('CA', 'GP')].find((list) => list.length > 0);
  const [cited] = all('TC', 'Z9');
  return {
    id: null,
    title: first('TI'),
    abstract: all('AB').join('\n'),
    authors: eachLine(names ?? []).map(displayName),
    years: all('PY', 'EY'),
    dates: all('EA', 'PD'),
    venue: first('SO', 'JI', 'J9', 'CT'),
    addresses: all('DL'),
    dois: eachLine(all('DI')),
    hints: [arxivIn(first('AR', 'SO')) ?? ''],
    // ID holds terms that a machine took from the titles of cited works.
    keywords: (all('DE').length > 0 ? all('DE') : all('ID')).flatMap((text) =>
      text.replaceAll('\n', ' ').split(';'),
    ),
    citations: /^\d{1,9}$/.test(cited ?? '') ? Number(cited) : null,
    otherIds: [...all('UT').map(webOfScienceId), ...all('PM').map(pubmedId)],
    references: referencesIn(all('CR').join('\n')),
  };
}
