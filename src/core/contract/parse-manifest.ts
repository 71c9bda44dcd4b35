import { NewerVersionError, OlderVersionError } from './errors.ts';
import {
  checkRecord,
  complain,
  isMissing,
  list,
  matching,
  member,
  members,
  number,
  optional,
  text,
  whole,
  type Field,
} from './fields.ts';
import {
  MAP_FORMAT,
  MAP_VERSION,
  type InputSource,
  type InputSummary,
  type LanguageCount,
  type LeftOut,
  type Manifest,
  type MapFiles,
  type Method,
  type Quality,
  type Theme,
  type ThemeGroup,
  type Topic,
} from './map.ts';
import { parseFiles, parseHash } from './parse-files.ts';

/** What the manifest's file holds. */
export interface StoredManifest {
  readonly manifest: Manifest;
  readonly files: MapFiles;
}

/** Returns the manifest of a map; what its fields say about one another is checked too.
 * @throws ContractError naming the bad field (as the field's report decides)
 * @throws NewerVersionError, OlderVersionError for another format version than MAP_VERSION */
export function parseManifest(root: Field): StoredManifest {
  checkRecord(root);
  matching(member(root, 'format'), /^field-atlas-map$/, `"${MAP_FORMAT}"`);
  const told = member(root, 'version');
  const version = whole(told, 1);
  if (version > MAP_VERSION) throw new NewerVersionError(version, MAP_VERSION);
  if (version < MAP_VERSION && told.value === version)
    throw new OlderVersionError(version, MAP_VERSION);
  const counts = member(root, 'counts');
  const manifest: Manifest = {
    format: MAP_FORMAT,
    version,
    title: text(member(root, 'title'), 1),
    counts: { papers: whole(member(counts, 'papers')), links: whole(member(counts, 'links')) },
    topics: list(member(root, 'topics'), parseTopic),
    areas: levelOf(root, 'areas'),
    subtopics: levelOf(root, 'subtopics'),
    themeGroups: list(member(root, 'themeGroups'), parseThemeGroup),
    themes: list(member(root, 'themes'), parseTheme),
    quality: parseQuality(member(root, 'quality')),
    method: parseMethod(member(root, 'method')),
    input: parseInput(member(root, 'input')),
  };
  crossCheck(root, manifest);
  return { manifest, files: parseFiles(member(root, 'files'), manifest.counts.papers) };
}

function parseTopic(field: Field): Topic {
  const [hue, colour] = [member(field, 'hue'), member(field, 'colour')];
  return {
    id: text(member(field, 'id'), 1),
    name: text(member(field, 'name'), 1),
    terms: list(member(field, 'terms'), (term) => text(term, 1)),
    size: whole(member(field, 'size'), 1),
    x: number(member(field, 'x')),
    y: number(member(field, 'y')),
    parent: optional(member(field, 'parent'), (id) => text(id, 1), null),
    ...(isMissing(hue) ? {} : { hue: whole(hue) }),
    ...(isMissing(colour) ? {} : { colour: colourOf(colour) }),
  };
}

function levelOf(root: Field, key: 'areas' | 'subtopics'): readonly Topic[] {
  return list(member(root, key), parseTopic);
}

function parseThemeGroup(field: Field): ThemeGroup {
  return {
    id: text(member(field, 'id'), 1),
    label: text(member(field, 'label'), 1),
    definition: text(member(field, 'definition')),
  };
}

function parseTheme(field: Field): Theme {
  return {
    id: text(member(field, 'id'), 1),
    label: text(member(field, 'label'), 1),
    group: text(member(field, 'group'), 1),
    definition: text(member(field, 'definition')),
    colour: colourOf(member(field, 'colour')),
    size: whole(member(field, 'size')),
  };
}

