import { readFileSync } from 'node:fs';
import { MAP_VERSION, type InputSource } from '../../src/core/contract/map.ts';
import type { Fact } from '../../src/core/read/join-facts.ts';
import type { PaperSource } from '../../src/core/read/source-file.ts';
import { hashParts, type Part } from '../files/content-hash.ts';
import { inPackage } from '../package-paths.ts';
import type { BuildRequest } from './build-request.ts';
import type { BuildInputs } from './read-inputs.ts';

/** Returns name → version of all that a reader needs to repeat a build: this program and the engine. */
export function buildVersions(): Readonly<Record<string, string>> {
  return { ...programVersions(), node: process.versions.node };
}

/** Returns the SHA-256, in hex, over all that decides what a build makes: format, program, title, options, embedder,
 * inputs, facts, what was looked up, themes, topic edits and the map that papers are placed into. The engine is left out: its last digits may differ, yet the map is as good. */
export function buildHash(
  request: BuildRequest,
  inputs: BuildInputs,
  embedderId: string,
  found: readonly Fact[] = [],
  read: readonly InputSource[] = [],
): string {
  const settings = {
    format: MAP_VERSION,
    versions: programVersions(),
    title: request.title,
    isStrict: request.isStrict,
    ...(request.hasTitles ? { titles: true } : {}),
    ...(Object.keys(request.columns).length === 0 ? {} : { columns: request.columns }),
    embedder: embedderId,
    options: Object.entries(request.options).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
  return hashParts([
    ['settings', JSON.stringify(settings)],
    ...inputs.sources.map((source): Part => [source.name, contentOf(source, read)]),
    ['facts', inputs.facts?.bytes ?? ''],
    ['themes', inputs.themes.bytes],
    ...inputs.edits.map(({ bytes }): Part => ['edits', bytes]),
    ...(found.length === 0 ? [] : [['found', JSON.stringify(found)] satisfies Part]),
    ...(request.base === null ? [] : [['into', request.base.manifest] satisfies Part]),
  ]);
}

/** A file that is too large to be held is known by its hash. */
function contentOf(source: PaperSource, read: readonly InputSource[]): Uint8Array | string {
  if ('bytes' in source) return source.bytes;
  return `sha256 ${read.find(({ name }) => name === source.name)?.sha256 ?? ''}`;
}

function programVersions(): Readonly<Record<string, string>> {
  const own = readVersions(inPackage('package.json'));
  return { 'field-atlas': own.version };
}

interface PackageFile {
  readonly version: string;
}

function readVersions(path: string): PackageFile {
  // Our own package file, which the tests of the house watch over.
  return JSON.parse(readFileSync(path, 'utf8')) as PackageFile;
}
