import { subscript, superscript } from '../text/sub-superscripts.ts';
import type { XmlElement, XmlNode } from './xml-records.ts';

/** Elements whose text stands on its own line or apart from its neighbours. */
const APART = new Set([
  'p',
  'br',
  'sec',
  'title',
  'li',
  'list-item',
  'disp-formula',
  'DispFormula',
]);

/** Returns the element's children of a name. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  if (element === null) return [];
  return element.children.filter(
    (child) => typeof child !== 'string' && child.name === name,
  ) as readonly XmlElement[];
}

/** Returns the first element down a path of names; null where there is none. */
export function childAt(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((at, name) => childrenOf(at, name)[0] ?? null, element);
}

/** Returns every element of a name below the element, in the text's order; none of those inside one that is found. */
export function descendantsOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  if (element === null) return [];
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === name ? [child] : descendantsOf(child, name);
  });
}

/** Returns the first element of a name below the element, in the text's order; null where there is none. */
export function firstBelow(element: XmlElement | null, name: string): XmlElement | null {
  return descendantsOf(element, name)[0] ?? null;
}

/** Returns the element's text as a person reads it: superscripts and subscripts in their plain form, formulas in LaTeX
 * between dollar signs, those in MathML as MathML without name spaces (as other formats hold them), all other elements
 * as their text. White space is kept, trimmed at both ends. '' for null. */
export function textOf(element: XmlElement | null): string {
  return element === null ? '' : textOfNodes(element.children).trim();
}

/** Returns the element's text on one line; null where it has none. */
export function lineOf(element: XmlElement | null): string | null {
  const text = textOf(element).replace(/\s+/g, ' ');
  return text === '' ? null : text;
}

function textOfNodes(nodes: readonly XmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOfElement(node))).join('');
}

function textOfElement(element: XmlElement): string {
  const inner = textOfNodes(element.children);
  switch (element.name) {
    case 'sup':
      return superscript(inner);
    case 'sub':
      return subscript(inner);
    case 'style':
      return styledText(element.attributes['face'] ?? '', inner);
    case 'tex-math':
      return inner.includes('$') ? inner : `$${inner.trim()}$`;
    case 'math':
      return mathMarkup(element);
    default:
      return APART.has(element.name) ? ` ${inner} ` : inner;
  }
}

/** EndNote's way to mark up text. */
function styledText(face: string, inner: string): string {
  if (face.includes('superscript')) return superscript(inner);
  return face.includes('subscript') ? subscript(inner) : inner;
}

function mathMarkup({ name, children }: XmlElement): string {
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : mathMarkup(child),
  );
  return `<${name}>${inner.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
