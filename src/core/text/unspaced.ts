/** A piece of a run of letters, and where it begins there. */
export interface WordPiece {
  readonly segment: string;
  readonly index: number;
}

/** What cuts a run of letters without blanks: `Intl.Segmenter` where the engine has it. */
export type Cutter = Pick<Intl.Segmenter, 'segment'>;

/** A letter of a script that is written without blanks between words. */
export const UNSPACED =
  /(?=[\p{L}\p{M}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const KATAKANA_OR_NOT = /[\p{Script=Katakana}ー]+|[^\p{Script=Katakana}ー]+/gu;
const KATAKANA = /^[\p{Script=Katakana}ー]/u;
const ONE_HAN = /^\p{Script=Han}$/u;
/** What a Japanese verb ends in where it begins a compound ("畳" + "み" + "込み"). */
const VERB_ENDING = /^[みりきれけせえちびぎ]$/u;
const BEGINS_IN_HAN = /^\p{Script=Han}/u;
const ENDS_IN_HAN = /\p{Script=Han}$/u;
/** Single Chinese characters that are words of grammar, which no unknown word is made of. */
const GRAMMAR = new Set(
  '的了在是和与與及对對将將为為用以从從中上下该該其这這有不也而并並可能会會被把由于於等个個种種各多新更最较較后後前时時到但或则則所使让讓它他我们們之本此那每又还還都就只既若如比向至因内內外间間性化型法式者类類基',
);
/** Shorter pieces of a foreign word in Katakana are shreds of a word that the engine's dictionary does not know. */
const SHRED = 2;

const engineCutter: Cutter | null =
  'Segmenter' in Intl ? new Intl.Segmenter('und', { granularity: 'word' }) : null;

/** Returns the words of a run of letters without blanks, in order. They are those of the engine's dictionary (Unicode Standard Annex #29, ICU), but that single Chinese characters which it leaves over are joined to words ("卷" + "积"), Japanese verbs to the word that they begin,
 * and shreds of Katakana to the piece before them ("ニュー" + "ラ" + "ル"). An engine without `Intl.Segmenter` gives pairs of characters that overlap. O(length). */
export function cutUnspaced(run: string, cutter: Cutter | null = engineCutter): WordPiece[] {
  if (cutter === null) return characterPairs(run);
  const pieces: WordPiece[] = [];
  for (const { 0: part, index } of run.matchAll(KATAKANA_OR_NOT)) {
    const cut = Array.from(cutter.segment(part), (piece) => ({
      segment: piece.segment,
      index: index + piece.index,
    }));
    const belongs = KATAKANA.test(part) ? isShred : isLeftOver;
    pieces.push(...joinPieces(cut, belongs));
  }
  return pieces;
}

function joinPieces(
  pieces: readonly WordPiece[],
  belongs: (word: WordPiece, before: WordPiece, next: WordPiece) => boolean,
): WordPiece[] {
  const joined: WordPiece[] = [];
  for (const [place, piece] of pieces.entries()) {
    const word = joined.at(-1);
    const before = pieces[place - 1];
    if (word !== undefined && before !== undefined && belongs(word, before, piece))
      joined[joined.length - 1] = { segment: word.segment + piece.segment, index: word.index };
    else joined.push(piece);
  }
  return joined;
}

function isShred(word: WordPiece, _: WordPiece, next: WordPiece): boolean {
  return next.segment.length <= SHRED || word.segment.length < SHRED;
}

function isLeftOver(word: WordPiece, before: WordPiece, next: WordPiece): boolean {
  if (VERB_ENDING.test(next.segment)) return ENDS_IN_HAN.test(before.segment);
  if (VERB_ENDING.test(before.segment))
    return word.segment !== before.segment && BEGINS_IN_HAN.test(next.segment);
  return [before, next].every(({ segment }) => ONE_HAN.test(segment) && !GRAMMAR.has(segment));
}

/** Source: J. Nie & F. Ren, "Chinese information retrieval: using characters or words?", 1999, doi:10.1016/S0306-4573(98)00051-9: pairs of characters serve almost as well as words. */
function characterPairs(run: string): WordPiece[] {
  const letters = Array.from(run);
  if (letters.length < 2) return [{ segment: run, index: 0 }];
  const pairs: WordPiece[] = [];
  let index = 0;
  for (const [place, letter] of letters.slice(0, -1).entries()) {
    pairs.push({ segment: letter + (letters[place + 1] ?? ''), index });
    index += letter.length;
  }
  return pairs;
}
