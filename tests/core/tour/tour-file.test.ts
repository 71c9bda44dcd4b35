import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTour, tourText } from '../../../src/core/tour/parse-tour.ts';
import { parseSpeakerMessage, speakerMessageData } from '../../../src/core/tour/speaker-message.ts';
import { decodeTour, encodeTour } from '../../../src/core/tour/tour-address.ts';
import { tourPart } from '../../../src/core/tour/tour-part.ts';
import { arbitraryTour } from './arbitrary-tour.ts';

const file = (tour: unknown): string => JSON.stringify(tour);
const bare = { format: 'field-atlas-tour', version: 1, stops: [] };

describe('readTour', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(arbitraryTour, (tour) => {
        expect(readTour(tourText(tour), 'a.json')).toEqual(tour);
      }),
    );
  });

  it('takes what may be missing for empty', () => {
    const stop = { title: '', caption: '', notes: '', view: 'paper=gru', seconds: null };
    expect(
      readTour(`\uFEFF${file({ ...bare, stops: [{ view: '#paper=gru' }] })}`, 'a.json'),
    ).toEqual({
      ...{ title: '', map: '', seconds: null },
      stops: [stop],
    });
  });

  it.each([
    ['no JSON', '{', /^a\.json: expected JSON/u],
    ['a list', '[]', /^a\.json: expected an object/u],
    [
      'another format',
      file({ ...bare, format: 'x' }),
      /^a\.json: format: expected "field-atlas-tour"/u,
    ],
    [
      'a newer version',
      file({ ...bare, version: 2 }),
      /version: the tour was saved by a newer Field Atlas/u,
    ],
    ['no stops', file({ ...bare, stops: undefined }), /^a\.json: stops: is missing/u],
    ['a stop that is none', file({ ...bare, stops: [{}, 3] }), /stops\[1\]/u],
    [
      'a caption that is none',
      file({ ...bare, stops: [{ caption: 3 }] }),
      /^a\.json: stops\[0\]\.caption: expected a text, found 3/u,
    ],
    [
      'no time at all',
      file({ ...bare, seconds: 0 }),
      /^a\.json: seconds: expected a number from 1 to 3600/u,
    ],
  ])('names the field of %s', (_, content, message) => {
    expect(() => readTour(content, 'a.json')).toThrow(message);
  });
});

describe('encodeTour', () => {
  it('comes back out of an address among other parts', () => {
    fc.assert(
      fc.property(arbitraryTour, (tour) => {
        const part = encodeTour(tour);
        expect(tourPart(`#panel=tours&tour=${part}&q=x`)).toBe(part);
        expect(decodeTour(part)).toEqual(tour);
      }),
    );
  });

  it('is null for anything else, however long', () => {
    fc.assert(fc.property(fc.string(), (text) => decodeTour(text) === null));
    expect(decodeTour('A'.repeat(20_001))).toBeNull();
    expect(
      decodeTour(encodeTour({ title: '', map: '', seconds: null, stops: [] }).slice(0, -4)),
    ).toBeNull();
  });
});

describe('parseSpeakerMessage', () => {
  it('gives back what was sent', () => {
    const time = fc.option(fc.nat());
    const state = fc.record({
      tour: arbitraryTour,
      place: fc.nat(9),
      isPresenting: fc.boolean(),
      startedAt: time,
      stopAt: time,
    });
    fc.assert(
      fc.property(state, (sent) => {
        const message = { kind: 'state', state: sent } as const;
        expect(parseSpeakerMessage(structuredClone(speakerMessageData(message)))).toEqual(message);
      }),
    );
    expect(parseSpeakerMessage({ kind: 'go', place: 2 })).toEqual({ kind: 'go', place: 2 });
    expect(parseSpeakerMessage(speakerMessageData({ kind: 'hello' }))).toEqual({ kind: 'hello' });
  });

  it('is null for whatever else comes over the channel', () => {
    fc.assert(fc.property(fc.anything(), (data) => parseSpeakerMessage(data) === null));
    expect(parseSpeakerMessage({ kind: 'go', place: -1 })).toBeNull();
  });
});
