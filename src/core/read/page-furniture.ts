import type { Paragraph } from './unwrap-lines.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?';

/** Whole lines of a papers page that are not about a paper: header, navigation, counts, footer. */
const FURNITURE: readonly RegExp[] = [
  /^new!?$/i,
  /^get trending papers in your (?:email )?inbox\b.{0,30}$/i,
  /^(?:subscribe|trending|trending papers|daily papers?|weekly papers?|papers|search papers|all papers)$/i,
  /^daily papers\s*[-–|]\s*hugging face$/i,
  /^by\s*(?:ak\b|@?_?akhaliq\b)?\s*(?:and the research community)?$/i,
  /^and the research community$/i,
  /^(?:ak|@?_?akhaliq)$/i,
  new RegExp(
    `^(?:${DAY},?\\s+)?(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?$`,
    'i',
  ),
  new RegExp(`^${MONTH}(?:\\s+\\d{4})?$`, 'i'),
  /^\d{4}-\d{2}-\d{2}$/,
  /^(?:today|yesterday|daily|weekly|monthly|\d{1,3} (?:minutes?|hours?|days?|weeks?|months?|years?) ago)$/i,
  /^[+-]?\d[\d.,]*[kKmM]?$/,
  /^[\s·•|,.…<>«»‹›^\-–—+×✕]+$/u,
  /^(?:.{0,80}\s?[·•]\s*)?\d{1,4}\s+(?:authors?|comments?|upvotes?|replies|likes?)$/i,
  /^(?:submitted|published|posted) by\b.{0,60}$/i,
  /^(?:upvote|upvoted|vote|like|share|comment|comments|reply|view pdf|pdf|arxiv|view arxiv page|arxiv page|project page|github|code|demo|read more|show more|load more|view all|add to collection)(?:\s+\d[\d.,]*k?)?$/i,
  /^(?:previous|next|back|first|last|« previous|next »|previous page|next page|page \d+(?: of \d+)?)$/i,
  /^(?:hugging face|huggingface|🤗.{0,20}|©.{0,40}|models?|datasets?|spaces|buckets|community|docs|documentation|enterprise|solutions|pricing|log ?in|sign ?up|sign ?in|log in or sign up.{0,40})$/iu,
  /^(?:system theme|theme|company|website|tos|terms|terms of (?:service|use)|privacy(?: policy)?|about|about us|jobs|careers|press|blog|forum|learn|contact|collections|organizations|posts|inference(?: endpoints)?|hub|status|cookie (?:settings|policy))$/i,
];
/** Lines that only this site's pages have. */
const SIGNATURE =
  /^(?:get trending papers\b|daily papers\b|by\s*(?:ak\s*)?and the research community|and the research community|submitted by\b|upvote\b|© hugging face)/i;
const SUBMITTER = /^(?:submitted|posted) by$/i;
const LONGEST_USER_NAME = 40;
const MOST_USER_WORDS = 3;
const LONGEST_FURNITURE = 120;

/** Which lines of a page were about its papers, and whether others showed that it is a page of the site. */
export interface ClearedPage {
  readonly paragraphs: readonly Paragraph[];
  readonly isSigned: boolean;
  readonly hasSubmitters: boolean;
}

/** Returns whether a line, trimmed, belongs to the page and not to a paper. */
export function isFurniture(line: string): boolean {
  return line.length <= LONGEST_FURNITURE && FURNITURE.some((pattern) => pattern.test(line));
}

/** Returns the lines without header, navigation, counts, footer, and without the user named behind "Submitted by". */
export function clearPage(lines: readonly Paragraph[]): ClearedPage {
  const kept: Paragraph[] = [];
  let isSigned = false;
  let hasSubmitters = false;
  let userFollows = false;
  for (const line of lines) {
    const isSubmitter = SUBMITTER.test(line.text);
    hasSubmitters ||= isSubmitter;
    const belongsToPage = isFurniture(line.text);
    isSigned ||= belongsToPage && SIGNATURE.test(line.text);
    if (!belongsToPage && !(userFollows && isUserName(line.text))) kept.push(line);
    userFollows = isSubmitter;
  }
  return { paragraphs: kept, isSigned, hasSubmitters };
}

function isUserName(line: string): boolean {
  return line.length <= LONGEST_USER_NAME && line.split(/\s+/).length <= MOST_USER_WORDS;
}
