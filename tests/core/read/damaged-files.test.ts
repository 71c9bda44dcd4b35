import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/contract/errors.ts';
import { readCorpus } from '../../../src/core/read/read-corpus.ts';
import { SMALL_FILES, titleOf, type SmallFile } from './small-files.ts';
import { bytesOf } from './sources.ts';

/** The titles that are read; none where the file is refused. Anything but a refusal that says why is a failure. */
function titlesIn(bytes: Uint8Array): readonly string[] {
  try {
    const options = { facts: [], strict: false, titles: true };
    return readCorpus([{ name: 'file', bytes }], options).papers.map(({ title }) => title);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** Where each record's bytes begin and end. */
function whole({ before, records, between, after }: SmallFile) {
  let at = bytesOf(before).length;
  const spans = records.map((record) => {
    const from = at;
    const to = from + bytesOf(record).length;
    at = to + bytesOf(between).length;
    return { from, to };
  });
  return { bytes: bytesOf(before + records.join(between) + after), spans };
}

const titlesBut = (spared: (record: number) => boolean): readonly string[] =>
  [0, 1, 2, 3, 4, 5].filter((record) => !spared(record)).map(titleOf);

describe.each(SMALL_FILES.map((file) => [file.name, file] as const))('%s', (_, file) => {
  const { bytes, spans } = whole(file);
  const seeded = { seed: 42 };

  it('is read whole', () => {
    expect(titlesIn(bytes)).toEqual(titlesBut(() => false));
  });

  it('keeps the records before a cut', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), (length) => {
        const titles = titlesIn(bytes.subarray(0, length));
        const isCut = (record: number): boolean => (spans[record]?.to ?? 0) > length;
        expect(titles).toEqual(expect.arrayContaining([...titlesBut(isCut)]));
      }),
      { ...seeded, numRuns: 12 },
    );
  });

  it('keeps the records around one whose bytes are spoilt', () => {
    const spoilt = fc.record({
      record: fc.nat(5),
      hits: fc.array(fc.record({ at: fc.nat(10_000), byte: fc.nat(255) }), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(spoilt, ({ record, hits }) => {
        const { from, to } = spans[record] ?? { from: 0, to: 1 };
        const copy = Uint8Array.from(bytes);
        for (const { at, byte } of hits) copy[from + (at % (to - from))] = byte;
        const others = titlesBut((other) => other === record);
        expect(titlesIn(copy)).toEqual(expect.arrayContaining([...others]));
      }),
      { ...seeded, numRuns: 20 },
    );
  });

  it('ends, whatever the order of its lines', () => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(titlesIn(bytesOf(shuffled.join('\n'))).length).toBeLessThanOrEqual(lines.length);
      }),
      { ...seeded, numRuns: 3 },
    );
  });
});

/** Formats in which every record stands for itself. */
const TAGGED = ['BibTeX', 'RIS', 'NBIB', 'Web of Science', 'RefWorks', 'EndNote tagged'];

describe.each(SMALL_FILES.filter(({ name }) => TAGGED.includes(name)))('$name', (file) => {
  it.each(['{', '<', '['])('is recognised with %s for its first letter', (sign) => {
    const copy = whole(file).bytes;
    copy.set(bytesOf(sign));
    const others = titlesBut((record) => record === 0);
    expect(titlesIn(copy)).toEqual(expect.arrayContaining([...others]));
  });
});
