import fc from 'fast-check';
import type { Paper } from '../../src/core/contract/paper.ts';
import { derivedAddress } from '../../src/core/read/identifiers.ts';
import { plainText } from '../../src/core/text/plain-text.ts';
import { makePaper } from './small-map.ts';

/** Any text without control characters, its blanks as a paper's text has them. */
export const anyText = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      fc.constantFrom(...'\\{}$%&#_~^`\'"-@,;=<>[]|: '),
    ),
    maxLength: 60,
  })
  .map((raw) =>
    raw
      .replace(/[\p{Cc}]/gu, '')
      .replace(/ +/g, ' ')
      .replace(/^ | $/g, ''),
  );

const line = anyText.map(plainText).filter((text) => text !== '');
/** Any line as a name, whatever signs are in it. */
export const oddName = line.filter(
  (text) => !/\bet\.? al|others|^(?:…|\.\.\.)$/i.test(text) && !/^,|,$/.test(text),
);
/** A name as people have them: words of letters of any script, initials, hyphens, apostrophes. */
export const properName = fc
  .array(
    fc.oneof(
      fc.constantFrom('Ada', 'Élan', 'Жук', '神经', "O'Neil", 'Jean-Luc', 'J.', 'van', 'de', 'Ní'),
      fc.stringMatching(/^[A-Z][a-zà-ž]{2,8}$/),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => (words.length > 2 ? [...words, 'III'] : words).join(' '));

/** Any line as a keyword. */
export const oddKeyword = line;

/** A keyword without the signs that lists of keywords have between them. */
export const properKeyword = line
  .map((text) => plainText(text.replace(/[;；|、]/g, ' ')))
  .filter(
    (text) => /[\p{L}\p{N}]/u.test(text) && !/^(?:n\/?a|nan|none|null|undefined|nat)$/i.test(text),
  );

const address = fc.constantFrom(
  'https://example.org/a~b_c',
  'http://b.org/?c=d&e=%20#f',
  'https://github.com/a/b.git',
);
const identifier = fc.constantFrom(
  'pmid:9377276',
  'pmcid:PMC1234',
  'openalex:W2064675550',
  'wos:A1997YA04500007',
  'scopus:2-s2.0-0031573117',
  's2:0123456789abcdef0123456789abcdef01234567',
  'acl:P19-1001',
  'lens:001-234-567-89X-123',
);

/** Any paper as readers give it: every field set or not, the address derived where there is none of its own. */
export function anyPaper(
  name: fc.Arbitrary<string>,
  keyword: fc.Arbitrary<string>,
): fc.Arbitrary<Paper> {
  return fc
    .record({
      id: fc.stringMatching(/^[a-z]{1,8}\d{4}$/),
      title: line,
      abstract: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 5, arbitrary: line }),
      authors: fc.array(name, { maxLength: 4 }),
      moreAuthors: fc.boolean(),
      year: fc.option(fc.integer({ min: 1000, max: 2100 })),
      day: fc.option(fc.constantFrom('05', '12', '12-31', '02-01')),
      venue: fc.option(line.filter((text) => !/^https?:/i.test(text))),
      address: fc.option(address),
      code: fc.option(address),
      doi: fc.option(fc.constantFrom('10.1000/182', '10.1/a_b(c)<d>1:2')),
      arxiv: fc.option(fc.constantFrom('2103.10668', 'cs/0112017')),
      keywords: fc.uniqueArray(keyword, { maxLength: 4 }),
      citations: fc.option(fc.nat(1_000_000)),
      otherIds: fc.uniqueArray(identifier, { maxLength: 3 }),
    })
    .map(({ day, address: given, ...known }) => {
      const published = known.year === null || day === null ? null : `${known.year}-${day}`;
      const url = given ?? derivedAddress(known.arxiv, known.doi);
      return makePaper({ ...known, published, url });
    });
}

/** Papers whose ids differ. */
export function anyPapers(
  name: fc.Arbitrary<string>,
  keyword: fc.Arbitrary<string>,
): fc.Arbitrary<readonly Paper[]> {
  return fc.uniqueArray(anyPaper(name, keyword), {
    minLength: 1,
    maxLength: 4,
    selector: ({ id }) => id,
  });
}
