import { list, matching, member, number, optional, text, whole, type Field } from './fields.ts';
import type { BinaryReference, ColumnDescription, FileReference, MapFiles } from './map.ts';

const JSON_NAME = /^[a-z0-9][a-z0-9_-]*\.json$/i;
const BINARY_NAME = /^[a-z0-9][a-z0-9_-]*\.bin$/i;
const TYPES = ['int8', 'uint8', 'int16', 'uint16', 'int32', 'float32'] as const;

/** Returns the manifest's list of files. They lie beside the manifest: their paths are plain names, so that no map reaches
 * outside its folder.
 * @throws ContractError naming the bad field (as the field's report decides) */
export function parseFiles(field: Field, papers: number): MapFiles {
  const abstracts = member(field, 'abstracts');
  const papersPerFile = whole(member(abstracts, 'papersPerFile'), 1);
  const files = list(member(abstracts, 'files'), (file) => parseFile(file, JSON_NAME));
  const needed = Math.ceil(papers / papersPerFile);
  if (files.length !== needed)
    field.report(
      member(abstracts, 'files').path,
      `names ${files.length} files; ${papers} papers need ${needed}`,
    );
  return {
    papers: parseFile(member(field, 'papers'), JSON_NAME),
    columns: parseBinary(member(field, 'columns')),
    abstracts: { papersPerFile, files },
    vectors: optional<BinaryReference | null>(member(field, 'vectors'), parseBinary, null),
    references: optional<FileReference | null>(member(field, 'references'), parseJsonFile, null),
    tour: optional<FileReference | null>(member(field, 'tour'), parseJsonFile, null),
  };
}

/** Returns a SHA-256 as 64 hexadecimal digits. */
export function parseHash(field: Field): string {
  return matching(field, /^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits');
}

function parseJsonFile(field: Field): FileReference {
  return parseFile(field, JSON_NAME);
}

function parseFile(field: Field, name: RegExp): FileReference {
  const example = name === JSON_NAME ? 'papers-1a2b3c4d.json' : 'columns-1a2b3c4d.bin';
  return {
    path: matching(member(field, 'path'), name, `a plain file name like ${example}`),
    bytes: whole(member(field, 'bytes')),
    sha256: parseHash(member(field, 'sha256')),
  };
}

function parseBinary(field: Field): BinaryReference {
  return {
    ...parseFile(field, BINARY_NAME),
    columns: list(member(field, 'columns'), parseColumn),
  };
}

function parseColumn(field: Field): ColumnDescription {
  const told = matching(
    member(field, 'type'),
    new RegExp(`^(?:${TYPES.join('|')})$`, 'u'),
    `one of ${TYPES.join(', ')}`,
  );
  return {
    name: text(member(field, 'name'), 1),
    type: TYPES.find((type) => type === told) ?? 'int8',
    scale: number(member(field, 'scale'), 1),
    length: whole(member(field, 'length')),
  };
}
