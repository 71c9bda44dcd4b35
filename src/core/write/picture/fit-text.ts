import type { FontSet, Weight } from '../font/font-set.ts';

const ELLIPSIS = '…';

/** How a text is to be set. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
}

/** Returns a text on at most `most` lines of at most `width`: broken at blanks, and between letters of scripts that have none or
 * in words that are too long; what does not fit is cut with an ellipsis. No lines for an empty text. */
export function fitText(
  text: string,
  { size, weight }: TextStyle,
  width: number,
  most: number,
  fonts: FontSet,
): readonly string[] {
  const fits = (line: string): boolean => fonts.measure(line, size, weight) <= width;
  const lines: string[] = [];
  for (const piece of piecesOf(text)) {
    const line = lines.at(-1);
    if (line !== undefined && fits((line + piece).trimEnd()))
      lines[lines.length - 1] = line + piece;
    else lines.push(...brokenWord(piece, fits));
  }
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== '');
  const kept = trimmed.slice(0, most);
  const last = kept.at(-1);
  if (last !== undefined && trimmed.length > most) kept[kept.length - 1] = cut(last, fits);
  return kept;
}

/** Words with the blank behind them; each square letter is one of its own. */
function piecesOf(text: string): readonly string[] {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return (
    plain.match(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}] ?|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+ ?|\s/gu,
    ) ?? []
  );
}

function brokenWord(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word.trimEnd())) return [word];
  const lines = [''];
  for (const letter of word) {
    const line = lines.at(-1) ?? '';
    if (line === '' || fits(line + letter)) lines[lines.length - 1] = line + letter;
    else lines.push(letter);
  }
  return lines;
}

function cut(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 1 && !fits(`${letters.join('').trimEnd()}${ELLIPSIS}`)) letters.pop();
  return `${letters.join('').trimEnd()}${ELLIPSIS}`;
}
