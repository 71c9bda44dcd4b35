import type { Place } from './paper.ts';

/** Data that does not fit: the message is one sentence for the user and already names the place. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly place: Place | null;

  constructor(message: string, place: Place | null = null) {
    super(place === null ? message : `${placeText(place)}: ${message}`);
    this.place = place;
  }
}

/** A map file that breaks the contract: `path` names the field, e.g. `map.json: topics[3].name`. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly path: string;

  constructor(path: string, expected: string) {
    super(`${path}: ${expected}`);
    this.path = path;
  }
}

/** A map written by a newer program than this one. */
export class NewerVersionError extends Error {
  override readonly name = 'NewerVersionError';
  readonly version: number;

  constructor(version: number, supported: number) {
    super(
      `this map has format version ${version}; this Field Atlas reads versions up to ${supported}`,
    );
    this.version = version;
  }
}

/** A map written by an older program, in a format that is no longer read. */
export class OlderVersionError extends Error {
  override readonly name = 'OlderVersionError';
  readonly version: number;

  constructor(version: number, supported: number) {
    super(
      `this map has format version ${version}; this Field Atlas reads version ${supported}: build the map again`,
    );
    this.version = version;
  }
}

/** The caller asked for the work to stop. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor() {
    super('cancelled');
  }
}

/** `papers.jsonl, line 12` or `papers.json, record 3`, for messages. */
export function placeText(place: Place): string {
  if (place.line !== null) return `${place.source}, line ${place.line}`;
  if (place.record !== null) return `${place.source}, record ${place.record}`;
  return place.source;
}
