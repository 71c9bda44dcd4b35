import { encodeBase64 } from '../../math/base64.ts';
import { xmlText } from '../xml-text.ts';

/** Where a page that holds its map in itself keeps its files and what is to be known of it. */
export const ONE_FILE = {
  /** Stands in the template in the place of the files. */
  mark: '<!--field-atlas-files-->',
  /** Stands in the template in the place of the title. */
  title: '<title>Field Atlas</title>',
  /** Attribute with a file's name, of the elements that hold one each: gzip, base64. */
  attribute: 'data-file',
  /** Id of the element that holds `OneFileFacts` as JSON. */
  facts: 'one-file',
  /** Name of the file with the language model for the search by meaning, where it is inside. */
  model: 'model.bin',
} as const;

/** What a page says of itself that holds its map. */
export interface OneFileFacts {
  /** The fragment that it opens with where its address has none. */
  readonly view: string;
  /** Sentences on what was left out to keep it small. */
  readonly notes: readonly string[];
}

/** A file, compressed with gzip. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Returns the page of a template with title, facts and files filled in. Nothing in them can end the element they are in: files
 * are base64, the facts' every `<` is escaped.
 * @throws RangeError for a text that is no template */
export function fillOneFile(
  template: string,
  title: string,
  facts: OneFileFacts,
  files: readonly PackedFile[],
): string {
  const parts = template.split(ONE_FILE.mark);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined)
    throw new RangeError('the template of the page is not one that this version makes');
  const told = JSON.stringify(facts).replace(/</gu, '\\u003c');
  const elements = [
    `<script type="application/json" id="${ONE_FILE.facts}">${told}</script>`,
    ...files.map(
      ({ path, bytes }) =>
        `<script type="text/plain" ${ONE_FILE.attribute}="${xmlText(path)}">${encodeBase64(bytes)}</script>`,
    ),
  ];
  const named = before.replace(
    ONE_FILE.title,
    () => `<title>${xmlText(title)} · Field Atlas</title>`,
  );
  return `${named}${elements.join('\n    ')}${after}`;
}
