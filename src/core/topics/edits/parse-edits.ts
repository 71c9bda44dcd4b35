import {
  checkRecord,
  complain,
  isMissing,
  list,
  matching,
  member,
  optional,
  rootField,
  stopAtFirst,
  text,
  whole,
  type Field,
} from '../../contract/fields.ts';
import {
  EDITS_FORMAT,
  EDITS_VERSION,
  NO_EDITS,
  type EditsFile,
  type KnownTopic,
  type TopicEdit,
  type TopicEdits,
  type TopicLevel,
  type TopicPart,
} from './topic-edits.ts';

const LEVELS: readonly TopicLevel[] = ['area', 'topic', 'subtopic'];
const KINDS = 'rename, recolour, merge, split, order or move';

/** Returns what a file of edits holds. What a person need not write may be missing: `map`, `topics`, `waiting`.
 * @throws ContractError naming the field, e.g. `edits.json: edits[2].colour`, and what was expected */
export function parseEdits(json: unknown, fileName: string): EditsFile {
  const root = rootField(json, fileName, stopAtFirst);
  checkRecord(root);
  const expected = `"${EDITS_FORMAT}", as a file of topic edits says`;
  matching(member(root, 'format'), new RegExp(`^${EDITS_FORMAT}$`, 'u'), expected);
  const version = member(root, 'version');
  if (whole(version, 1) > EDITS_VERSION)
    complain(version, `at most ${EDITS_VERSION}, the newest that this Field Atlas reads`);
  const map = member(root, 'map');
  return {
    map: isMissing(map)
      ? null
      : { title: text(member(map, 'title')), buildHash: text(member(map, 'buildHash')) },
    ...parseList(root),
    waiting: optional(member(root, 'waiting'), parseList, NO_EDITS),
  };
}

function parseList(field: Field): TopicEdits {
  const edits = list(member(field, 'edits'), parseEdit);
  checkParts(member(field, 'edits'), edits);
  return {
    topics: optional(member(field, 'topics'), (topics) => list(topics, parseKnown), []),
    edits,
  };
}

function parseKnown(field: Field): KnownTopic {
  const level = member(field, 'level');
  const known = LEVELS.find((name) => name === level.value);
  if (known === undefined && !isMissing(level)) complain(level, 'area, topic or subtopic');
  return {
    id: text(member(field, 'id'), 1),
    level: known ?? 'topic',
    name: line(member(field, 'name')),
    papers: optional(member(field, 'papers'), ids, []),
  };
}

function parseEdit(field: Field): TopicEdit {
  checkRecord(field);
  const kind = member(field, 'edit');
  const id = (key: string): string => text(member(field, key), 1);
  switch (kind.value) {
    case 'rename':
      return { kind: 'rename', topic: id('topic'), name: line(member(field, 'name')) };
    case 'recolour':
      return { kind: 'recolour', topic: id('topic'), colour: colour(member(field, 'colour')) };
    case 'merge':
      return parseMerge(field);
    case 'split':
      return { kind: 'split', topic: id('topic'), parts: parseParts(member(field, 'parts')) };
    case 'order':
      return { kind: 'order', topics: ids(member(field, 'topics')) };
    case 'move':
      return { kind: 'move', paper: id('paper'), topic: id('topic') };
    default:
      complain(kind, KINDS);
      return { kind: 'order', topics: [] };
  }
}

function parseMerge(field: Field): TopicEdit {
  const topic = text(member(field, 'topic'), 1);
  const into = text(member(field, 'into'), 1);
  if (into === topic) complain(member(field, 'into'), 'another topic than the one that is merged');
  return { kind: 'merge', topic, into };
}

function parseParts(field: Field): readonly TopicPart[] {
  const parts = list(field, (part) => ({
    id: text(member(part, 'id'), 1),
    name: line(member(part, 'name')),
    papers: ids(member(part, 'papers')),
  }));
  if (parts.length < 2) complain(field, 'two parts or more');
  return parts;
}

/** Every part is another topic, so that later edits can speak of it. */
function checkParts(field: Field, edits: readonly TopicEdit[]): void {
  const seen = new Set<string>();
  edits.forEach((edit, index) => {
    if (edit.kind !== 'split') return;
    edit.parts.forEach(({ id }, part) => {
      if (seen.has(id))
        field.report(`${field.path}[${index}].parts[${part}].id`, `"${id}" is used twice`);
      seen.add(id);
    });
  });
}

function ids(field: Field): readonly string[] {
  return list(field, (id) => text(id, 1));
}

function colour(field: Field): string {
  return matching(field, /^#[0-9a-f]{6}$/iu, 'a colour like #1b9e77').toLowerCase();
}

/** A name of one line, its ends trimmed. */
function line(field: Field): string {
  return matching(field, /^(?=.*\S)\P{Cc}{1,200}$/u, 'a name of one line').trim();
}
