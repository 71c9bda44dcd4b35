import { checkRecord, list, member, text, type Field } from './fields.ts';
import type { References } from './map.ts';

/** Returns what papers cite beyond their map, out of its file: a list for each of the `count` papers.
 * @throws ContractError naming the bad field (as the field's report decides) */
export function parseReferences(root: Field, count: number): References {
  checkRecord(root);
  const field = member(root, 'references');
  const references = list(field, (own) => list(own, (one) => text(one, 1)));
  if (references.length !== count)
    field.report(field.path, `holds ${references.length} lists, expected ${count}`);
  return references;
}
