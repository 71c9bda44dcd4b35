import { escapeMarkup } from '../core/write/overview/escape-markup.ts';

/** What may stand beside the map where it is embedded in another page. */
export const EMBED_PANELS = ['search', 'views', 'legend', 'list', 'details'] as const;
export type EmbedPanel = (typeof EMBED_PANELS)[number];

/** What an embedded map shows where nothing is named. */
export const USUAL_PANELS: readonly EmbedPanel[] = ['legend'];

/** Smallest and largest sides of the frame, in CSS pixels. */
export const EMBED_SIZE = { least: 240, most: 4000, width: 800, height: 500 } as const;

/** Returns the panels that `?embed` or `?embed=list,details` asks for, in a fixed order; null where a page is not embedded. `none` is the
 * map alone; unknown names are passed over. */
export function embedPanels(search: string): readonly EmbedPanel[] | null {
  const told = new URLSearchParams(search).get('embed');
  if (told === null) return null;
  const names = told.split(',').map((name) => name.trim());
  if (names.every((name) => name === '')) return USUAL_PANELS;
  return EMBED_PANELS.filter((panel) => names.includes(panel));
}

/** Returns the `search` of an embedded page's address, `embed` in it. `search`: that of the page without. */
export function embedSearch(search: string, panels: readonly EmbedPanel[]): string {
  const parts = new URLSearchParams(search);
  parts.delete('embed');
  const others = parts.toString();
  const isUsual =
    panels.length === USUAL_PANELS.length && USUAL_PANELS.every((one) => panels.includes(one));
  const names = EMBED_PANELS.filter((panel) => panels.includes(panel)).join(',');
  const own = isUsual ? 'embed' : `embed=${names === '' ? 'none' : names}`;
  return `?${[others, own].filter((part) => part !== '').join('&')}`;
}

/** Returns the `search` of the whole page that an embedded one belongs to. */
export function withoutEmbed(search: string): string {
  const parts = new URLSearchParams(search);
  parts.delete('embed');
  const others = parts.toString();
  return others === '' ? '' : `?${others}`;
}

/** Returns the line of HTML that shows an address inside of another page. */
export function iframeLine(
  address: string,
  title: string,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  return `<iframe src="${escapeMarkup(address)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" allowfullscreen></iframe>`;
}
