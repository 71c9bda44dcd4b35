/** Words that a sentence opens with when it leans on the one before it. */
const LEANING_START =
  /^(?:this|that|these|those|it|its|they|them|their|theirs|he|she|his|her|such|however|thus|therefore|hence|moreover|furthermore|additionally|besides|also|finally|lastly|last|first|firstly|second|secondly|third|thirdly|fourth|next|then|afterwards?|subsequently|consequently|accordingly|instead|nevertheless|nonetheless|conversely|contrarily|similarly|likewise|specifically|particularly|notably|importantly|interestingly|surprisingly|remarkably|crucially|concretely|namely|indeed|rather|otherwise|still|yet|but|and|or|so|nor|because|as such|as a (?:result|consequence|solution|remedy)|as an example|for (?:example|instance|this|that|these|those|such|the (?:former|latter|first|second|same))|for (?:more|further) details|here|hereby|herein|there(?:by|in|after|fore)?|another|others?|both|either|neither|each|all of|some of|most of|many of|the (?:former|latter|other|others|same|rest|first|second|third|last|next|following|above|aforementioned|resulting|resultant|latter's)|one (?:way|such|solution|approach|branch|of (?:these|those|them))|(?:an)?other (?:way|approach|branch|line)|in (?:addition|contrast|particular|turn|fact|short|summary|essence|other words|this(?! (?:paper|work|study|survey|review|article|thesis|dissertation|tutorial|report|chapter|monograph|letter|position paper))|that|these|those|such|doing so|so doing|the (?:process|former|latter|following|end))|in (?:the )?(?:first|second|third|last|next) (?:stage|step|phase|part|place)|by (?:contrast|doing|this|these|that|so doing|comparison)|on the (?:other|one|contrary)|to (?:this|that|these|those|such|do so|do this|achieve this|address (?:it|them|this|these|that|those|the (?:issue|issues|problem|problems|above|challenge|challenges|limitation|limitations|gap))|the best)|towards? (?:this|that|these)|with (?:this|that|these|those|such)|from (?:this|that|these|there)|of (?:these|those|this)|under (?:this|these)|at the same time|meanwhile|after (?:that|this|these)|afterward|even so|that said|more (?:specifically|precisely|concretely|importantly|broadly|generally|recently)|most (?:importantly|notably)|last but not least|further|equally|again|apart from (?:this|that|these)|aside from (?:this|that)|unlike (?:this|these|them|it)|despite (?:this|these|that|its|their|such)|given (?:this|these|that|its|their)|due to (?:this|these|its|their|such)|based on (?:this|these|that|our|the (?:above|observation|observations|analysis|insight|insights|finding|findings))|inspired by (?:this|these|that|the above)|motivated by (?:this|these|that|the above)|building (?:on|upon) (?:this|these|that)|following (?:this|these|that)|using (?:this|these|that|it|them)|through (?:this|these|that)|via (?:this|these|that)|because of (?:this|these|its)|thanks to (?:this|these|its)|along with (?:this|these|its)|beyond (?:this|that|these)|addressing (?:this|these|that|the (?:first|second))|tackling (?:this|these|that)|considering (?:this|these|that)|leveraging (?:this|these|that)|recognizing (?:this|these)|which|who|whose|where|while this|when (?:this|these|they|it)|if (?:this|these|they|it)|since (?:this|these|they|it)|as (?:this|these|they|it)|for comparison|in (?:all|both|most|many|some|each|either) (?:of )?cases?|in all (?:settings|experiments|tasks)|at its (?:heart|core)|as expected|compared to (?:this|these|that)|when presented with a similar)(?![\p{L}\p{N}-])/iu;

/** Adverbs right behind "we" that continue a list. */
const CONTINUED =
  /^(?:we|our (?:method|model|approach|framework|work)|the (?:paper|authors|work))(?: \([ivx\d]+\))?,? (?:also|further|then|next|additionally|furthermore|moreover|therefore|thus|hence|finally|subsequently|instead|first|start|begin|conclude|similarly|likewise|(?:do|did|does) (?:this|so|it)|call (?:this|it)|address (?:this|these|it)|tackle (?:this|these|it)|apply (?:this|these|it)|use (?:this|these|it)|evaluate (?:this|these|it)|achieve (?:this|these)|refer to (?:this|it)|formalise? this|show this|believe|hope|argue that this)(?![\p{L}-])/iu;

/** Words that point out of the sentence. "this paper", "such as" and the like do not. */
const POINTING =
  /(?<![\p{L}\p{N}-])(?:(?:this|these|those|such)(?= (?!paper|work|study|survey|review|article|thesis|dissertation|tutorial|report|chapter|monograph|as(?![\p{L}])|that(?![\p{L}])|(?:a|an) [\p{L}-]+ (?:that|as)(?![\p{L}])|of |who |which |with |where |in which )\p{L})|aforementioned|afore-mentioned|before-mentioned|abovementioned|above-mentioned|the above|to further|the former|the latter|the other (?:one|two)|the said|mentioned (?:above|before)|described above|the same (?:dataset|data|task|setting|problem|issue|model|method|time period)|as follows|the following)(?![\p{L}\p{N}-])/iu;

/** A pronoun as the subject that opens the main clause, behind nothing that it could stand for. */
const EARLY_PRONOUN =
  /^(?:[^\s,]+ ){0,2}(?:it|they|them|(?:this|these|those)(?! (?:papers?|works?|study|survey|review|article|thesis|dissertation|tutorial|report|chapter|monograph|letter|position)))(?![\p{L}\p{N}-])/iu;

/** A pronoun behind an opening phrase without a subject of its own: "For generation tasks, it …". */
const LATE_PRONOUN =
  /^(?:for|on|in|with|by|at|under|from|through|across|during|without|within|besides|as|to|using|after|before)(?![\p{L}])[^,]{0,90}, (?:it|they|its|their|he|she|this|these|those|such)(?![\p{L}])/iu;
/** "We hence …", "we also …" go on with something, wherever they stand; and so does a bare "to this". */
const GOING_ON =
  /(?<![\p{L}])(?:(?:we|I|paper|work|study|it) (?:\p{L}+ly )?(?:also|further|then|thus|hence|therefore|additionally|furthermore|moreover|next|finally)|(?:to|of|by|with|for|from|on|in|than|like|as|via|beyond|on top of) (?:this|these|those|that)(?=[,.;:)]))(?![\p{L}])/iu;

/** Ends that are no ends. */
const CUT_END =
  /(?:^|[\s(])(?:e\.g|i\.e|et al|cf|vs|fig|figs|eq|eqs|sec|no|nos|resp|approx|dr|prof|mr|mrs|ms|st|ref|refs|tab|ch|vol|pp?|incl|w\.r\.t|a\.k\.a|i\.i\.d|[A-Z])\.[”"’')\]]*$/iu;

const ADDRESS = /https?:|www\.|\S@\S+\.\S|\b[\w-]+\.(?:com|org|io|net|ai|edu)\b/iu;
const AVAILABILITY =
  /(?<![\p{L}])(?:(?:code|codes|data|datasets?|models?|implementations?|software|supplementary|project page|demos?|videos?|weights|checkpoints|resources?|benchmark|corpus|scripts?|materials?)(?![\p{L}])[^.]*(?:available|released?|open[- ]sourced?|be found|published|accessible|download)|(?:make|making|made|release|releasing|open[- ]sourc\w+)(?![\p{L}])[^.]*(?:code|publicly|available|repository))/iu;
const LEGAL = /©|\(c\)|all rights reserved|copyright|licen[sc]ed under|elsevier|springer nature/iu;
/** Broken formulas and markup read badly. */
const MARKUP = /\\[a-z]+|\$|<\/?[a-z]|[{}]|\[\d+(?:[,–-]\s?\d+)*\]|\uFFFD|\?\?|~~/iu;
/** The item of a list, or a heading. */
const LIST_ITEM =
  /^[([]?(?:\d{1,2}|[ivx]{1,4}|[a-h])[).\]:]\s|^[-–—•*:;,.)\]]|^(?:abstract|background|objectives?|methods?|results?|conclusions?|motivation|contributions?|keywords?|tl;?dr|introduction|significance|approach|findings|purpose|design)\s?[:.–—-]/iu;
const LONE_ITEM = /(?<![\p{L}\p{N}])\(?(?:1|i|a)\)(?!.*(?<![\p{L}\p{N}])\(?(?:2|ii|b)\))/u;
const OUT_OF_ORDER =
  /^(?!.*(?<![\p{L}\p{N}])\(?(?:1|i|a)\)).*(?<![\p{L}\p{N}])\((?:2|3|4|ii|iii|iv|b|c)\)/u;

const FEWEST_WORDS = 8;
const MOST_WORDS = 46;

/** Where a sentence stands. */
export interface SentencePlace {
  readonly abstract: string;
  readonly start: number;
  readonly end: number;
}

/** Returns whether a sentence of an abstract can stand alone in another text, without a word altered: it is whole (begins like
 * a sentence, ends like one and not at an abbreviation, brackets and quotes closed), of 8 to 46 words, leans on no sentence
 * before it ("this", "however", "it", "such" at the start, "these methods" within it, the second item of a list), and does
 * not only say where the code is. The words are those of English; sentences of other languages are judged by their form.
 * O(length). */
export function standsAlone({ abstract, start, end }: SentencePlace): boolean {
  const text = abstract.slice(start, end);
  return isWhole(text, abstract.slice(end)) && !leans(text) && !isNoise(text);
}

function isWhole(text: string, behind: string): boolean {
  if (!/^["“‘'«]?(?:\p{Lu}|\p{Lo}|\p{N}|\p{Ll}+[\p{Lu}\p{N}])/u.test(text)) return false;
  if (!/[.!?。！？؟۔।]["”’')\]»]*$/u.test(text) || CUT_END.test(text)) return false;
  if (/^\s+\p{Ll}(?![\p{Ll}]*[\p{Lu}\p{N}])/u.test(behind)) return false;
  if (/^\S/u.test(behind) && /[\p{Ll}\p{N}]/u.test(behind.slice(0, 1))) return false;
  return isClosed(text) && hasGoodLength(text);
}

function hasGoodLength(text: string): boolean {
  const words = text.split(/\s+/u).length;
  // Scripts without spaces have no words to count.
  const signs = [...text].length;
  const isUnspaced = signs / words > 15;
  if (isUnspaced) return signs >= 15 && signs <= 200;
  return words >= FEWEST_WORDS && words <= MOST_WORDS;
}

/** Whether every bracket and curly quote that opens also closes, and straight quotes come in pairs. */
function isClosed(text: string): boolean {
  const waiting: string[] = [];
  const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '{': '}' };
  let quotes = 0;
  for (const [sign] of text.matchAll(/["()[\]{}“”]/gu)) {
    const close = closing[sign];
    if (close !== undefined) waiting.push(close);
    else if (sign === '"') quotes += 1;
    else if (')]”}'.includes(sign) && waiting.pop() !== sign) return false;
  }
  return waiting.length === 0 && quotes % 2 === 0;
}

function leans(text: string): boolean {
  const bare = text.replace(/^["“‘'«(]+/u, '');
  return (
    LEANING_START.test(bare) ||
    CONTINUED.test(bare) ||
    EARLY_PRONOUN.test(bare) ||
    LATE_PRONOUN.test(bare) ||
    GOING_ON.test(bare) ||
    POINTING.test(bare) ||
    LONE_ITEM.test(bare) ||
    OUT_OF_ORDER.test(bare)
  );
}

function isNoise(text: string): boolean {
  return (
    ADDRESS.test(text) ||
    AVAILABILITY.test(text) ||
    LEGAL.test(text) ||
    MARKUP.test(text) ||
    LIST_ITEM.test(text) ||
    isShouted(text)
  );
}

function isShouted(text: string): boolean {
  let [letters, capitals] = [0, 0];
  for (const sign of text) {
    const lower = sign.toLowerCase();
    const isCapital = lower !== sign;
    if (isCapital) capitals += 1;
    if (isCapital || sign.toUpperCase() !== sign) letters += 1;
  }
  return letters > 20 && capitals > 0.5 * letters;
}
