import { readFileSync } from 'node:fs';
import { gunzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWholeMap } from '../../../../src/core/contract/open-map.ts';
import { parseModel } from '../../../../src/core/embed/model/parse-model.ts';
import { decodeBase64 } from '../../../../src/core/math/base64.ts';
import { exportOneFile } from '../../../../src/core/write/one-file/export-one-file.ts';
import { ONE_FILE } from '../../../../src/core/write/one-file/one-file-page.ts';
import { makeSmallMap } from '../../../support/small-map.ts';
import { OPTIONS, subjectOf, TOOLS } from '../export/subject.ts';

const MODEL = new Uint8Array(readFileSync('data/models/abstracts-en.bin'));
const TEMPLATE = new TextEncoder().encode(
  `${ONE_FILE.title}${'x'.repeat(2_000_000)}${ONE_FILE.mark}`,
);
const tools = {
  ...TOOLS,
  readAsset: (name: string) => Promise.resolve(name.endsWith('.html') ? TEMPLATE : MODEL),
};

describe('exportOneFile', () => {
  const map = makeSmallMap();
  let page: string;
  let files: ReadonlyMap<string, Uint8Array>;
  let notes: readonly string[];

  beforeAll(async () => {
    const subject = subjectOf(map, [0, 3]);
    const result = await exportOneFile(subject, OPTIONS, tools);
    page = new TextDecoder().decode(result.files[0]?.bytes);
    ({ notes } = result);
    files = new Map(
      [...page.matchAll(/data-file="([^"]+)">([^<]*)</gu)].map(([, name = '', packed = '']) => [
        name,
        gunzipSync(decodeBase64(packed)),
      ]),
    );
  }, 60_000);

  it('holds a sound map, without vectors', async () => {
    const opened = await openWholeMap((path) =>
      Promise.resolve(files.get(path) ?? new Uint8Array(0)),
    );
    expect(opened.papers).toEqual(map.papers);
    expect(opened.vectors).toBeNull();
  });

  it('keeps below 3 MB by leaving out what its papers do not say, and says so', () => {
    expect(page.length).toBeLessThan(3e6);
    const model = parseModel(files.get(ONE_FILE.model) ?? new Uint8Array(0), 'model');
    expect(model.scale.length).toBeGreaterThanOrEqual(3000);
    expect(notes).toEqual([
      expect.stringContaining('all 6 papers'),
      expect.stringContaining(`knows ${model.scale.length} of`),
    ]);
    expect(page).toContain(`knows ${model.scale.length} of`);
  });
});
