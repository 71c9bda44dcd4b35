/** Measures a text's width in pixels at a font. */
export type Measure = (text: string, font: string) => number;

/** A label's lines and the box that they fill. */
export interface WrappedText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const LINE_HEIGHT = 1.2;
const ELLIPSIS = '…';

/** Returns the text on at most `mostLines` lines of at most `widthPx`, cut with an ellipsis where it does not fit; lines as even as words allow. */
export function wrapText(
  text: string,
  font: { readonly css: string; readonly sizePx: number },
  limits: { readonly widthPx: number; readonly mostLines: number },
  measure: Measure,
): WrappedText {
  const whole = measure(text, font.css);
  const wanted = Math.min(limits.mostLines, Math.ceil(whole / limits.widthPx));
  const width =
    wanted <= 1 ? limits.widthPx : Math.min(limits.widthPx, (whole / wanted) * 1.25 + font.sizePx);
  const even = breakLines(text, width, font.css, measure);
  // Even lines may be too many where words are long.
  const lines =
    even.length <= limits.mostLines ? even : breakLines(text, limits.widthPx, font.css, measure);
  const kept = lines.slice(0, limits.mostLines);
  if (lines.length > kept.length) kept[kept.length - 1] = `${kept.at(-1) ?? ''} ${ELLIPSIS}`;
  const fitted = kept.map((line) => cutLine(line, font.css, limits.widthPx, measure));
  return {
    lines: fitted,
    width: Math.ceil(Math.max(...fitted.map((line) => measure(line, font.css)))) + 2,
    height: Math.ceil(fitted.length * font.sizePx * LINE_HEIGHT),
  };
}

function breakLines(text: string, width: number, font: string, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && measure(longer, font) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function cutLine(line: string, font: string, widthPx: number, measure: Measure): string {
  if (measure(line, font) <= widthPx) return line;
  const letters = [...line];
  while (letters.length > 1 && measure(letters.join('') + ELLIPSIS, font) > widthPx) letters.pop();
  return letters.join('').trimEnd() + ELLIPSIS;
}

/** Returns a measure that asks the browser's canvas once per text and font. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context !== null) context.font = font;
      width = context?.measureText(text).width ?? text.length * 8;
      known.set(key, width);
    }
    return width;
  };
}
