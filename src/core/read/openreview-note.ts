import { isObject } from './json-fields.ts';
import { at, longText, type JsonShape } from './json-shape.ts';

/** A submission of OpenReview, as both versions of its interface give it: the second wraps each field in a `value`. */
export const OPENREVIEW_NOTE: JsonShape = {
  label: 'OpenReview',
  fits: (object) => isObject(object['content']) && longText(at(object, 'content.title')) !== '',
  plain: (object) => {
    const content = object['content'];
    const field = (name: string): unknown => at(content, `${name}.value`) ?? at(content, name);
    const forum = longText(at(object, 'forum') ?? at(object, 'id'));
    return {
      title: field('title'),
      abstract: longText(field('abstract')),
      authors: field('authors'),
      published: dayOf(at(object, 'pdate') ?? at(object, 'odate') ?? at(object, 'cdate')),
      venue: longText(field('venue')),
      url: forum === '' ? null : `https://openreview.net/forum?id=${encodeURIComponent(forum)}`,
      keywords: field('keywords'),
      otherIds: /^[\w-]{1,40}$/.test(forum) ? [`openreview:${forum}`] : [],
    };
  },
};

const FIRST_SECOND_OF_2000 = 946_684_800_000;
const LAST_SECOND_OF_2099 = 4_102_444_799_000;

/** Returns the day of a time in milliseconds since 1970; undefined for anything else. */
export function dayOf(time: unknown): string | undefined {
  if (typeof time !== 'number' || time < FIRST_SECOND_OF_2000 || time > LAST_SECOND_OF_2099)
    return undefined;
  return new Date(time).toISOString().slice(0, 10);
}
