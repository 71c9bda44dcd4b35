import type { PaperRecord } from '../contract/paper.ts';

/** The fields of a paper that a table's column can be named for. */
export type PaperField = Exclude<
  keyof PaperRecord,
  'moreAuthors' | 'otherIds' | 'alsoAt' | 'place'
>;

/** All that a column can hold: a paper's field, or an identifier that is kept beside DOI and arXiv id. */
export type ColumnRole =
  | PaperField
  | 'pmid'
  | 'pmcid'
  | 'openalex'
  | 'wos'
  | 'scopus'
  | 'lens'
  | 's2'
  | 'identifiers'
  | 'extra'
  | 'month'
  | 'tags';

/** The columns of each role, best first. */
export type ColumnRoles = ReadonlyMap<ColumnRole, readonly number[]>;

/** Names of columns, best first, in the programs and languages that tables of papers come from; letter case, accents,
 * blanks and signs do not count. Databases: Scopus, Web of Science, IEEE Xplore, PubMed, Dimensions, Lens, OpenAlex,
 * Semantic Scholar, Cochrane, CNKI; programs: Zotero, EndNote, ASReview, Rayyan, Covidence, Publish or Perish. */
const NAMES: Readonly<Record<ColumnRole, string>> = {
  title:
    'title, article title, document title, paper title, primary title, title primary, work title, title of paper, title of article, ' +
    'titles, display name, translated title, original title, titel, dokumenttitel, titre, titre de l’article, título, titulo do artigo, ' +
    'título del artículo, titolo, titolo articolo, tytuł, titul, název, başlık, judul, otsikko, rubrik, tittel, cím, ' +
    'название, заголовок, название статьи, наименование, назва, 标题, 題名, 题名, 篇名, 题目, 論文名, 论文题目, 論文題目, タイトル, 論文タイトル, 제목, 논문명, عنوان, العنوان, כותרת, शीर्षक, ชื่อเรื่อง, tiêu đề',
  abstract:
    'abstract, abstracts, abstract note, abstract text, notes abstract, paper abstract, abstract en, summary, summaries, description, zusammenfassung, kurzfassung, ' +
    'résumé, resumen, resumo, riassunto, sommario, sintesi, samenvatting, streszczenie, abstrakt, souhrn, özet, abstrak, tiivistelmä, sammanfattning, sammendrag, összefoglaló, ' +
    'аннотация, реферат, резюме, анотація, 摘要, 抄録, 要旨, 要約, 概要, 초록, 요약, ملخص, الملخص, תקציר, सारांश, บทคัดย่อ, tóm tắt',
  authors:
    'author full names, authorships author display name, authors, author, author s, author names, authors list, all authors, first authors, author name, authors primary, ' +
    'authorships raw author name, creator, creators, primary authors, author full name, researchers, autor, autoren, verfasser, auteur, auteurs, autores, autor es, autori, autore, ' +
    'forfatter, författare, tekijä, szerző, yazar, yazarlar, penulis, autorzy, автор, авторы, автори, 作者, 著者, 著者名, 저자, المؤلف, المؤلفون, מחברים, लेखक, ผู้แต่ง, tác giả',
  year:
    'year, publication year, pub year, published year, year of publication, publication yr, pubyear, jahr, erscheinungsjahr, publikationsjahr, année, année de publication, año, año de publicación, ' +
    'ano, ano de publicação, anno, anno di pubblicazione, jaar, rok, rok wydania, år, vuosi, év, yıl, tahun, год, год публикации, год издания, рік, 年, 年份, 出版年, 发表年份, 発行年, 出版年份, 연도, 발행연도, سنة, السنة, שנה, वर्ष, ปี, năm',
  published:
    'published, publication date, date published, pub date free from, publication date online, date, published date, published at, publish time, online date, date of publication, cover date, issue date, early access date, datum, ' +
    'veröffentlichungsdatum, date de publication, fecha, fecha de publicación, data, data de publicação, data di pubblicazione, дата, дата публикации, 日期, 发表时间, 出版日期, 発行日, 発行年月日, pubtime, 날짜',
  venue:
    'source title, publication title, journal book, journal, venue, journal title, periodical full, publication, primary location source display name, journal name, publication name, source, published in, conference, conference name, ' +
    'proceedings title, book title, journal conference, container title, host venue, series title, source name, zeitschrift, quelle, revue, journal de publication, revista, fuente, rivista, fonte, ' +
    'tijdschrift, czasopismo, dergi, jurnal, журнал, издание, источник, 期刊, 来源, 文献来源, 刊名, 期刊名称, 雑誌名, 掲載誌, 誌名, 会議名, 학술지, 저널, المجلة',
  url:
    'url, link, paper url, article url, primary location landing page url, external url, urls, paper link, web address, website, landing page, source linkout, dimensions url, scopus link, pdf link, pdf url, ' +
    'source urls, full text url, abs url, entry id, lien, enlace, adresse, ссылка, 链接, 网址, リンク, 링크',
  doi: 'doi, doi link, article doi, paper doi, digital object identifier, ids doi, doi url, digital object identifier doi, 数字对象标识',
  arxiv: 'arxiv, arxiv id, arxiv number, eprint, arxiv identifier, arxiv url, arxivid, preprint id',
  code: 'code, code url, code link, github, github url, repository url, repo url, code repository',
  keywords:
    'author keywords, keywords, keyword, keywords display name, keywords author, ieee terms, index terms, mesh terms, mesh, index keywords, keywords plus, fields of study, categories, terms, ' +
    'topics display name, schlüsselwörter, schlagwörter, stichwörter, mots clés, mots clefs, palabras clave, descriptores, palavras chave, parole chiave, trefwoorden, słowa kluczowe, anahtar kelimeler, kata kunci, ' +
    'ключевые слова, ключові слова, 关键词, 關鍵詞, キーワード, 키워드, 주제어, الكلمات المفتاحية, מילות מפתח',
  citations:
    'cited by, citations, times cited, cited by count, citation count, citing works count, article citation count, times cited all databases, times cited wos core, cites, number of citations, num citations, n citations, ' +
    'zitationen, zitate, citations reçues, citas, citações, citazioni, цитирования, число цитирований, 被引, 被引频次, 被引次数, 引用数, 被引用数, 피인용',
  references:
    'references, cited references, referenced works, reference list, reference, literaturverzeichnis, références, referencias, referências',
  id: 'citation key, citekey, cite key, bibtex key, bibkey, key, id, paper id, record id',
  pmid: 'pmid, pubmed id, medline pmid, pubmed, pubmedid, ids pmid, pub med id, medline ui',
  pmcid: 'pmcid, pmc, pmc id, ids pmcid',
  openalex: 'openalex id, openalex, ids openalex, openalexid, id',
  wos: 'ut unique wos id, ut, wos id, web of science id, accession number, ut wos id, unique wos id',
  scopus: 'eid, scopus id, scopus eid',
  lens: 'lens id',
  s2: 's2 id, semantic scholar id, corpus id s2, paperid, s2 paper id',
  identifiers: 'other ids, other identifiers, identifiers',
  extra: 'extra',
  tags: 'manual tags, automatic tags, tags',
  month:
    'month, publication month, published month, pub month, mois, monat, mes, mese, mês, 月, 月份',
};

