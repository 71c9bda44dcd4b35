/** The combining mark of each accent command: those of one sign need no braces, those of a letter need braces or a blank. */
export const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  u: '\u0306',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** The letters that have names. */
export const LETTERS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  th: 'þ',
  TH: 'Þ',
};

/** An accent and its letter: `\"u`, `\"{u}`, `{\"u}`, `{\"{u}}`, `\'{\i}`, `\v{c}`, `\v c`, `{\v c}`. The brace before it is
 * taken along only with the one behind it. */
const ACCENT =
  /(\{)?\\(?:([`'^~=."])\s{0,3}|([uvHrdckb])(?:\s{1,3}|(?=\{)))(?:\{\s{0,3}(\\[ij]|\p{L})\s{0,3}\}|(\\[ij](?![A-Za-z])\s?|\p{L}))(?:\{\})?(\})?/gu;
/** A letter that has a name: `\o`, `{\o}`, `\o{}`, `\ss `. */
const LETTER =
  /(\{)?\\(aa|AA|ae|AE|oe|OE|ss|dh|DH|dj|DJ|th|TH|[oOlLij])(?![A-Za-z])(?:\{\}|\s{1,3}(?=\p{L}))?(\})?/gu;
const FORMULA = /(\$[^$]{1,400}\$)/;

/** Returns the text with LaTeX's accents and special letters as letters: `M\"uller` → Müller, `Erd\H{o}s` → Erdős,
 * `S{\o}ren` → Søren. Formulas between dollar signs and all other commands stay as they are. Cost: linear. */
export function latexAccents(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .split(FORMULA)
    .map((piece, index) => (index % 2 === 1 ? piece : resolve(piece)))
    .join('');
}

function resolve(text: string): string {
  return text
    .replace(ACCENT, (...found) => {
      const [, before, sign, command, braced, bare, behind] = found.map((part: unknown) =>
        typeof part === 'string' ? part : '',
      );
      const letter = (braced || bare || '').replace('\\', '').trim();
      const mark = MARKS[sign || command || ''] ?? '';
      return wrapped(before, `${letter}${mark}`.normalize('NFC'), behind);
    })
    .replace(LETTER, (_, before?: string, name?: string, behind?: string) =>
      wrapped(before, LETTERS[name ?? ''] ?? '', behind),
    );
}

/** Braces that stand on one side only belong to something else. */
function wrapped(before: string | undefined, letter: string, behind: string | undefined): string {
  const isOpened = before === '{';
  const isClosed = behind === '}';
  if (isOpened && isClosed) return letter;
  return `${isOpened ? '{' : ''}${letter}${isClosed ? '}' : ''}`;
}
