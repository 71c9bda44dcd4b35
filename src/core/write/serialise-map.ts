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
  const none = { path: '', bytes: 0, sha256: '' };
  const rounded = roundMap({
    ...draft,
    manifest: { ...draft.manifest, files: { papers: none, links: none } },
  });
  const [papers, links] = dataFiles(rounded);
  const files = { papers: reference(papers), links: reference(links) };
  return { ...rounded, manifest: { ...rounded.manifest, files } };
}

/** Returns the files of the map's folder, the manifest last: the data files carry their content's hash in their name,
 * so that a manifest put in place last commits the whole. Equal maps give equal bytes. */
export function serialiseMap(map: FieldMap | MapDraft): readonly MapFile[] {
  const sealed = sealMap(map);
  const text = `${JSON.stringify(sealed.manifest, null, 2)}\n`;
  return [...dataFiles(sealed), { path: MANIFEST_FILE, bytes: new TextEncoder().encode(text) }];
}

function dataFiles(map: FieldMap): readonly [MapFile, MapFile] {
  return [namedByContent('papers', papersText(map)), namedByContent('links', linksText(map.links))];
}

function namedByContent(kind: string, text: string): MapFile {
  const bytes = new TextEncoder().encode(text);
  return { path: `${kind}-${sha256Hex(bytes).slice(0, 8)}.json`, bytes };
}

function reference(file: MapFile): FileReference {
  return { path: file.path, bytes: file.bytes.length, sha256: sha256Hex(file.bytes) };
}
