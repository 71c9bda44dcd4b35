import type { FoundFields } from './assemble-record.ts';
import type { PlacedReport } from './field-notes.ts';
import { pubmedId } from './found-in-text.ts';
import type { InputFormat } from './input-format.ts';
import { displayName } from './person-name.ts';
import { readTagged, type TaggedFields } from './read-tagged.ts';
import type { ReadResult, TextSource } from './read-result.ts';
import type { TagRules } from './tagged-lines.ts';

const TAGGED = /^[ \t]{0,3}(?=.{4}-)([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*))?$/u;
/** Tags that stand once in a record. */
const SINGLE = new Set(['PMID', 'PMC', 'TI', 'OWN', 'STAT', 'DP', 'JT', 'TA', 'SO']);
const RULES: TagRules = {
  parse: (line) => {
    const match = TAGGED.exec(line);
    return match === null ? null : [match[1] ?? '', match[2] ?? ''];
  },
  opens: (tag, has, isAfterGap) => {
    if (tag === 'PMID') return has('PMID') || has('TI');
    if (!isAfterGap || !SINGLE.has(tag)) return false;
    return has(tag) || (tag === 'PMC' && has('PMID'));
  },
  ends: new Set(),
  outside: new Set(),
};

/** PubMed's own tagged format (MEDLINE), also that of PubMed Central. */
export const NBIB: InputFormat = {
  id: 'nbib',
  label: 'PubMed (NBIB, MEDLINE)',
  recognises: ({ head, text }) =>
    !/^[[{<](?!MID ?- ?\d)/.test(head) && /^[ \t]{0,3}PMID ?- ?\d/mu.test(text),
  pieces: { line: /^PMID ?- ?\d/, unless: /(?:^|\n\n)PMC ?-/ },
  read: readNbib,
};

/** Returns the papers of a PubMed export. A record begins with PMID (or PMC before it), behind a blank line also with
 * any field that it has already. Cost: linear. */
export function readNbib(source: TextSource, report: PlacedReport): ReadResult {
  const telling = ['TI', 'AB', 'FAU', 'AU'];
  return readTagged(source, { rules: RULES, opening: 'PMID', telling, found: foundIn }, report);
}

function foundIn({ all, first }: TaggedFields): FoundFields {
  const names = all('FAU').length > 0 ? all('FAU') : all('AU').map(initialsLast);
  return {
    id: null,
    title: titleOf(first('TI') || first('BTI') || first('TT')),
    abstract: all('AB').join('\n').replace(/ ?\n/g, ' '),
    authors: [...names.map(displayName), ...all('CN')],
    years: all('DP'),
    dates: all('DP', 'DEP'),
    venue: first('JT', 'TA', 'BTI', 'CTI'),
    addresses: [],
    dois: all('AID', 'LID')
      .filter((text) => text.endsWith('[doi]'))
      .map((text) => text.slice(0, -'[doi]'.length)),
    hints: [/\bdoi: ?(10\.\S{1,200}?)\.?(?:\s|$)/i.exec(first('SO'))?.[1] ?? ''],
    keywords: all('OT', 'MH').map((text) => text.replace(/\*/g, '').split('/')[0] ?? ''),
    citations: null,
    otherIds: all('PMID').map(pubmedId),
    references: [],
  };
}

/** MEDLINE ends every title with a full stop and puts translated ones in square brackets. */
function titleOf(title: string): string {
  const bare = title.replace(/\s+/gu, ' ').replace(/(?<!\.)\.$/, '');
  return bare.startsWith('[') && bare.indexOf(']') === bare.length - 1 ? bare.slice(1, -1) : bare;
}

/** `Takeuchi Y` → `Takeuchi, Y`. */
function initialsLast(name: string): string {
  return name.replace(/ (\p{Lu}{1,4})$/u, ', $1');
}