/** Web of Science's names of two letters, and those of MEDLINE in tables. */
const TWO_LETTERS: Readonly<Partial<Record<ColumnRole, string>>> = {
  title: 'ti',
  abstract: 'ab',
  authors: 'af, fau, au',
  year: 'py, dp',
  venue: 'so, jt',
  month: 'pd',
  published: 'ea',
  doi: 'di',
  keywords: 'de, ot, id, mh',
  citations: 'tc, z9',
  references: 'cr',
  wos: 'ut',
  pmid: 'pm, pmid',
  url: 'ur, dl',
};

/** What each name stands for, with its rank among the names of the role. */
type Meanings = ReadonlyMap<string, readonly (readonly [role: ColumnRole, rank: number])[]>;

const MEANINGS = meaningsOf(NAMES);
const TWO_LETTER_MEANINGS = meaningsOf(TWO_LETTERS);

function meaningsOf(names: Readonly<Partial<Record<ColumnRole, string>>>): Meanings {
  const meanings = new Map<string, (readonly [ColumnRole, number])[]>();
  for (const [role, list] of Object.entries(names) as readonly (readonly [ColumnRole, string])[]) {
    list
      .split(',')
      .map(columnKey)
      .forEach((key, rank) => {
        meanings.set(key, [...(meanings.get(key) ?? []), [role, rank]]);
      });
  }
  return meanings;
}

/** Returns what a column's name comes down to: its letters and digits, lower case, without accents. */
export function columnKey(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Returns which columns of a header hold what. A name counts whole, else without what stands in parentheses, else by its
 * part in one script (`Title-题名`). */
export function columnRoles(header: readonly string[]): ColumnRoles {
  const meanings = isTwoLetters(header) ? TWO_LETTER_MEANINGS : MEANINGS;
  const found = new Map<ColumnRole, { readonly order: number; readonly index: number }[]>();
  header.forEach((name, index) => {
    viewsOf(name).forEach((key, view) => {
      for (const [role, rank] of meanings.get(key) ?? []) {
        const columns = found.get(role) ?? [];
        if (columns.length === 0) found.set(role, columns);
        columns.push({ order: view * MOST_NAMES + rank, index });
      }
    });
  });
  for (const role of ['title', 'abstract'] as const) {
    const near = found.has(role) ? -1 : header.findIndex((name) => isNear(columnKey(name), role));
    if (near >= 0) found.set(role, [{ order: 0, index: near }]);
  }
  return new Map(
    Array.from(found, ([role, columns]) => [
      role,
      [...new Set(columns.sort((a, b) => a.order - b.order).map(({ index }) => index))],
    ]),
  );
}

/** Whether one letter of a name is spoilt, lost or one too many. */
function isNear(key: string, name: string): boolean {
  if (Math.abs(key.length - name.length) > 1 || key === '') return false;
  let start = 0;
  while (start < name.length && key[start] === name[start]) start += 1;
  let end = 0;
  while (end < Math.min(name.length, key.length) - start && key.at(-1 - end) === name.at(-1 - end))
    end += 1;
  return Math.max(name.length, key.length) - start - end <= 1;
}

/** More than any role has names. */
const MOST_NAMES = 1000;

function viewsOf(name: string): readonly string[] {
  const whole = columnKey(name);
  if (/^[a-z\d]*$/.test(whole) && !/[([（【]/.test(name)) return [whole];
  return [
    whole,
    columnKey(name.replace(/[([（【][^)\]）】]{0,80}[)\]）】]/g, ' ')),
    columnKey(name.replace(/[\p{Script=Latin}\p{M}]+/gu, '')),
    columnKey(name.replace(/[^\p{Script=Latin}\p{M}\s_]+/gu, ' ')),
  ];
}

function isTwoLetters(header: readonly string[]): boolean {
  const names = header.map((name) => name.trim());
  const others = ['AB', 'AU', 'PY', 'SO', 'PT', 'UT', 'DI'];
  return names.includes('TI') && others.some((name) => names.includes(name));
}
