import { decodeHTMLStrict } from 'entities/decode';
import { linearMath } from './linear-math.ts';
import { markupTree, type MarkupElement, type MarkupNode } from './markup-tree.ts';
import { subscript, superscript } from './sub-superscripts.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  'p br hr div sec section li ul ol dl dt dd blockquote list list-item table tr tbody thead td th abstract abstracttext trans-abstract simple-para disp-formula caption copyrightinformation article'.split(
    ' ',
  ),
);
const HEADINGS: ReadonlySet<string> = new Set('title section-title h1 h2 h3 h4 h5 h6'.split(' '));
const DROPPED = 'inline-graphic';
/** Escaped twice and more often: `&amp;amp;lt;`. */
const ESCAPED_AGAIN = /&(?:amp;)+/gi;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const TAG_LIKE = /<[/!a-z]/i;

/** Returns the text without the markup that publishers leave in titles and abstracts: HTML, JATS and MathML tags
 * resolved, entities decoded (also where they were escaped twice), sub- and superscripts as characters (`H₂O`) or as
 * `_{…}` and `^{…}`, headings as `Background: …`, formulas in one line, paragraphs parted by one blank. Only real tags
 * count: `p < 0.05`, `<unk>` and a bare `&` stay. A text without markup comes back as it is. Cost: linear. */
export function resolveMarkup(raw: string): string {
  const text = raw.includes('&') ? decodeEntities(raw) : raw;
  if (!TAG_LIKE.test(text)) return text;
  const nodes = markupTree(text);
  if (nodes.length === 1 && nodes[0] === text) return text;
  return render(nodes).replace(/\s+/g, ' ').trim();
}

function decodeEntities(raw: string): string {
  let text = raw;
  for (let round = 0; round < 2; round += 1) {
    const once = text.replace(ESCAPED_AGAIN, (run) => (run.length > 5 ? '&' : run));
    if (!ENTITY.test(once)) return once;
    text = decodeHTMLStrict(once);
  }
  return text;
}

/** Text as it grows; a heading's colon waits until text follows. */
interface Output {
  readonly pieces: string[];
  waiting: string;
}

function render(nodes: readonly MarkupNode[]): string {
  const output: Output = { pieces: [], waiting: '' };
  for (const node of nodes) renderNode(node, output);
  return output.pieces.join('');
}

function renderNode(node: MarkupNode, output: Output): void {
  if (typeof node === 'string') write(node, output);
  else if (node.name === DROPPED) return;
  else if (node.name === 'math') write(linearMath(node), output);
  else if (HEADINGS.has(node.name) && node.isClosed) writeHeading(node, output);
  else if (isScript(node)) write(scriptText(node), output);
  else if (node.name === 'tex-math') write(formula(render(node.children)), output);
  else renderChildren(node, output);
}

function renderChildren({ name, children }: MarkupElement, output: Output): void {
  const isBlock = BLOCKS.has(name) || HEADINGS.has(name);
  const isTwice = name === 'alternatives' && children.some(isMath);
  if (isBlock) write(' ', output);
  for (const child of children) {
    if (!isTwice || isMath(child)) renderNode(child, output);
  }
  if (isBlock) write(' ', output);
}

function isMath(node: MarkupNode): boolean {
  return typeof node !== 'string' && node.name === 'math';
}

function write(text: string, output: Output): void {
  if (output.waiting !== '') {
    if (text.trim() === '') return;
    output.pieces.push(output.waiting);
    output.waiting = '';
  }
  output.pieces.push(text);
}

function writeHeading({ children }: MarkupElement, output: Output): void {
  const heading = render(children).trim();
  if (heading === '') return;
  write(` ${heading}`, output);
  output.waiting = /[:.?!。：]$/.test(heading) ? ' ' : ': ';
}

/** An index or exponent that is never closed would swallow the rest of the text. */
function isScript({ name, isClosed }: MarkupElement): boolean {
  return isClosed && (name === 'sub' || name === 'inf' || name === 'sup');
}

function scriptText({ name, children }: MarkupElement): string {
  const text = render(children).replace(/\s+/g, ' ');
  return name === 'sup' ? superscript(text) : subscript(text);
}

/** TeX between dollar signs, without the document that some publishers put around it. */
function formula(tex: string): string {
  const body = /\\begin\{document\}([^]*?)\\end\{document\}/.exec(tex)?.[1] ?? tex;
  const bare = body.trim().replace(/^(?:\$\$?|\\\(|\\\[)|(?:\$\$?|\\\)|\\\])$/g, '');
  return bare.trim() === '' ? '' : `$${bare.trim()}$`;
}
