/** What kind of BibTeX entry a venue calls for, with the fields that name it (plain text, not yet escaped). */
export interface BibVenue {
  readonly type: string;
  readonly fields: readonly (readonly [string, string])[];
}

const THESIS = /^(?<kind>ph\.?\s?d\.?|doctoral|master(?:[’']?s)?|m\.?sc\.?)\s+thesis\b[\s,:;–-]*/iu;
const PREPRINT = /^(?:arxiv|corr\b|bior?xiv|medrxiv|openreview|ssrn|preprint)/iu;
const MEETING = /\b(?:proceedings|proc\.|conference|symposium|workshop|meeting|congress)/iu;
/** `Neural Computation 31(11), 2019`, `TACL 9, 2021`: a title, a volume that is no year, perhaps an issue and a year. */
const VOLUME =
  /^(?<journal>\D.*?),?\s+(?:vol(?:ume|\.)\s*)?(?<volume>\d{1,3})\s*(?:\((?<issue>[^()]+)\))?(?:[,:;]\s*.*)?$/iu;
/** `ICLR 2024`: an acronym with a year is a meeting. */
const ACRONYM_AND_YEAR =
  /^(?=\S*\p{Lu}\S*\p{Lu})[\p{L}\p{N}@&/+*-]+(?:\s+\p{L}+)?\s+(?:19|20)\d\d$/u;

/** What is longer is no name; it also bounds the patterns' work. */
const LONGEST_NAME = 300;

/** Returns how BibTeX names a venue given as free text: theses, preprints (`misc`), journals with volume and issue, meetings
 * (`inproceedings`); whatever fits none of these is taken for a journal. Null = no venue (`misc`). */
export function bibVenue(venue: string | null): BibVenue {
  const text = venue?.replace(/\s+/gu, ' ').trim() ?? '';
  if (text === '') return { type: 'misc', fields: [] };
  if (text.length > LONGEST_NAME) return { type: 'misc', fields: [['howpublished', text]] };
  const thesis = THESIS.exec(text);
  if (thesis !== null) return thesisEntry(thesis, text.slice(thesis[0].length));
  if (PREPRINT.test(text)) return { type: 'misc', fields: [['howpublished', text]] };
  const volume = VOLUME.exec(text)?.groups;
  if (volume !== undefined && !MEETING.test(text)) return journalEntry(volume);
  if (MEETING.test(text) || ACRONYM_AND_YEAR.test(text))
    return { type: 'inproceedings', fields: [['booktitle', text]] };
  return { type: 'article', fields: [['journal', text]] };
}

function thesisEntry(match: RegExpExecArray, school: string): BibVenue {
  const isMaster = /^m/iu.test(match.groups?.['kind'] ?? '');
  return {
    type: isMaster ? 'mastersthesis' : 'phdthesis',
    fields: school === '' ? [] : [['school', school]],
  };
}

function journalEntry(parts: Readonly<Record<string, string | undefined>>): BibVenue {
  const fields: [string, string | undefined][] = [
    ['journal', parts['journal']],
    ['volume', parts['volume']],
    ['number', parts['issue']],
  ];
  return {
    type: 'article',
    fields: fields.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  };
}
