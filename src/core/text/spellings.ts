import type { Token } from './tokens.ts';

/** Remembers how papers write each phrase. */
export interface SpellingCounter {
  add(phrase: number, tokens: readonly Token[], isTitle: boolean): void;
  /** The most frequent spelling (ties: the earlier one). */
  best(phrase: number): string;
}

/** Words of a title or at the start of a sentence are capitalised for its sake: the inside of a sentence says how a word is really written. */
const TEXT_VOTE = 8;

/** Returns an empty counter. Words that only open a sentence or stand in a title are lower-cased, unless they are acronyms or mixed case ("FlashRNN"). */
export function collectSpellings(): SpellingCounter {
  const votes = new Map<number, Map<string, number>>();
  return {
    add(phrase, tokens, isTitle) {
      const spelling = tokens
        .map(
          (token, place) =>
            (place === 0 ? '' : (token.joiner ?? ' ')) + ordinaryCase(token, isTitle),
        )
        .join('');
      const counts = votes.get(phrase) ?? new Map<string, number>();
      votes.set(phrase, counts);
      const vote = isTitle || tokens[0]?.isFirst === true ? 1 : TEXT_VOTE;
      counts.set(spelling, (counts.get(spelling) ?? 0) + vote);
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

/** A capital in the first letter alone is the title's or the sentence's; inside running text it is the word's own. */
function ordinaryCase(token: Token, isTitle: boolean): string {
  const { surface } = token;
  const isCapitalised = /^\p{Lu}[^\p{Lu}\p{N}]*$/u.test(surface);
  return isCapitalised && (isTitle || token.isFirst) ? surface.toLowerCase() : surface;
}
