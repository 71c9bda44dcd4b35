import { webAddress } from './identifiers.ts';
import { isObject, type JsonObject } from './json-fields.ts';
import { at, listAt, longText, textsOf, type JsonShape } from './json-shape.ts';

/** An entry of Hugging Face's daily papers, or the paper inside it. Votes are no citations and are passed over. */
export const HUGGING_FACE_DAILY: JsonShape = {
  label: 'Hugging Face daily papers',
  fits: (object) =>
    (isObject(object['paper']) && typeof at(object, 'paper.summary') === 'string') ||
    (Object.hasOwn(object, 'summary') && Object.hasOwn(object, 'upvotes')),
  plain: (object) => {
    const paper: JsonObject = isObject(object['paper']) ? object['paper'] : object;
    const id = longText(at(paper, 'id'));
    return {
      title: at(paper, 'title') ?? at(object, 'title'),
      abstract: at(paper, 'summary') ?? at(object, 'summary'),
      authors: textsOf(listAt(paper, 'authors'), 'name'),
      published: at(paper, 'publishedAt') ?? at(object, 'publishedAt'),
      arxiv: /^\d{4}\.\d{4,5}/.test(id) ? id : null,
      code: webAddress(longText(at(paper, 'githubRepo'))),
      keywords: listAt(paper, 'ai_keywords'),
    };
  },
};
