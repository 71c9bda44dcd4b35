/** A piece of marked-up text: plain text, or an element with its local name in lower case (`jats:sub` is `sub`). */
export type MarkupNode = string | MarkupElement;

export interface MarkupElement {
  readonly name: string;
  readonly children: readonly MarkupNode[];
  /** False where the text ends, or an outer element closes, before this one's closing tag. */
  readonly isClosed: boolean;
}

const BLOCKS =
  'p br hr div sec li ul ol dl dt dd blockquote list-item tr tbody thead td th abstracttext h1 h2 h3 h4 h5 h6 simple-para disp-formula trans-abstract';
const INLINE =
  'b i u em strong sc small big tt font span italic bold underline monospace sans-serif inf sub sup xref ext-link named-content styled-content inline-formula tex-math alternatives inline-graphic strike overline abbr ins del kbd copyrightinformation';
const MATH =
  'math mi mo mn ms mrow msub msup msubsup mfrac msqrt mroot mtext mspace mover munder munderover mfenced mtable mtr mtd mstyle mpadded mphantom menclose merror semantics annotation annotation-xml mmultiscripts mprescripts maction mlabeledtr';
/** Words of other notations as well (`<title>` is a token of some language models): tags only where they are closed. */
const AMBIGUOUS: ReadonlyMap<string, RegExp> = new Map(
  'a q title abstract section list table caption label article cite'
    .split(' ')
    .map((name) => [name, new RegExp(`</${name}\\s*>`, 'i')]),
);

const KNOWN: ReadonlySet<string> = new Set(`${BLOCKS} ${INLINE} ${MATH}`.split(' '));
const PREFIXES: ReadonlySet<string> = new Set('jats mml m ce html xhtml nlm mathml'.split(' '));
const EMPTY: ReadonlySet<string> = new Set('br hr mspace inline-graphic mprescripts'.split(' '));
/** Attributes need values, so that `a <b and c> d` is none; no part runs over the next `<`, which keeps it linear. */
const TAG =
  /<(\/?)(?:([a-z]{1,8}):)?([a-z][a-z0-9-]{0,30})((?:\s+[a-z_:][\w:.-]{0,40}\s*=\s*(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'|[^\s"'<>=`]{1,500})){0,20})\s*(\/?)>/gi;
/** A tag that the end of the text cuts. */
const CUT_TAG = /<\/?(?:jats|mml):[^<>]{0,200}$/;
const DEEPEST = 64;

interface OpenElement {
  readonly name: string;
  readonly children: MarkupNode[];
}

/** Returns the tree of a text with HTML, JATS or MathML tags in it. What is no tag of these languages stays text
 * (`p < 0.05`, `<unk>`), and so do the tags of pages and programs (`<script>`, `<img …>`), which belong to no abstract;
 * comments are dropped; a closing tag without opening one is an empty element, elements below the 64th level become
 * children of that level. Cost: linear. */
export function markupTree(raw: string): readonly MarkupNode[] {
  const text = dropComments(raw).replace(CUT_TAG, '');
  const isClosed = closingTags(text);
  const root: OpenElement = { name: '', children: [] };
  const open: OpenElement[] = [root];
  let end = 0;
  for (const match of text.matchAll(TAG)) {
    const [tag, slash, prefix = '', written = '', , selfClosing] = match;
    const name = written.toLowerCase();
    if (!isTag(name, prefix, isClosed)) continue;
    addText(open, text.slice(end, match.index));
    end = match.index + tag.length;
    if (slash === '/') closeElement(open, name);
    else if (selfClosing === '/' || EMPTY.has(name)) {
      addNode(open, { name, children: [], isClosed: true });
    } else if (open.length < DEEPEST) open.push({ name, children: [] });
  }
  addText(open, text.slice(end));
  while (open.length > 1) foldLast(open, false);
  return root.children;
}

function isTag(name: string, prefix: string, isClosed: (name: string) => boolean): boolean {
  if (prefix !== '') return PREFIXES.has(prefix.toLowerCase());
  return KNOWN.has(name) || isClosed(name);
}

/** Tells whether an ambiguous name has a closing tag; the text is searched once a name. */
function closingTags(text: string): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const isClosed = known.get(name) ?? AMBIGUOUS.get(name)?.test(text) ?? false;
    known.set(name, isClosed);
    return isClosed;
  };
}

function addText(open: readonly OpenElement[], text: string): void {
  if (text !== '') addNode(open, text);
}

function addNode(open: readonly OpenElement[], node: MarkupNode): void {
  open.at(-1)?.children.push(node);
}

function closeElement(open: OpenElement[], name: string): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index < 1) {
    addNode(open, { name, children: [], isClosed: true });
    return;
  }
  while (open.length - 1 > index) foldLast(open, false);
  foldLast(open, true);
}

function foldLast(open: OpenElement[], isClosed: boolean): void {
  const last = open.pop();
  if (last !== undefined) addNode(open, { ...last, isClosed });
}

function dropComments(text: string): string {
  if (!text.includes('<!')) return text;
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) break;
    pieces.push(text.slice(at, start), ' ');
    at = end + 3;
  }
  return `${pieces.join('')}${text.slice(at)}`.replaceAll('<![CDATA[', '').replaceAll(']]>', '');
}
