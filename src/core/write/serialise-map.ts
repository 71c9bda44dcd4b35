import {
  MANIFEST_FILE,
  type FieldMap,
  type FileReference,
  type Manifest,
} from '../contract/map.ts';
import { sha256Hex } from '../math/sha256.ts';
import { linksText } from './links-text.ts';
import { papersText } from './papers-text.ts';
import { roundMap } from './round-map.ts';

/** One file of a map folder; `path` is a plain name. */
export interface MapFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A map whose manifest does not yet name its data files. */
export interface MapDraft extends Omit<FieldMap, 'manifest'> {
  readonly manifest: Omit<Manifest, 'files'>;
}

/** Returns the finished map: numbers rounded to what is stored, data files named in the manifest.
 * `openMap` of its serialised form returns an equal map. */
export function sealMap(draft: MapDraft): FieldMap {
  return seal(draft).map;
}

/** Returns the files of the map's folder, the manifest last: the data files carry their content's hash in their name,
 * so that a manifest put in place last commits the whole. Equal maps give equal bytes. */
export function serialiseMap(map: FieldMap | MapDraft): readonly MapFile[] {
  const sealed = seal(map);
  const text = `${JSON.stringify(sealed.map.manifest, null, 2)}\n`;
  return [...sealed.files, { path: MANIFEST_FILE, bytes: new TextEncoder().encode(text) }];
}

function seal(draft: MapDraft): { readonly map: FieldMap; readonly files: readonly MapFile[] } {
  const none = { path: '', bytes: 0, sha256: '' };
  const rounded = roundMap({
    ...draft,
    manifest: { ...draft.manifest, files: { papers: none, links: none } },
  });
  const papers = namedByContent('papers', papersText(rounded));
  const links = namedByContent('links', linksText(rounded.links));
  const files = { papers: papers.reference, links: links.reference };
  return {
    map: { ...rounded, manifest: { ...rounded.manifest, files } },
    files: [papers.file, links.file],
  };
}

function namedByContent(
  kind: string,
  text: string,
): { readonly file: MapFile; readonly reference: FileReference } {
  const bytes = new TextEncoder().encode(text);
  const sha256 = sha256Hex(bytes);
  const path = `${kind}-${sha256.slice(0, 8)}.json`;
  return { file: { path, bytes }, reference: { path, bytes: bytes.length, sha256 } };
}
