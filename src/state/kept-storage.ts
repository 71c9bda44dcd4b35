import type { FieldMap } from '../core/contract/map.ts';
import {
  cleanName,
  freeName,
  type KeptSelection,
  type KeptSelections,
} from '../core/explore/select/keep-selection.ts';

const KEY = 'field-atlas-kept';
/** The page's folder is part of the key: several atlases may share a host. */
const keyOf = ({ manifest }: FieldMap): string => `${KEY} ${location.pathname} ${manifest.title}`;

/** Returns the selections that this browser keeps for a map, without papers that the map no longer has; none where storage is
 * forbidden or damaged. By title, so that a rebuilt map finds them.
 *
 * They are a document beside the view, and in storage of their own: an address or a tour shows a view, and following it
 * must neither take away nor add to what a reader keeps. A selection itself is in the address, so that a link shares it. */
export function keptOf(map: FieldMap): KeptSelections {
  try {
    return parseKept(JSON.parse(localStorage.getItem(keyOf(map)) ?? '[]'), map);
  } catch {
    return [];
  }
}

/** Keeps selections for a map in this browser, in place of those before. */
export function rememberKept(map: FieldMap, kept: KeptSelections): void {
  try {
    if (kept.length === 0) localStorage.removeItem(keyOf(map));
    else localStorage.setItem(keyOf(map), JSON.stringify(kept));
  } catch {
    return; // private windows, sandboxed frames and a full store: they last as long as the page
  }
}

function parseKept(value: unknown, map: FieldMap): KeptSelections {
  if (!Array.isArray(value)) return [];
  const known = new Set(map.papers.map(({ id }) => id));
  const kept: KeptSelection[] = [];
  for (const entry of value as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue;
    const { name, papers } = entry as { readonly name?: unknown; readonly papers?: unknown };
    if (typeof name !== 'string' || !Array.isArray(papers)) continue;
    const ids = (papers as readonly unknown[]).filter(
      (id): id is string => typeof id === 'string' && known.has(id),
    );
    const clean = cleanName(name);
    if (clean !== '' && ids.length > 0)
      kept.push({ name: freeName(clean, kept), papers: [...new Set(ids)] });
  }
  return kept;
}
