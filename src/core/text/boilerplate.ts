/** Nothing longer is boilerplate; the longest notice in use has about 900 characters. */
const LONGEST_ENDING = 1500;
const LONGEST_BEGINNING = 300;
const LONGEST_PIECE = 500;
const LEAST_LEFT = 40;
const LEAST_SHARE = 0.5;

const HINT =
  /©|℗|copyright|\(c\)|rights reserved|published (?:by|under)|open[- ]access|licen[cs]e|database record|abstract from|peer-review under|commercial (?:re-?)?use/i;
const DATED_AHEAD = String.raw`(?=\s*(?:19|20)\d\d\b)`;
const WORD = String.raw`(?:[Cc]opyright|COPYRIGHT)`;
const MARK = String.raw`(?:[([]\s*)?(?:[Cc]rown\s+)?(?:(?:${WORD}:?\s*)?(?:[([]?©[)\]]?|℗|\([Cc]\)(?:${DATED_AHEAD}|(?=,?\s*[Tt]he [Aa]uthor)))|${WORD}:?${DATED_AHEAD})`;
/** Where a piece ends: behind a sentence, and before a copyright sign. */
const BOUNDARY = new RegExp(
  String.raw`(?<end>[.!?;。][)\]”"']*\s+(?!\p{Ll})|\.(?=\p{Lu}\p{Ll}))|${MARK}|\b(?:[Aa]ll [Rr]ights [Rr]eserved|ALL RIGHTS)`,
  'gu',
);
const NOTICE = new RegExp(`^${MARK}`, 'u');
const WORD_NOTICE = /^(?:crown )?copyright\b:?\s+/i;
const DATED = /^[\s,.:]*(?:by\s+)?(?:19|20)\d\d\b/;
const PHRASE =
  /^[([]?(?:all rights (?:are )?reserved|published (?:online )?(?:by|under)\b|licen(?:see|sed)\b|abstract from (?:the )?(?:author|publisher|journal)|psyc(?:info|articles?) database record|this (?:article|work|paper|abstract|journal|chapter|publication) (?:is|was|has been) (?:protected|licen[cs]ed|distributed|published|made available|contributed to by u\.?s)|this is an? (?:open[- ]access|u\.?s\.? government|creative commons)|an open[- ]access article|open access article|copyright of .{1,300} is the property of|copyright applies to|however, users may print|this abstract may be abridged|no warranty is given|users should refer to|for permissions?\b|no commercial (?:re-?)?use|see rights and permissions|(?:selection and\/or )?peer-review under responsibility|reproduced (?:with|by) permission|distributed under)/i;
/** EBSCO's notice of some 500 characters, longer than many an abstract. */
const CERTAIN =
  /^\s*[[(]?(?:abstract from (?:the )?(?:author|publisher)|copyright of .{1,300} is the property of)/i;
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the of and by for on behalf in under exclusive licence license licensee to published author authors author(s) et al their employer(s) from with at all rights reserved de der des du la le und für trading as via international its'.split(
    ' ',
  ),
);
const CODE = /^\[[^\s\]]{1,60}(?: [^\s\]]{1,60})?\]\.?$/;
const COMPANY =
  /\b(?:ltd|inc|llc|limited|b\.?v|gmbh|kgaa|sons|press|society|elsevier|springer|wiley|ieee|acm|sage|publish(?:ers|ing)|verlag)\b\.?\s*$/i;
/** A label before the abstract, with the sign that parts it from the text. */
const LABEL =
  /^\s*(?:(?:abstract|summary|zusammenfassung|résumé|resumen|resumo|riassunto|аннотация)\s*(?:[:.—–]|-\s)\s*|(?:摘\s*要|要\s*旨|초록)\s*[:：]?\s*)/iu;
/** A label without such a sign; "Abstract Interpretation" and "Summary statistics" are none. */
const BARE_LABEL =
  /^\s*(?:ABSTRACT\s+(?=\p{Lu})|Abstract\s*\n\s*|Abstract(?=\p{Lu}\p{Ll})|(?:Abstract|Summary)\s+(?=(?:We|The|This|In|A|An|It|Our|Background|Objectives?|Aims?|Purpose|Introduction|Motivation|Context|Recently|With|For|As|To|On|Although|While|These|There|Many|Despite)\b))/u;

