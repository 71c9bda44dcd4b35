import { ACL_XML } from './acl-xml.ts';
import { ATOM_FEED } from './atom-feed.ts';
import { BIBTEX } from './bibtex.ts';
import { ENDNOTE_XML } from './endnote-xml.ts';
import { OAI_PMH } from './oai-pmh.ts';
import { PUBMED_XML } from './pubmed-xml.ts';
import { TABLE, UNNAMED_TABLE } from './table.ts';
import { ENDNOTE_TAGGED } from './endnote-tagged.ts';
import { readHuggingFaceDump } from './hugging-face-dump.ts';
import type { InputFormat } from './input-format.ts';
import { readJsonArray } from './json-array.ts';
import { readJsonLines } from './json-lines.ts';
import { looksLikeJson, looksLikeLines } from './json-look.ts';
import { LABELLED_BLOCKS } from './labelled-blocks.ts';
import { NBIB } from './nbib.ts';
import { REFWORKS } from './refworks.ts';
import { RIS } from './ris.ts';
import { WEB_OF_SCIENCE } from './web-of-science.ts';

/** One JSON object a line, whoever wrote it. */
export const JSON_LINES: InputFormat = {
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
  PUBMED_XML,
  OAI_PMH,
  ACL_XML,
  ENDNOTE_XML,
  ATOM_FEED,
  NBIB,
  RIS,
  WEB_OF_SCIENCE,
  REFWORKS,
  ENDNOTE_TAGGED,
  JSON_LINES,
  JSON_ARRAY,
  BIBTEX,
  TABLE,
  LABELLED_BLOCKS,
  UNNAMED_TABLE,
];
