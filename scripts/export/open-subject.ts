import type { WholeMap } from '../../src/core/contract/map.ts';
import { embeddingTexts } from '../../src/core/embed/embedding-texts.ts';
import { parseModel } from '../../src/core/embed/model/parse-model.ts';
import { createMeaningIndex } from '../../src/core/explore/meaning/meaning-index.ts';
import { nearestPapers } from '../../src/core/explore/meaning/nearest-papers.ts';
import { decodeView, encodeView } from '../../src/core/explore/view-address.ts';
import type { View } from '../../src/core/explore/view.ts';
import type { ExportSubject } from '../../src/core/write/export/export-format.ts';
import { partOfView } from '../../src/core/write/export/part-of-view.ts';
import { MODEL_FILE } from '../build/choose-embedder.ts';
import { UserError } from '../cli/user-error.ts';
import { readBytes } from '../files/read-files.ts';
import type { ExportRequest } from './export-request.ts';

/** What of an address filters or selects: a misspelt one must not quietly mean the whole map. */
const TELLING = /^(?:papers?|topic|theme|years|q|meaning|like|unlike)$/;

/** Returns what is exported of a map.
 * @throws UserError for a topic or a part of the view that the map does not know, and where no paper is left */
export async function openSubject(
  map: WholeMap,
  { view: fragment, topics, part }: ExportRequest,
): Promise<ExportSubject> {
  const told = decodeView(fragment, map);
  refuseUnknown(fragment, told, map);
  const view = { ...told, topics: [...told.topics, ...topics.map((name) => topicId(map, name))] };
  const papers = partOfView(map, view, part, part === 'filtered' ? await meantBy(map, view) : null);
  if (papers.length === 0)
    throw new UserError(
      part === 'selection'
        ? 'Nothing is selected: --part selection wants papers in --view, such as "paper=ID1,ID2".'
        : 'No paper of the map passes this view: there is nothing to export.',
    );
  return { map, part: papers.length === map.papers.length ? 'all' : part, papers, view };
}

function refuseUnknown(fragment: string, view: View, map: WholeMap): void {
  const names = (text: string): readonly string[] =>
    text.split('&').flatMap((part) => /^([^=]+)=./.exec(part)?.[1] ?? []);
  // A selection is a list of ids or a code: the same one may be written either way.
  const understood = names(encodeView(view, map)).map(asList);
  for (const name of names(fragment))
    if (TELLING.test(name) && !understood.includes(asList(name)))
      throw new UserError(`--view: "${name}" names nothing of this map.`);
}

function asList(name: string): string {
  return name === 'papers' ? 'paper' : name;
}

/** By id or name, case aside; a part of a name does where it is in one only. */
function topicId({ manifest }: WholeMap, name: string): string {
  const all = [...manifest.topics, ...manifest.areas, ...manifest.subtopics];
  const key = name.trim().toLowerCase();
  const exact = all.find((topic) => topic.id === name || topic.name.toLowerCase() === key);
  const partly = all.filter((topic) => key !== '' && topic.name.toLowerCase().includes(key));
  const found = exact ?? (partly.length === 1 ? partly[0] : undefined);
  if (found !== undefined) return found.id;
  const names = manifest.topics.map((topic) => `"${topic.name}"`).join(', ');
  throw new UserError(
    `--topic: ${partly.length === 0 ? 'no topic of this map is' : 'more than one topic is'} called "${name}"; there are ${names}.`,
  );
}

async function meantBy(map: WholeMap, { meaning }: View): Promise<readonly number[] | null> {
  if (meaning === null) return null;
  const model = parseModel(await readBytes(MODEL_FILE), MODEL_FILE);
  const numbers = new Map(map.papers.map(({ id }, paper) => [id, paper]));
  const of = (ids: readonly string[]): number[] => ids.flatMap((id) => numbers.get(id) ?? []);
  const { text, like, unlike, count } = meaning;
  const index = createMeaningIndex(embeddingTexts(map.papers), model);
  return nearestPapers(index.score({ text, like: of(like), unlike: of(unlike) }), count);
}
