import { describe, expect, it } from 'vitest';
import { cleanRecord } from '../../../src/core/read/clean-record.ts';
import { readHuggingFaceDump } from '../../../src/core/read/hugging-face-dump.ts';
import { SEED_TEXT } from './seed.ts';
import { record } from './sources.ts';

const BODY = 'We show that small networks learn long sequences quickly and well.';

describe('cleanRecord', () => {
  it('frees titles, abstracts, venues, keywords and names of markup and notices', () => {
    const raw = record({
      title: 'CO<sub>2</sub> &amp; <i>E. coli</i>',
      abstract: `<jats:title>Abstract</jats:title><jats:p>${BODY}</jats:p> © 2021 The Authors.`,
      venue: 'Science &amp; Art',
      authors: ['Ada M&uuml;ller', 'NA', 'Ben Null'],
      keywords: ['CO<sub>2</sub>', 'CO₂', 'N/A'],
      year: 2021,
    });
    expect(cleanRecord(raw)).toEqual({
      ...raw,
      title: 'CO₂ & E. coli',
      abstract: BODY,
      venue: 'Science & Art',
      authors: ['Ada Müller', 'Ben Null'],
      keywords: ['CO₂'],
    });
  });

  it('takes words for "none" for nothing', () => {
    const none = { title: 'N/A', abstract: '[No abstract available]', venue: 'null' };
    expect(cleanRecord(record(none))).toEqual(record({}));
  });

  it('leaves the corpus that ships as it is', () => {
    const { records } = readHuggingFaceDump({ name: 'seed', text: SEED_TEXT });
    expect(records.length).toBeGreaterThan(0);
    expect(records.map(cleanRecord)).toEqual(records);
  });
});
