import {
  BY_HYPHEN,
  BY_NOTHING,
  IS_FIRST,
  IS_JOINED,
  IS_STOP,
  type TokenColumns,
} from './token-columns.ts';

/** Remembers how papers write each phrase. */
export interface SpellingCounter {
  /** Counts the words from `place` on as one spelling of the phrase. */
  add(phrase: number, place: number, length: number, isTitle: boolean): void;
  /** The most frequent spelling (ties: the earlier one). */
  best(phrase: number): string;
}

/** Words of a title or at the start of a sentence are capitalised for its sake: the inside of a sentence says how a word is really written. */
const TEXT_VOTE = 8;
/** A capital in the first letter alone. */
const CAPITALISED = /^\p{Lu}[^\p{Lu}\p{N}]*$/u;

/** Returns an empty counter. Words that only open a sentence or stand in a title are lower-cased, unless they are acronyms or mixed case ("FlashRNN"). */
export function collectSpellings({ surface, surfaces, flags }: TokenColumns): SpellingCounter {
  const votes = new Map<number, Map<string, number>>();
  const lower = new Map<number, string>();
  // A capital in the first letter alone is the title's or the sentence's; inside running text it is the word's own.
  const ordinaryCase = (place: number, isTitle: boolean): string => {
    const number = surface[place] ?? 0;
    const own = surfaces[number] ?? '';
    if (!isTitle && ((flags[place] ?? 0) & IS_FIRST) === 0) return own;
    const known = lower.get(number);
    if (known !== undefined) return known;
    const found = CAPITALISED.test(own) ? own.toLowerCase() : own;
    lower.set(number, found);
    return found;
  };
  const isJoinedBy = (place: number, flag: number): boolean =>
    ((flags[place] ?? 0) & (IS_JOINED | flag)) === (IS_JOINED | flag);
  // "in-" of "in-context learning": stop words belong to no phrase, but a hyphen makes them part of its first word.
  const prefixOf = (place: number): string => {
    let first = place;
    while (isJoinedBy(first, BY_HYPHEN) && ((flags[first - 1] ?? 0) & IS_STOP) > 0) first -= 1;
    if (first === place || isJoinedBy(first, BY_HYPHEN)) return '';
    const words = Array.from(surface.subarray(first, place), (one) => surfaces[one] ?? '');
    return words.map((word) => `${word.toLowerCase()}-`).join('');
  };
  const isCapital = (place: number): boolean =>
    CAPITALISED.test(surfaces[surface[place] ?? -1] ?? '');
  // "Gated" of "Gated Recurrent Unit": the capitals are those of the longer name.
  const isPartOfName = (place: number, length: number): boolean =>
    (isJoinedBy(place, 0) && isCapital(place - 1) && ((flags[place - 1] ?? 0) & IS_FIRST) === 0) ||
    (isJoinedBy(place + length, 0) && isCapital(place + length));
  return {
    add(phrase, place, length, isTitle) {
      const isCapitals = isTitle || isPartOfName(place, length);
      let spelling = (length > 1 ? prefixOf(place) : '') + ordinaryCase(place, isCapitals);
      for (let at = place + 1; at < place + length; at += 1)
        spelling += joinerOf(flags[at] ?? 0) + ordinaryCase(at, isCapitals);
      const counts = votes.get(phrase) ?? new Map<string, number>();
      votes.set(phrase, counts);
      const isOpening = isCapitals || ((flags[place] ?? 0) & IS_FIRST) > 0;
      counts.set(spelling, (counts.get(spelling) ?? 0) + (isOpening ? 1 : TEXT_VOTE));
    },
    best(phrase) {
      let most = -1;
      let winner = '';
      for (const [spelling, count] of votes.get(phrase) ?? [])
        if (count > most) [most, winner] = [count, spelling];
      return winner;
    },
  };
}

function joinerOf(flags: number): string {
  if ((flags & BY_HYPHEN) > 0) return '-';
  return (flags & BY_NOTHING) > 0 ? '' : ' ';
}
