/** A small file of a format, as pieces: what stands before its records, the records, what stands behind them. */
export interface SmallFile {
  readonly name: string;
  readonly before: string;
  readonly records: readonly string[];
  /** Between two records. */
  readonly between: string;
  readonly after: string;
}

interface Told {
  readonly number: number;
  readonly title: string;
  readonly abstract: string;
}

const SUBJECTS = ['gates', 'scans', 'kernels', 'memories', 'filters', 'states'];
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Returns the title of a record of `SMALL_FILES`. */
export function titleOf(record: number): string {
  return `Learning long sequences with ${SUBJECTS[record] ?? ''}`;
}

function file(
  name: string,
  record: (told: Told) => string,
  frame: Partial<Pick<SmallFile, 'before' | 'between' | 'after'>> = {},
): SmallFile {
  const records = SUBJECTS.map((subject, number) =>
    record({
      number,
      title: titleOf(number),
      abstract: `We study ${subject} (“best” in 3 of 5), and find that they learn quickly; none forgets.`,
    }),
  );
  return { name, records, before: '', between: '\n', after: '\n', ...frame };
}

/** A file of six records for each family of formats. */
export const SMALL_FILES: readonly SmallFile[] = [
  file(
    'BibTeX',
    ({ number, title, abstract }) =>
      `@article{key${number},\n  title = {${title}},\n  author = "Example, Ada and Sample, Ben",\n  abstract = {${abstract}},\n  year = 202${number},\n}\n`,
  ),
  file(
    'RIS',
    ({ number, title, abstract }) =>
      `TY  - JOUR\r\nTI  - ${title}\r\nAU  - Example, Ada\r\nAB  - ${abstract}\r\nPY  - 202${number}\r\nER  - \r\n`,
    { between: '\r\n' },
  ),
  file(
    'NBIB',
    ({ number, title, abstract }) =>
      `PMID- 12345${number}\nTI  - ${title}\nAB  - ${abstract}\nFAU - Example, Ada\nDP  - 202${number} May\n`,
  ),
  file(
    'Web of Science',
    ({ number, title, abstract }) =>
      `PT J\nAU Example, A\nTI ${title}\nAB ${abstract}\nPY 202${number}\nUT WOS:00000000000000${number}\nER\n`,
    { before: 'FN Clarivate Analytics Web of Science\nVR 1.0\n', after: '\nEF\n' },
  ),
  file(
    'RefWorks',
    ({ number, title, abstract }) =>
      `RT Journal Article\nSR Electronic(1)\nID ${number}\nA1 Example, Ada\nT1 ${title}\nYR 202${number}\nAB ${abstract}\n`,
  ),
  file(
    'EndNote tagged',
    ({ number, title, abstract }) =>
      `%0 Journal Article\n%T ${title}\n%A Example, Ada\n%D 202${number}\n%X ${abstract}\n`,
  ),
  file(
    'EndNote XML',
    ({ number, title, abstract }) =>
      `<record><rec-number>${number}</rec-number><ref-type name="Journal Article">17</ref-type><titles><title>${title}</title></titles><dates><year>202${number}</year></dates><abstract>${abstract}</abstract></record>`,
    { before: `${XML}<xml><records>\n`, after: '\n</records></xml>\n' },
  ),
  file(
    'PubMed XML',
    ({ number, title, abstract }) =>
      `<PubmedArticle><MedlineCitation><PMID Version="1">12345${number}</PMID><Article><ArticleTitle>${title}</ArticleTitle><Abstract><AbstractText>${abstract}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>`,
    { before: `${XML}<PubmedArticleSet>\n`, after: '\n</PubmedArticleSet>\n' },
  ),
  file(
    'arXiv Atom',
    ({ number, title, abstract }) =>
      `<entry>\n<id>http://arxiv.org/abs/2103.1000${number}v1</id>\n<title>${title}</title>\n<summary>${abstract}</summary>\n<author><name>Ada Example</name></author>\n<published>2021-03-1${number}T00:00:00Z</published>\n</entry>`,
    { before: `${XML}<feed xmlns="http://www.w3.org/2005/Atom">\n`, after: '\n</feed>\n' },
  ),
  file('JSON Lines', ({ number, title, abstract }) =>
    JSON.stringify({ id: `p${number}`, title, abstract, year: 2020 + number }),
  ),
  file(
    'OpenAlex page',
    ({ number, title, abstract }) =>
      JSON.stringify({
        id: `https://openalex.org/W10${number}`,
        display_name: title,
        publication_year: 2020 + number,
        abstract_inverted_index: Object.fromEntries(
          abstract.split(' ').map((one, at) => [one, [at]]),
        ),
      }),
    { before: '{"meta": {"count": 6}, "results": [', between: ',\n', after: ']}\n' },
  ),
  file(
    'CSL-JSON',
    ({ number, title, abstract }) =>
      `  ${JSON.stringify({ id: `key${number}`, type: 'article-journal', title, abstract, author: [{ family: 'Example', given: 'Ada' }], issued: { 'date-parts': [[2020 + number]] } })}`,
    { before: '[\n', between: ',\n', after: '\n]\n' },
  ),
  file(
    'CSV',
    ({ number, title, abstract }) => `"${title}","Example, A.",202${number},"${abstract}"`,
    { before: 'Title,Authors,Year,Abstract\n' },
  ),
  file('TSV', ({ number, title, abstract }) => `${title}\tExample, A.\t202${number}\t${abstract}`, {
    before: 'Title\tAuthors\tYear\tAbstract\n',
  }),
  file('blocks of text', ({ title, abstract }) => `Title: ${title}\nSummary: ${abstract}\n`),
];
