import { describe, expect, it } from 'vitest';
import { fillOneFile, ONE_FILE } from '../../../../src/core/write/one-file/one-file-page.ts';

const TEMPLATE = `<head>${ONE_FILE.title}</head><body>${ONE_FILE.mark}<script>code</script></body>`;

describe('fillOneFile', () => {
  it('puts title, facts and files into the template', () => {
    const file = { path: 'map.json', bytes: Uint8Array.of(102, 111, 111) };
    expect(fillOneFile(TEMPLATE, 'Maps', { view: 'topic=t1', notes: [] }, [file])).toBe(
      '<head><title>Maps · Field Atlas</title></head><body>' +
        '<script type="application/json" id="one-file">{"view":"topic=t1","notes":[]}</script>\n    ' +
        '<script type="text/plain" data-file="map.json">Zm9v</script><script>code</script></body>',
    );
  });

  it('lets no text out of its element', () => {
    const evil = '</script></title><script>alert(1)</script><!--$&';
    const page = fillOneFile(TEMPLATE, evil, { view: evil, notes: [evil] }, []);
    expect(page.match(/<script/gu)).toHaveLength(2);
    expect(page).toContain('&lt;/script&gt;&lt;/title&gt;');
    const told = /id="one-file">(.*)<\/script>\n?/u.exec(page.split('<script>code')[0] ?? '')?.[1];
    expect(JSON.parse(told ?? '')).toEqual({ view: evil, notes: [evil] });
  });

  it('refuses what is no template', () => {
    expect(() => fillOneFile('<body></body>', '', { view: '', notes: [] }, [])).toThrow(RangeError);
  });
});
