import type { Token } from '../text/tokens.ts';

/** What a mention does in its sentence. */
export type MentionRole = 'own' | 'neutral' | 'background' | 'contrast';

/** Words by which authors speak of what they did, compared without plural. */
const OWN =
  words(`we our us i my propose proposes introduce introduces present presents develop investigate investigates study
 paper work thesis survey review article apply evaluate train demonstrate show explore examine extend revisit analyse analyze
 describe build design contribution novel`);
const SUBJECTS = words(
  'we our us i my this paper work thesis survey review study article model method approach framework',
);
/** Words before a mention that set it against the paper's own work. */
const SET_AGAINST =
  words(`unlike than versus vs over instead without beyond outperform outperforming outperformed surpass
 surpassing surpassed replace replacing contrary against compare compared comparing alternative rather whereas while beat
 exceed exceeding despite superior similar compete competing comparable match matching suffer`);
/** Words after a mention that set it aside, within the clause. */
const SET_ASIDE =
  words(`suffer struggle limited limitation expensive prohibitive quadratic historically dominated replaced
 difficulty challenge bottleneck unable incapable hinder hindering fail lack drawback inefficient problem
 costly shortcoming`);
const PAST =
  words(`historically traditionally recent recently advent widely previously conventional existing dominated
 popular emerging become success breakthrough resurgence years decade`);
/** Words right behind a mention that make it something else's measure or substitute ("RNN-free", "Transformer alternative"). */
const SUBSTITUTE = words('free alternative replacement competitor quality');
const BEFORE_WINDOW = 7;
const AFTER_WINDOW = 9;

/** Returns the role of the mention at tokens `first` … `end` of a text whose sentences up to `ownFrom` only prepare the ground.
 *
 * Source: the zones of S. Teufel & M. Moens, "Summarizing scientific articles", Computational Linguistics 28(4), 2002, doi:10.1162/089120102762671936
 * (own, other, contrast, background), told apart by cue words near the mention instead of a trained classifier. */
export function mentionRole(
  tokens: readonly Token[],
  first: number,
  end: number,
  ownFrom: number,
): MentionRole {
  const sentence = tokens[first]?.sentence ?? 0;
  if (isSetAgainst(tokens, first, sentence) || isSubstituted(tokens, end)) return 'contrast';
  const isOwn = speaksOfItself(tokens, sentence);
  if (isSetAside(tokens, end, sentence) && !isOwn) return 'contrast';
  if (isOwn) return 'own';
  return sentence < ownFrom || hasWord(tokens, sentence, PAST) ? 'background' : 'neutral';
}

/** Returns the number of the first sentence in which the authors speak of their own work; 0 where none does. */
export function firstOwnSentence(tokens: readonly Token[]): number {
  const own = tokens.find(({ sentence }) => speaksOfItself(tokens, sentence));
  return own?.sentence ?? 0;
}

function speaksOfItself(tokens: readonly Token[], sentence: number): boolean {
  return hasWord(tokens, sentence, OWN) && hasWord(tokens, sentence, SUBJECTS);
}

function isSetAgainst(tokens: readonly Token[], first: number, sentence: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - BEFORE_WINDOW); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return false;
    if (SET_AGAINST.has(token.key)) return true;
    if (tokens[at + 1]?.joiner === null) return false;
  }
  return false;
}

function isSetAside(tokens: readonly Token[], end: number, sentence: number): boolean {
  for (let at = end; at < Math.min(tokens.length, end + AFTER_WINDOW); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence || token.joiner === null) return false;
    if (SET_ASIDE.has(token.key)) return true;
  }
  return false;
}

function isSubstituted(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return next !== undefined && next.joiner !== null && SUBSTITUTE.has(next.key);
}

function hasWord(tokens: readonly Token[], sentence: number, wanted: ReadonlySet<string>): boolean {
  return tokens.some((token) => token.sentence === sentence && wanted.has(token.key));
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}
