import type { CaptionBlock, CaptionInline } from '../../tour/caption.ts';
import { escapeMarkup } from '../overview/escape-markup.ts';

/** Returns a caption as HTML: nothing but the few elements that it knows, all text escaped, links to http and https alone. */
export function captionHtml(blocks: readonly CaptionBlock[]): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: CaptionBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p dir="auto">${inlineHtml(block.inlines)}</p>`;
    case 'heading':
      return `<h3 dir="auto">${inlineHtml(block.inlines)}</h3>`;
    case 'quote':
      return `<blockquote>${captionHtml(block.blocks)}</blockquote>`;
    case 'code':
      return `<pre>${escapeMarkup(block.text)}</pre>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${captionHtml(item)}</li>`).join('');
      return block.isOrdered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`;
    }
  }
}

function inlineHtml(inlines: readonly CaptionInline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return escapeMarkup(inline.text);
        case 'code':
          return `<code>${escapeMarkup(inline.text)}</code>`;
        case 'break':
          return '<br>';
        case 'strong':
          return `<strong>${inlineHtml(inline.inlines)}</strong>`;
        case 'emphasis':
          return `<em>${inlineHtml(inline.inlines)}</em>`;
        case 'link':
          return `<a href="${escapeMarkup(inline.address)}" rel="noopener noreferrer">${inlineHtml(inline.inlines)}</a>`;
      }
    })
    .join('');
}
