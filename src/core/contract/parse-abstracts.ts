import { checkRecord, list, member, optional, text, type Field } from './fields.ts';
import type { Abstract } from './paper.ts';

/** Returns the abstracts of one file of them, `count` in number.
 * @throws ContractError naming the bad field (as the field's report decides) */
export function parseAbstracts(root: Field, count: number): readonly Abstract[] {
  checkRecord(root);
  const field = member(root, 'abstracts');
  const abstracts = list(field, parseAbstract);
  if (abstracts.length !== count)
    field.report(field.path, `holds ${abstracts.length} abstracts, expected ${count}`);
  return abstracts;
}

function parseAbstract(field: Field): Abstract {
  checkRecord(field);
  const abstract = text(member(field, 'abstract'));
  return { abstract, rawAbstract: optional(member(field, 'rawAbstract'), text, abstract) };
}
