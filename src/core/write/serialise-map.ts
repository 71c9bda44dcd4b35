import {
  MANIFEST_FILE,
  type BinaryReference,
  type FileReference,
  type MapFiles,
  type WholeMap,
} from '../contract/map.ts';
import { sha256Hex } from '../math/sha256.ts';
import { tourText } from '../tour/parse-tour.ts';
import type { Tour } from '../tour/tour.ts';
import { mapColumns, vectorColumns } from './map-columns.ts';
import { abstractsText, papersText, referencesText } from './papers-text.ts';

/** One file of a map folder; `path` is a plain name. */
export interface MapFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** So many abstracts are fetched when one is asked for: about 600 kB, a third of it on the way. */
const PAPERS_PER_FILE = 500;

/** Returns the files of a rounded map's folder (see `roundMap`), the manifest last: the data files carry their content's
 * hash in their names, so that a manifest put in place last commits the whole. Equal maps give equal bytes, and
 * `openWholeMap` of them gives an equal map. `tour`: comes with the map.
 *
 * Columns are plain typed arrays: a page takes them as they are, without a library and without parsing (`export` writes
 * what other programs read). */
export function serialiseMap(map: WholeMap, tour: Tour | null = null): readonly MapFile[] {
  const folder = createFolder();
  const { columns, bytes } = mapColumns(map);
  const abstracts = parts(map.papers).map((papers) =>
    folder.addText('abstracts', abstractsText(papers)),
  );
  const told = tour === null ? {} : { tour: folder.addText('tour', tourText(tour)) };
  const cited =
    map.references.length === 0
      ? {}
      : { references: folder.addText('references', referencesText(map)) };
  const files: Omit<MapFiles, 'tour' | 'references'> = {
    papers: folder.addText('papers', papersText(map)),
    columns: { ...folder.add('columns', 'bin', bytes), columns },
    abstracts: { papersPerFile: PAPERS_PER_FILE, files: abstracts },
    vectors: storedVectors(folder, map),
    ...cited,
    ...told,
  };
  const text = `${JSON.stringify({ ...map.manifest, files }, null, 2)}\n`;
  return [...folder.files(), { path: MANIFEST_FILE, bytes: new TextEncoder().encode(text) }];
}

interface Folder {
  add(kind: string, ending: string, bytes: Uint8Array): FileReference;
  addText(kind: string, text: string): FileReference;
  /** Each once, although two parts may hold the same. */
  files(): readonly MapFile[];
}

function createFolder(): Folder {
  const files = new Map<string, MapFile>();
  const add: Folder['add'] = (kind, ending, bytes) => {
    const sha256 = sha256Hex(bytes);
    const path = `${kind}-${sha256.slice(0, 8)}.${ending}`;
    files.set(path, { path, bytes });
    return { path, bytes: bytes.length, sha256 };
  };
  return {
    add,
    addText: (kind, text) => add(kind, 'json', new TextEncoder().encode(text)),
    files: () => [...files.values()],
  };
}

function storedVectors(folder: Folder, { vectors }: WholeMap): BinaryReference | null {
  if (vectors === null) return null;
  const { columns, bytes } = vectorColumns(vectors);
  return { ...folder.add('vectors', 'bin', bytes), columns };
}

function parts(papers: WholeMap['papers']): readonly WholeMap['papers'][] {
  const count = Math.ceil(papers.length / PAPERS_PER_FILE);
  return Array.from({ length: count }, (_, part) =>
    papers.slice(part * PAPERS_PER_FILE, (part + 1) * PAPERS_PER_FILE),
  );
}
