import type { PaperText } from '../explore/term-corpus.ts';
import { isGeneralWord } from '../text/general-words.ts';
import { splitSentences, type Span } from '../text/sentences.ts';
import { isBoilerplate } from '../text/stop-words.ts';
import { tokenise, type KnownWords } from '../text/tokens.ts';
import { presentedName, sentenceZones } from '../themes/sentence-zones.ts';
import { themeWords, type KnownForms, type Word } from '../themes/words.ts';
import { withoutContext } from './abstract-context.ts';
import { sentenceRoles } from './sentence-roles.ts';
import { sentenceStyle } from './sentence-style.ts';
import { standsAlone } from './stand-alone.ts';
import type { SentenceTable } from './sentence-table.ts';

/** Returns the sentences of papers that can stand alone (see `standsAlone`) with their roles and words. O(text): about 2 s for
 * 10,000 abstracts. */
export function readSentences(texts: readonly PaperText[]): SentenceTable {
  const reader = createReader();
  const firstOf = new Int32Array(texts.length + 1);
  for (const [paper, text] of texts.entries()) {
    readPaper(reader, paper, text);
    firstOf[paper + 1] = reader.paper.length;
  }
  const idf = inverseFrequencies(reader.documents, texts.length);
  return {
    firstOf,
    paper: Int32Array.from(reader.paper),
    start: Int32Array.from(reader.start),
    end: Int32Array.from(reader.end),
    roles: Float32Array.from(reader.roles),
    style: Float32Array.from(reader.style),
    wordStart: Int32Array.from(reader.wordStart),
    word: Int32Array.from(reader.word),
    weight: unitWeights(reader, idf),
    words: reader.documents.length,
  };
}

interface Reader {
  readonly known: KnownWords;
  readonly forms: KnownForms;
  readonly numbers: Map<string, number>;
  /** By word: how many papers use it, and the last that did. */
  readonly documents: number[];
  readonly lastPaper: number[];
  readonly paper: number[];
  readonly start: number[];
  readonly end: number[];
  readonly roles: number[];
  readonly style: number[];
  readonly wordStart: number[];
  readonly word: number[];
  readonly count: number[];
}

function createReader(): Reader {
  return {
    ...{ known: new Map(), forms: new Map(), numbers: new Map(), documents: [], lastPaper: [] },
    ...{ paper: [], start: [], end: [], roles: [], style: [], wordStart: [0], word: [], count: [] },
  };
}

function readPaper(reader: Reader, paper: number, { title, abstract }: PaperText): void {
  const spans = splitSentences(abstract);
  const bySentence = wordsBySentence(reader, abstract, spans);
  const zones = sentenceZones(bySentence.flat(), presentedName(themeWords(title, reader.forms)));
  const words = contentWordsBySentence(reader, abstract, spans, paper);
  const seen = new Set<string>();
  for (const [index, { start, end }] of spans.entries()) {
    const text = abstract.slice(start, end);
    if (seen.has(text) || !standsAlone({ abstract, start, end })) continue;
    seen.add(text);
    const roles = sentenceRoles({
      ...{ text, words: bySentence[index] ?? [], zone: zones[index] ?? 'plain' },
      ...{ index, count: spans.length },
    });
    reader.paper.push(paper);
    reader.start.push(start);
    reader.end.push(end);
    reader.roles.push(...roles);
    reader.style.push(sentenceStyle(text) * withoutContext(text, abstract.slice(0, start), title));
    for (const [word, count] of [...(words[index] ?? [])].sort(([a], [b]) => a - b)) {
      reader.word.push(word);
      reader.count.push(count);
    }
    reader.wordStart.push(reader.word.length);
  }
}

/** An address may hide the end of a sentence: where the words count other sentences than there are, each is read by itself. */
function wordsBySentence(
  { forms }: Reader,
  abstract: string,
  spans: readonly Span[],
): readonly (readonly Word[])[] {
  const bySentence = spans.map((): Word[] => []);
  const whole = themeWords(abstract, forms);
  if (!abstract.includes('://') && (whole.at(-1)?.sentence ?? 0) < spans.length) {
    for (const word of whole) bySentence[word.sentence]?.push(word);
    return bySentence;
  }
  return spans.map(({ start, end }, sentence) =>
    themeWords(abstract.slice(start, end), forms).map((word): Word => ({ ...word, sentence })),
  );
}

function contentWordsBySentence(
  reader: Reader,
  abstract: string,
  spans: readonly Span[],
  paper: number,
): readonly ReadonlyMap<number, number>[] {
  const counts = spans.map(() => new Map<number, number>());
  let sentence = 0;
  for (const { key, isStop, start } of tokenise(abstract, reader.known)) {
    while (start >= (spans[sentence]?.end ?? Infinity)) sentence += 1;
    if (isStop || isBoilerplate(key) || isGeneralWord(key)) continue;
    const number = reader.numbers.get(key) ?? reader.numbers.size;
    reader.numbers.set(key, number);
    if (reader.lastPaper[number] !== paper) {
      reader.lastPaper[number] = paper;
      reader.documents[number] = (reader.documents[number] ?? 0) + 1;
    }
    const own = counts[sentence];
    own?.set(number, (own.get(number) ?? 0) + 1);
  }
  return counts;
}

function inverseFrequencies(documents: readonly number[], papers: number): Float64Array {
  return Float64Array.from(documents, (users) => Math.log((papers + 1) / (users + 1)) + 1);
}

function unitWeights({ wordStart, word, count }: Reader, idf: Float64Array): Float32Array {
  const weight = Float32Array.from(
    word,
    (number, at) => (1 + Math.log(count[at] ?? 1)) * (idf[number] ?? 0),
  );
  for (let sentence = 0; sentence + 1 < wordStart.length; sentence += 1) {
    const [from, to] = [wordStart[sentence] ?? 0, wordStart[sentence + 1] ?? 0];
    const length = Math.hypot(...weight.subarray(from, to));
    for (let at = from; at < to; at += 1)
      weight[at] = (weight[at] ?? 0) / (length === 0 ? 1 : length);
  }
  return weight;
}
