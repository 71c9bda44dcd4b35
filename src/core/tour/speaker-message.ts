import { ContractError } from '../contract/errors.ts';
import {
  flag,
  matching,
  member,
  number,
  optional,
  rootField,
  stopAtFirst,
  whole,
  type Field,
} from '../contract/fields.ts';
import { parseTour, tourFields } from './parse-tour.ts';
import type { Tour } from './tour.ts';

/** What the presented tour and the speaker's window tell each other. Times are the clock's, in milliseconds since 1970. */
export type SpeakerMessage =
  /** From the tour: where it stands. */
  | { readonly kind: 'state'; readonly state: SpeakerState }
  /** From the tour: its page was closed. */
  | { readonly kind: 'gone' }
  /** From the speaker's window: it opened and wants to know. */
  | { readonly kind: 'hello' }
  /** From the speaker's window: another stop is wanted. */
  | { readonly kind: 'go'; readonly place: number };

/** Where a presentation stands. */
export interface SpeakerState {
  readonly tour: Tour;
  readonly place: number;
  readonly isPresenting: boolean;
  /** When the first stop of this presentation was shown; null before. */
  readonly startedAt: number | null;
  /** When the present stop was shown; null before. */
  readonly stopAt: number | null;
}

/** Returns a message as the channel carries it. */
export function speakerMessageData(message: SpeakerMessage): unknown {
  if (message.kind !== 'state') return message;
  return { kind: 'state', state: { ...message.state, tour: tourFields(message.state.tour) } };
}

/** Returns the message that came over the channel; null for anything else. */
export function parseSpeakerMessage(data: unknown): SpeakerMessage | null {
  try {
    return parseMessage(rootField(data, 'message', stopAtFirst));
  } catch (error) {
    if (error instanceof ContractError) return null;
    throw error;
  }
}

function parseMessage(root: Field): SpeakerMessage {
  const kind = matching(member(root, 'kind'), /^(?:state|gone|hello|go)$/u, 'a kind of message');
  switch (kind) {
    case 'go':
      return { kind, place: whole(member(root, 'place')) };
    case 'hello':
    case 'gone':
      return { kind };
    default:
      return { kind: 'state', state: parseState(member(root, 'state')) };
  }
}

function parseState(field: Field): SpeakerState {
  const time = (key: string): number | null =>
    optional(member(field, key), (at) => number(at), null);
  return {
    tour: parseTour(member(field, 'tour')),
    place: whole(member(field, 'place')),
    isPresenting: flag(member(field, 'isPresenting')),
    startedAt: time('startedAt'),
    stopAt: time('stopAt'),
  };
}
