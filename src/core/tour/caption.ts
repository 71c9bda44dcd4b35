import { fromMarkdown } from 'mdast-util-from-markdown';

/** A caption as it is drawn: only what is listed here can ever come out of a caption's text, and all text is text. */
export type CaptionBlock =
  | { readonly kind: 'paragraph'; readonly inlines: readonly CaptionInline[] }
  | { readonly kind: 'heading'; readonly inlines: readonly CaptionInline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly CaptionBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly (readonly CaptionBlock[])[];
    };

export type CaptionInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong'; readonly inlines: readonly CaptionInline[] }
  | { readonly kind: 'emphasis'; readonly inlines: readonly CaptionInline[] }
  | { readonly kind: 'link'; readonly address: string; readonly inlines: readonly CaptionInline[] };

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/** Lists in lists, quotes in quotes … beyond this depth are flattened to their text. */
const DEEPEST = 8;

/** Returns a caption's Markdown (CommonMark) as a small typed tree. HTML stays the text that it is; links lead to http and https
 * alone, any other link, image or reference is its text. Never throws. */
export function parseCaption(markdown: string): readonly CaptionBlock[] {
  return blocksOf(fromMarkdown(markdown).children, 0);
}

/** Returns the text of a caption without markup, blocks separated by a blank. */
export function captionText(blocks: readonly CaptionBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
        case 'heading':
          return inlineText(block.inlines);
        case 'quote':
          return captionText(block.blocks);
        case 'code':
          return block.text;
        case 'list':
          return block.items.map(captionText).join(' ');
      }
    })
    .join(' ');
}

function inlineText(inlines: readonly CaptionInline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'break':
          return ' ';
        default:
          return inlineText(inline.inlines);
      }
    })
    .join('');
}

function blocksOf(nodes: readonly Node[], depth: number): readonly CaptionBlock[] {
  return nodes.flatMap((node): readonly CaptionBlock[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ kind: node.type, inlines: inlinesOf(node.children, depth) }];
      case 'blockquote':
        if (depth >= DEEPEST) return [textBlock(textOf(node))];
        return [{ kind: 'quote', blocks: blocksOf(node.children, depth + 1) }];
      case 'code':
        return [{ kind: 'code', text: node.value }];
      case 'list':
        if (depth >= DEEPEST) return [textBlock(textOf(node))];
        return [
          {
            kind: 'list',
            isOrdered: node.ordered === true,
            start: node.start ?? 1,
            items: node.children.map((item) => blocksOf(item.children, depth + 1)),
          },
        ];
      case 'html':
        return [textBlock(node.value)];
      default:
        return [];
    }
  });
}

function textBlock(text: string): CaptionBlock {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

function inlinesOf(nodes: readonly Node[], depth: number): readonly CaptionInline[] {
  if (depth > 2 * DEEPEST) return nodes.map((node) => ({ kind: 'text', text: textOf(node) }));
  return nodes.flatMap((node): readonly CaptionInline[] => {
    switch (node.type) {
      case 'text':
      case 'html':
        return [{ kind: 'text', text: node.value }];
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'break':
        return [{ kind: 'break' }];
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, inlines: inlinesOf(node.children, depth + 1) }];
      case 'link': {
        const inlines = inlinesOf(node.children, depth + 1);
        return isWebAddress(node.url) ? [{ kind: 'link', address: node.url, inlines }] : inlines;
      }
      case 'linkReference':
        return inlinesOf(node.children, depth + 1);
      case 'image':
      case 'imageReference':
        return [{ kind: 'text', text: node.alt ?? '' }];
      default:
        return [];
    }
  });
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s]+$/iu.test(address);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
