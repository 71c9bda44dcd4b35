import type { LinkColumns } from '../contract/map.ts';

/** Returns the links file: one JSON object of columns, entry i of each describing link i. */
export function linksText(links: LinkColumns): string {
  const terms = links.terms.map((shared) => JSON.stringify(shared));
  return [
    '{',
    `"source": [${links.source.join(',')}],`,
    `"target": [${links.target.join(',')}],`,
    `"similarity": [${links.similarity.join(',')}],`,
    `"terms": [\n${terms.join(',\n')}\n]`,
    '}\n',
  ].join('\n');
}
