import { ENDNOTE_TAGGED } from './endnote-tagged.ts';
import { readHuggingFaceDump } from './hugging-face-dump.ts';
import type { InputFormat } from './input-format.ts';
import { readJsonArray } from './json-array.ts';
import { readJsonLines } from './json-lines.ts';
import { looksLikeJson, looksLikeLines } from './json-look.ts';
import { NBIB } from './nbib.ts';
import { REFWORKS } from './refworks.ts';
import { RIS } from './ris.ts';
import { WEB_OF_SCIENCE } from './web-of-science.ts';

const JSON_LINES: InputFormat = {
  id: 'json-lines',
  label: 'JSON Lines',
  recognises: looksLikeLines,
  read: readJsonLines,
};

const JSON_ARRAY: InputFormat = {
  id: 'json-array',
  label: 'JSON',
  recognises: looksLikeJson,
  read: readJsonArray,
};

/** What any other text is taken for. */
export const HUGGING_FACE_DUMP: InputFormat = {
  id: 'hugging-face-dump',
  label: 'a Hugging Face papers page saved as text',
  recognises: () => false,
  read: readHuggingFaceDump,
};

/** The formats that are recognised, special ones first: the first that recognises a text reads it. */
export const FORMATS: readonly InputFormat[] = [
  NBIB,
  RIS,
  WEB_OF_SCIENCE,
  REFWORKS,
  ENDNOTE_TAGGED,
  JSON_LINES,
  JSON_ARRAY,
];
