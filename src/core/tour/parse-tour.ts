import { ContractError } from '../contract/errors.ts';
import {
  checkRecord,
  list,
  matching,
  member,
  number,
  optional,
  rootField,
  stopAtFirst,
  text,
  whole,
  type Field,
} from '../contract/fields.ts';
import { SECONDS, TOUR_FORMAT, TOUR_VERSION, type Stop, type Tour } from './tour.ts';

/** Returns the tour that a file holds, every field checked. What its views show is not: a stop may name papers that the map
 * lacks, see `unknownIn`.
 * @throws ContractError naming the bad field, `talk.json: stops[2].caption` for a file of that name */
export function readTour(content: string, file: string): Tour {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new ContractError(file, `expected JSON (${messageOf(error)})`);
  }
  return parseTour(rootField(value, file, stopAtFirst));
}

/** Returns a tour out of parsed JSON.
 * @throws ContractError (as the field's report decides) */
export function parseTour(root: Field): Tour {
  checkRecord(root);
  matching(member(root, 'format'), /^field-atlas-tour$/u, `"${TOUR_FORMAT}"`);
  const told = member(root, 'version');
  const version = whole(told, 1);
  if (version > TOUR_VERSION)
    root.report(
      told.path,
      `the tour was saved by a newer Field Atlas, in version ${version}; this one reads versions up to ${TOUR_VERSION}`,
    );
  return {
    title: optional(member(root, 'title'), text, ''),
    map: optional(member(root, 'map'), text, ''),
    seconds: secondsOf(root),
    stops: list(member(root, 'stops'), parseStop),
  };
}

/** Returns a tour as the text of its file: two spaces of indent, an end of line at the end. `readTour` gives it back as it was. */
export function tourText(tour: Tour): string {
  return `${JSON.stringify(tourFields(tour), null, 2)}\n`;
}

/** Returns a tour with the fields that tell its format and version; `parseTour` takes it back. */
export function tourFields({ title, map, seconds, stops }: Tour): unknown {
  return { format: TOUR_FORMAT, version: TOUR_VERSION, title, map, seconds, stops };
}

function parseStop(field: Field): Stop {
  checkRecord(field);
  return {
    title: optional(member(field, 'title'), text, ''),
    caption: optional(member(field, 'caption'), text, ''),
    notes: optional(member(field, 'notes'), text, ''),
    view: optional(member(field, 'view'), text, '').replace(/^#/u, ''),
    seconds: secondsOf(field),
  };
}

function secondsOf(owner: Field): number | null {
  return optional(
    member(owner, 'seconds'),
    (field) => number(field, SECONDS.least, SECONDS.most),
    null,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
