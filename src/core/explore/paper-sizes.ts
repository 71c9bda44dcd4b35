import type { FieldMap } from '../contract/map.ts';
import type { Sizing } from './view.ts';

/** Returns a radius in pixels per paper at the fitted camera: 5 … 12 px up to 60 papers, shrinking with the square root of
 * their number to 2 … 4.8 px.
 *
 * Links: the sum of a paper's link similarities; citations: their number, the smallest size where unknown; both with the
 * square root as scale, so that the area shows the number. Equal, and where no paper has a number: one size for all. O(n + links). */
export function paperSizes(map: FieldMap, sizing: Sizing): Float64Array {
  const n = map.papers.length;
  const scale = Math.min(1, Math.max(0.4, Math.sqrt(60 / Math.max(1, n))));
  const [least, most] = [Math.max(2, 5 * scale), Math.max(3.2, 12 * scale)];
  const values = sizing === 'equal' ? null : sizeValues(map, sizing);
  const largest = values?.reduce((a, b) => Math.max(a, b), 0) ?? 0;
  if (values === null || largest === 0) return new Float64Array(n).fill((least + most) / 2.4);
  return values.map((value) => least + (most - least) * Math.sqrt(value / largest));
}

function sizeValues(map: FieldMap, sizing: 'links' | 'citations'): Float64Array {
  if (sizing === 'citations')
    return Float64Array.from(map.papers, ({ citations }) => Math.max(0, citations ?? 0));
  const degrees = new Float64Array(map.papers.length);
  const { source, target, similarity } = map.links;
  for (let link = 0; link < source.length; link += 1)
    for (const paper of [source[link] ?? 0, target[link] ?? 0])
      degrees[paper] = (degrees[paper] ?? 0) + Math.max(0, similarity[link] ?? 0);
  return degrees;
}
