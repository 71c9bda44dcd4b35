import type { ThemeDefinition } from '../contract/theme-lexicon.ts';
import { stem } from '../text/stem.ts';
import { foldKey, tokenise, type Token } from '../text/tokens.ts';

/** One place where a text mentions a theme. */
export interface Mention {
  readonly theme: number;
  readonly weight: number;
  /** Token numbers: from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
}

interface PatternWord {
  readonly text: string;
  readonly kind: 'exact' | 'prefix' | 'as-written';
}

interface Pattern {
  readonly theme: number;
  readonly weight: number;
  readonly words: readonly PatternWord[];
}

/** Finds mentions of themes in tokens. */
export type FindMentions = (tokens: readonly Token[]) => readonly Mention[];

/** Returns a finder that looks at every pattern by its first word; a mention inside a longer mention of the same theme does not count twice. O(tokens × patterns with that first word). */
export function indexPatterns(themes: readonly ThemeDefinition[]): FindMentions {
  const byWord = new Map<string, Pattern[]>();
  const byPrefix: Pattern[] = [];
  for (const [theme, { patterns }] of themes.entries())
    for (const { phrase, weight } of patterns) {
      const pattern = { theme, weight, words: patternWords(phrase) };
      const first = pattern.words[0];
      if (first === undefined) continue;
      if (first.kind === 'prefix') byPrefix.push(pattern);
      else push(byWord, first.kind === 'exact' ? first.text : stem(foldKey(first.text)), pattern);
    }
  return (tokens) => {
    const found: Mention[] = [];
    for (const [at, token] of tokens.entries())
      for (const pattern of [...(byWord.get(token.key) ?? []), ...byPrefix])
        if (matchesAt(pattern, tokens, at))
          found.push({
            theme: pattern.theme,
            weight: pattern.weight,
            first: at,
            end: at + pattern.words.length,
          });
    return withoutNested(found, themes);
  };
}

function matchesAt({ words }: Pattern, tokens: readonly Token[], at: number): boolean {
  return words.every((word, place) => {
    const token = tokens[at + place];
    if (token === undefined || (place > 0 && token.joiner === null)) return false;
    if (word.kind === 'prefix') return token.key.startsWith(word.text);
    if (word.kind === 'exact') return token.key === word.text;
    return token.surface === word.text || token.surface === `${word.text}s`;
  });
}

function patternWords(phrase: string): readonly PatternWord[] {
  const words = phrase.split(/[\s-]+/u).filter((word) => word !== '');
  return words.map((word): PatternWord => {
    if (word.endsWith('*')) return { text: foldKey(word.slice(0, -1)), kind: 'prefix' };
    if (/^(?=.*\p{Lu})[\p{Lu}\p{N}]+$/u.test(word)) return { text: word, kind: 'as-written' };
    return { text: tokenise(`${word} x`)[0]?.key ?? stem(foldKey(word)), kind: 'exact' };
  });
}

/** Drops mentions inside a longer one of the same group ("language model" in "recurrent language model") and repetitions. */
function withoutNested(
  mentions: readonly Mention[],
  themes: readonly ThemeDefinition[],
): readonly Mention[] {
  const groupOf = ({ theme }: Mention): string | undefined => themes[theme]?.group;
  return mentions.filter((one, index) =>
    mentions.every((other, place) => {
      const isAround = other.first <= one.first && other.end >= one.end;
      if (place === index || !isAround || groupOf(one) !== groupOf(other)) return true;
      const isLonger = other.end - other.first > one.end - one.first;
      return !isLonger && (other.theme !== one.theme || place > index);
    }),
  );
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