function colourOf(field: Field): string {
  return matching(field, /^#[0-9a-f]{6}$/i, 'a colour like #1b9e77');
}

function parseQuality(field: Field): Quality {
  const share = (key: string, minimum = 0): number | null =>
    optional(member(field, key), (value) => number(value, minimum, 1), null);
  return {
    k: whole(member(field, 'k')),
    trustworthiness: share('trustworthiness'),
    continuity: share('continuity'),
    neighbourhoodPreservation: share('neighbourhoodPreservation'),
    modularity: share('modularity', -1),
    topicStability: share('topicStability', -1),
    stabilitySeeds: whole(member(field, 'stabilitySeeds')),
  };
}

/** Maps written before there was a choice hold all true neighbours. */
function recallOf(method: Field): number {
  const neighbours = member(method, 'neighbours');
  return optional(neighbours, (found) => number(member(found, 'recall'), 0, 1), 1);
}

function parseMethod(field: Field): Method {
  const embedder = member(field, 'embedder');
  const options = member(field, 'options');
  const topics = member(field, 'topics');
  return {
    versions: Object.fromEntries(
      members(member(field, 'versions')).map(([name, version]) => [name, text(version)]),
    ),
    embedder: {
      id: text(member(embedder, 'id'), 1),
      dimension: whole(member(embedder, 'dimension')),
      coverage: optional(member(embedder, 'coverage'), (share) => number(share, 0, 1), null),
    },
    neighbours: { recall: recallOf(field) },
    options: {
      neighbours: whole(member(options, 'neighbours')),
      seed: whole(member(options, 'seed'), Number.MIN_SAFE_INTEGER),
    },
    topics: {
      algorithm: text(member(topics, 'algorithm')),
      resolution: number(member(topics, 'resolution'), 0),
      criterion: text(member(topics, 'criterion')),
    },
    layout: { algorithm: text(member(member(field, 'layout'), 'algorithm')) },
    languages: optional(member(field, 'languages'), (found) => list(found, parseLanguage), []),
    buildHash: text(member(field, 'buildHash')),
  };
}

function parseLanguage(field: Field): LanguageCount {
  return {
    code: matching(member(field, 'code'), /^[a-z]{2,3}$/, 'a language code like "en"'),
    papers: whole(member(field, 'papers'), 1),
  };
}

function parseInput(field: Field): InputSummary {
  return {
    sources: list(member(field, 'sources'), parseSource),
    read: whole(member(field, 'read')),
    kept: whole(member(field, 'kept')),
    merged: whole(member(field, 'merged')),
    leftOut: list(member(field, 'leftOut'), parseLeftOut),
  };
}

function parseSource(field: Field): InputSource {
  return {
    name: text(member(field, 'name')),
    format: text(member(field, 'format')),
    bytes: whole(member(field, 'bytes')),
    sha256: parseHash(member(field, 'sha256')),
  };
}

function parseLeftOut(field: Field): LeftOut {
  return {
    place: text(member(field, 'place')),
    title: optional(member(field, 'title'), text, null),
    reason: text(member(field, 'reason')),
  };
}

function crossCheck(root: Field, manifest: Manifest): void {
  checkUnique(member(root, 'topics'), manifest.topics);
  checkUnique(member(root, 'areas'), manifest.areas);
  checkUnique(member(root, 'subtopics'), manifest.subtopics);
  checkParents(member(root, 'topics'), manifest.topics, manifest.areas);
  checkParents(member(root, 'subtopics'), manifest.subtopics, manifest.topics);
  checkUnique(member(root, 'themeGroups'), manifest.themeGroups);
  checkUnique(member(root, 'themes'), manifest.themes);
  const groups = new Set(manifest.themeGroups.map((group) => group.id));
  list(member(root, 'themes'), (field) => {
    const group = member(field, 'group');
    if (typeof group.value === 'string' && !groups.has(group.value)) {
      complain(group, 'the id of one of themeGroups');
    }
  });
  const papers = manifest.topics.reduce((sum, topic) => sum + topic.size, 0);
  if (papers !== manifest.counts.papers) {
    root.report(
      member(root, 'topics').path,
      `the topics hold ${papers} papers together, but counts.papers is ${manifest.counts.papers}`,
    );
  }
}

/** Reports every entry that is part of nothing that there is. */
function checkParents(field: Field, parts: readonly Topic[], wholes: readonly Topic[]): void {
  const known = new Set(wholes.map(({ id }) => id));
  parts.forEach(({ parent }, index) => {
    if (parent !== null && !known.has(parent))
      field.report(`${field.path}[${index}].parent`, `there is no "${parent}" to be part of`);
  });
}

/** Reports every entry whose id stood in an earlier one. */
function checkUnique(field: Field, entries: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const path = `${field.path}[${index}].id`;
    if (seen.has(entry.id)) field.report(path, `"${entry.id}" is used twice; ids are unique`);
    seen.add(entry.id);
  });
}
