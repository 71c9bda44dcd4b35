import { checkRecord, list, member, number, text, whole, type Field } from './fields.ts';
import type { LinkColumns, Manifest } from './map.ts';

/** Returns the links of a map: columns of one length, each link once, ordered by source, then target.
 * @throws ContractError naming the bad field (as the field's report decides) */
export function parseLinks(root: Field, manifest: Manifest): LinkColumns {
  checkRecord(root);
  const last = Math.max(0, manifest.counts.papers - 1);
  const source = list(member(root, 'source'), (item) => whole(item, 0, last));
  const target = list(member(root, 'target'), (item) => whole(item, 0, last));
  const similarity = list(member(root, 'similarity'), (item) => number(item, -1, 1));
  const terms = list(member(root, 'terms'), (item) => list(item, (term) => text(term, 1)));
  for (const [key, column] of Object.entries({ source, target, similarity, terms })) {
    if (column.length !== manifest.counts.links) {
      const says = `the manifest says ${manifest.counts.links}`;
      root.report(member(root, key).path, `holds ${column.length} links; ${says}`);
    }
  }
  checkOrder(root, source, target);
  return {
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    similarity: Float64Array.from(similarity),
    terms,
  };
}

function checkOrder(root: Field, source: readonly number[], target: readonly number[]): void {
  const path = member(root, 'target').path;
  for (let link = 0; link < Math.min(source.length, target.length); link++) {
    const from = source[link] ?? 0;
    const to = target[link] ?? 0;
    const beforeFrom = source[link - 1] ?? -1;
    const beforeTo = target[link - 1] ?? -1;
    if (to <= from) root.report(`${path}[${link}]`, `expected more than the source ${from}`);
    if (from < beforeFrom || (from === beforeFrom && to <= beforeTo)) {
      root.report(`${path}[${link}]`, 'links stand once each, ordered by source, then target');
    }
  }
}
