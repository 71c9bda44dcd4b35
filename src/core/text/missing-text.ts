import { plainText } from './plain-text.ts';

const LONGEST = 160;
/** The usual ways to say that there is nothing, brackets and the final stop taken away. */
const NOTHING =
  /^(?:n\/?a|n\.a|none|null|nil|nan|undefined|unknown|missing|empty|not (?:available|applicable|provided|found|given)|unavailable|tb[ad]|[-–—.?*_/\\]+|abstract|summary|no (?:abstract|summary|title|description|text)|without abstract|#n\/a)$/;
const SENTENCE =
  /^(?:(?:an? |the |this )?(?:abstract|summary|title)s?(?: (?:is|was|for this (?:article|paper|content) is))? ?:? ?(?:not|un|currently not)[- ]?(?:available|provided|found|applicable|given)|(?:there is )?no (?:abstract|summary|title|description|author name)s? (?:is |was )?(?:available|provided|found|supplied|included|given)|(?:this|the) (?:article|paper|record|item|document|work|publication) (?:has|have|contains?|does not have|doesn't have) (?:no |an )?abstract|(?:abstract|summary) ?: ?(?:n\/?a|none|null|missing))(?: (?:for|in|from|with|to|at|because|since|so) .{0,100}| available)?$/;

/** Returns whether a text only says that there is none: empty, `NA`, `[No abstract available]`, `None`, `-`. */
export function isMissing(text: string): boolean {
  if (text.length > LONGEST) return text.trim() === '';
  const bare = plainText(text)
    .toLowerCase()
    .replace(/^[[(<"']+|[\])>"'.!]+$/g, '')
    .trim();
  return bare === '' || NOTHING.test(bare) || SENTENCE.test(bare);
}
