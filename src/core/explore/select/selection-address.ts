import type { FieldMap } from '../../contract/map.ts';
import { encodeText, knownIds } from '../address-text.ts';
import { decodeSelection, encodeSelection } from './selection-code.ts';

/** Up to this many characters a selection is a list of ids, which people can read and which outlives a rebuild of the map. */
const LONGEST_LIST = 240;

/** Returns how an address writes a selection: `paper=id,id`, or `papers=` and a code (see `selection-code.ts`) where the list
 * would be long; nothing for none. */
export function selectionPart(
  map: FieldMap,
  ids: readonly string[],
): readonly [name: string, value: string][] {
  if (ids.length === 0) return [];
  const isShort = ids.length <= LONGEST_LIST / 2;
  const list = isShort ? ids.map(encodeText).join(',') : '';
  if (isShort && list.length <= LONGEST_LIST) return [['paper', list]];
  return [['papers', codeOf(map, ids)]];
}

/** Returns the ids of an address's selection: those of its list and those of its code, each once. */
export function readSelection(
  map: FieldMap,
  list: string | undefined,
  code: string | undefined,
): readonly string[] {
  const listed = knownIds(list, map.papers);
  const coded = decodeSelection(map, code ?? '');
  if (coded === null) return listed;
  return [...new Set([...listed, ...idsOf(map, coded)])];
}

interface Coded {
  readonly map: FieldMap;
  readonly code: string;
}
/** The address is written at every rest of the camera: the same list is not encoded again. */
const codes = new WeakMap<readonly string[], Coded>();
const numbersOf = new WeakMap<FieldMap, ReadonlyMap<string, number>>();

function codeOf(map: FieldMap, ids: readonly string[]): string {
  const known = codes.get(ids);
  if (known?.map === map) return known.code;
  let numbers = numbersOf.get(map);
  if (numbers === undefined) {
    numbers = new Map(map.papers.map(({ id }, paper) => [id, paper]));
    numbersOf.set(map, numbers);
  }
  const of = numbers;
  const code = encodeSelection(
    map,
    ids.flatMap((id) => of.get(id) ?? []),
  );
  codes.set(ids, { map, code });
  return code;
}

function idsOf(map: FieldMap, numbers: readonly number[]): readonly string[] {
  return numbers.flatMap((paper) => map.papers[paper]?.id ?? []);
}
