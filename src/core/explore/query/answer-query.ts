import type { FieldMap } from '../../contract/map.ts';
import type { SearchHit, SearchIndex } from '../search-index.ts';
import { matchClauses } from './match-clauses.ts';
import { parseQuery } from './parse-query.ts';

/** What a typed query finds. */
export interface Answer {
  /** Best first; with clauses alone, all papers that fulfil them, by number. */
  readonly hits: readonly SearchHit[];
  /** One sentence per clause that names nothing of this map. */
  readonly problems: readonly string[];
}

const NOTHING: Answer = { hits: [], problems: [] };

/** Returns the papers that answer a query's words, hold its phrases and fulfil its clauses (see `parseQuery`). */
export function answerQuery(map: FieldMap, index: SearchIndex, text: string): Answer {
  const { words, phrases, clauses } = parseQuery(text);
  const isWorded = words !== '' || phrases.length > 0;
  if (!isWorded && clauses.length === 0) return NOTHING;
  const found = isWorded ? index.search(words, phrases) : everyPaper(map);
  if (clauses.length === 0) return { hits: found, problems: [] };
  const { passing, problems } = matchClauses(map, clauses);
  return { hits: found.filter(({ paper }) => passing[paper] === 1), problems };
}

function everyPaper(map: FieldMap): readonly SearchHit[] {
  return map.papers.map((_, paper) => ({ paper, score: 0, terms: [] }));
}