type Kind = 'notice' | 'name' | 'text';

interface Piece {
  readonly start: number;
  readonly text: string;
}

/** Returns an abstract without what publishers put around it: the label "Abstract:" before it and notices such as
 * "© 2021 Elsevier B.V. All rights reserved." at either end, never in the middle. What is boilerplate alone becomes '';
 * where less than half of the text or less than 40 characters would be left, it comes back as it is. Cost: linear; only
 * the first 300 and last 1,500 characters are looked at. */
export function withoutBoilerplate(abstract: string): string {
  const end = HINT.test(abstract.slice(-LONGEST_ENDING)) ? endOfText(abstract) : abstract.length;
  const start = startOfText(abstract.slice(0, Math.min(end, LONGEST_BEGINNING)));
  if (start === 0 && end === abstract.length) return abstract;
  const rest = abstract.slice(start, end).trim();
  if (rest === '' || end === 0) return '';
  const share = CERTAIN.test(abstract.slice(end)) ? 0 : LEAST_SHARE;
  const isEnough = rest.length >= LEAST_LEFT && rest.length >= abstract.length * share;
  return isEnough ? rest : abstract;
}

/** Returns where the notices at the end begin; the text's length where there are none. */
function endOfText(abstract: string): number {
  const from = Math.max(0, abstract.length - LONGEST_ENDING);
  const pieces = piecesOf(abstract.slice(from));
  let end = abstract.length;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    const isHalf = index === 0 && from > 0;
    const kind = piece === undefined || isHalf ? 'text' : kindOf(piece.text);
    if (piece === undefined || kind === 'text') break;
    if (kind === 'notice') end = from + piece.start;
  }
  return end;
}

/** Returns where the text begins behind notices and a label. */
function startOfText(head: string): number {
  let start = 0;
  if (HINT.test(head)) {
    for (const { start: at, text } of piecesOf(head)) {
      const kind = kindOf(text);
      const isOwner = kind === 'name' && at > 0 && COMPANY.test(text);
      if (!isOwner && (kind !== 'notice' || !isOnlyNames(text))) break;
      start = at + text.length;
    }
    while (/\s/.test(head.charAt(start))) start += 1;
  }
  const rest = head.slice(start);
  const label = LABEL.exec(rest) ?? BARE_LABEL.exec(rest);
  return start + (label?.[0].length ?? 0);
}

function piecesOf(text: string): readonly Piece[] {
  const starts = [0];
  for (const { 0: found, index, groups } of text.matchAll(BOUNDARY)) {
    const start = groups?.['end'] === undefined ? index : index + found.length;
    if (start > (starts.at(-1) ?? 0) && start < text.length) starts.push(start);
  }
  return starts
    .map((start, index) => ({ start, text: text.slice(start, starts[index + 1]) }))
    .filter((piece) => piece.text.trim() !== '');
}

function kindOf(piece: string): Kind {
  const text = piece.trim();
  if (text.length > LONGEST_PIECE) return 'text';
  if (PHRASE.test(text)) return 'notice';
  const mark = NOTICE.exec(text)?.[0];
  if (mark !== undefined) {
    const owner = text.slice(mark.length);
    return nameShare(owner) >= (DATED.test(owner) ? 0.5 : 1) ? 'notice' : 'text';
  }
  const word = WORD_NOTICE.exec(text)?.[0];
  if (word !== undefined && isOnlyNames(text.slice(word.length))) return 'notice';
  return CODE.test(text) || isOnlyNames(text) ? 'name' : 'text';
}

function isOnlyNames(text: string): boolean {
  return nameShare(text) === 1;
}

/** Returns the share of words that names of owners and publishers are made of: they begin with capitals. */
function nameShare(text: string): number {
  const words = text.trim().split(/\s+/);
  const names = words
    .map((word) => word.replace(/^[([]+|[)\],.;:]+$/g, ''))
    .filter((word) => /^(?!\p{Ll})/u.test(word) || SMALL_WORDS.has(word.toLowerCase()));
  return names.length / words.length;
}
