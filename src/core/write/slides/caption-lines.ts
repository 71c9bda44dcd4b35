import type { CaptionBlock, CaptionInline } from '../../tour/caption.ts';
import type { FontSet, Weight } from '../font/font-set.ts';
import { ASCENT, type Box, type Text } from '../picture/picture.ts';

interface Word {
  readonly text: string;
  readonly weight: Weight;
  /** Begins a line of its own. */
  readonly isNewLine: boolean;
}

interface Item {
  readonly words: readonly Word[];
  readonly indent: number;
  readonly mark: string;
}

const LINE = 1.42;
const PARAGRAPH_GAP = 0.55;
const SHRINK = 0.93;

/** How a caption is set. */
export interface CaptionStyle {
  readonly largest: number;
  readonly smallest: number;
  readonly ink: string;
  readonly fonts: FontSet;
}

/** Returns a caption set in a box from its top: as large as it fits, down to the smallest size, from where on what does not fit is left
 * out behind an ellipsis. Strong words are set bold. O(words × sizes). */
export function layCaption(
  blocks: readonly CaptionBlock[],
  box: Box,
  style: CaptionStyle,
): readonly Text[] {
  const items = itemsOf(blocks, 0);
  for (let size = style.largest; ; size *= SHRINK) {
    const texts = setItems(items, box, Math.max(size, style.smallest), style);
    const last = texts.at(-1);
    if (last === undefined || last.y <= box.bottom) return texts;
    if (size <= style.smallest) return cut(texts, box, style);
  }
}

function cut(texts: readonly Text[], { bottom }: Box, { fonts }: CaptionStyle): readonly Text[] {
  const kept = texts.filter(({ y }) => y <= bottom);
  const last = kept.at(-1);
  if (last === undefined) return [];
  const text = `${last.text.replace(/[\s.,;:]+$/u, '')} …`;
  return [
    ...kept.slice(0, -1),
    { ...last, text, width: fonts.measure(text, last.size, last.weight) },
  ];
}

function setItems(
  items: readonly Item[],
  box: Box,
  size: number,
  { fonts, ink }: CaptionStyle,
): readonly Text[] {
  const texts: Text[] = [];
  const blank = fonts.measure(' ', size, 400);
  let y = box.top + ASCENT * size;
  const put = (text: string, x: number, weight: Weight): void => {
    const width = fonts.measure(text, size, weight);
    texts.push({ kind: 'text', x, y, text, size, weight, fill: ink, width });
  };
  for (const { words, indent, mark } of items) {
    const left = box.left + indent * size * 1.3;
    if (mark !== '') put(mark, left - size * 1.1, 400);
    let x = left;
    for (const { text, weight, isNewLine } of words.flatMap((word) =>
      broken(word, box.right - left, (part) => fonts.measure(part, size, word.weight)),
    )) {
      const width = fonts.measure(text, size, weight);
      if (isNewLine || (x > left && x + width > box.right)) [x, y] = [left, y + LINE * size];
      put(text, x, weight);
      x += width + blank;
    }
    y += (LINE + PARAGRAPH_GAP) * size;
  }
  return joinWords(texts, fonts, blank);
}

/** A word that is wider than a line, in pieces that are not. */
function broken(word: Word, width: number, measure: (text: string) => number): readonly Word[] {
  if (measure(word.text) <= width) return [word];
  const pieces = [''];
  for (const letter of word.text) {
    const last = pieces.at(-1) ?? '';
    if (last === '' || measure(last + letter) <= width) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces.map((text, at) => ({ ...word, text, isNewLine: word.isNewLine || at > 0 }));
}

/** Words of one line and weight become one text, so that they are selected and read as one. */
function joinWords(texts: readonly Text[], fonts: FontSet, blank: number): readonly Text[] {
  const joined: Text[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    const follows =
      last !== undefined &&
      last.y === text.y &&
      last.weight === text.weight &&
      Math.abs(last.x + last.width + blank - text.x) < 0.5;
    if (!follows) joined.push(text);
    else {
      const whole = `${last.text} ${text.text}`;
      joined[joined.length - 1] = {
        ...last,
        text: whole,
        width: fonts.measure(whole, last.size, last.weight),
      };
    }
  }
  return joined;
}

function itemsOf(blocks: readonly CaptionBlock[], indent: number): readonly Item[] {
  return blocks.flatMap((block): readonly Item[] => {
    switch (block.kind) {
      case 'paragraph':
        return [{ words: wordsOf(block.inlines, 400), indent, mark: '' }];
      case 'heading':
        return [{ words: wordsOf(block.inlines, 600), indent, mark: '' }];
      case 'code':
        return [{ words: plainWords(block.text, 400), indent, mark: '' }];
      case 'quote':
        return itemsOf(block.blocks, indent + 1);
      case 'list':
        return block.items.flatMap((inner, at) => {
          const [first, ...rest] = itemsOf(inner, indent + 1);
          const mark = block.isOrdered ? `${block.start + at}.` : '•';
          return first === undefined ? [] : [{ ...first, mark }, ...rest];
        });
    }
  });
}

function wordsOf(inlines: readonly CaptionInline[], weight: Weight): readonly Word[] {
  const runs = runsOf(inlines, weight);
  const words: { text: string; weight: Weight; isNewLine: boolean }[] = [];
  let isOpen = false;
  let isNewLine = false;
  for (const run of runs)
    for (const piece of run.text.split(/(\s+)/u)) {
      if (piece === '') continue;
      if (/^\s/u.test(piece)) {
        isNewLine ||= run.text === '\n';
        isOpen = false;
        continue;
      }
      const last = words.at(-1);
      // "**bold**," is one word: it must not be torn between two lines.
      if (isOpen && last !== undefined && last.weight === run.weight) last.text += piece;
      else if (isOpen && last !== undefined && /^[\p{P}\p{S}]+$/u.test(piece)) last.text += piece;
      else words.push({ text: piece, weight: run.weight, isNewLine });
      isOpen = true;
      isNewLine = false;
    }
  return words;
}

function runsOf(
  inlines: readonly CaptionInline[],
  weight: Weight,
): readonly { readonly text: string; readonly weight: Weight }[] {
  return inlines.flatMap((inline) => {
    switch (inline.kind) {
      case 'text':
      case 'code':
        return [{ text: inline.text, weight }];
      case 'break':
        return [{ text: '\n', weight }];
      case 'strong':
        return runsOf(inline.inlines, 600);
      default:
        return runsOf(inline.inlines, weight);
    }
  });
}

function plainWords(text: string, weight: Weight): readonly Word[] {
  return text.split('\n').flatMap((line) =>
    line
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word, at) => ({ text: word, weight, isNewLine: at === 0 })),
  );
}
