import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMBED_PANELS,
  embedPanels,
  embedSearch,
  iframeLine,
  USUAL_PANELS,
  withoutEmbed,
} from '../../src/state/embed.ts';

describe('embedPanels', () => {
  it.each([
    ['', null],
    ['?map=maps/mine/', null],
    ['?embed', USUAL_PANELS],
    ['?map=maps/mine/&embed=', USUAL_PANELS],
    ['?embed=details,list,sidebar', ['list', 'details']],
    ['?embed=none', []],
  ])('reads %j', (search, panels) => {
    expect(embedPanels(search)).toEqual(panels);
  });

  it('reads back whatever embedSearch writes', () => {
    fc.assert(
      fc.property(fc.subarray([...EMBED_PANELS]), (panels) => {
        const search = embedSearch('?map=maps%2Fmine%2F', panels);
        expect(embedPanels(search)).toEqual(panels);
        expect(new URLSearchParams(search).get('map')).toBe('maps/mine/');
        expect(embedPanels(withoutEmbed(search))).toBeNull();
      }),
    );
  });
});

describe('iframeLine', () => {
  it('cannot be broken out of', () => {
    const line = iframeLine('https://a.example/?embed#q="><script>', 'A "map" <b>', {
      width: 480,
      height: 360,
    });
    expect(line).toBe(
      '<iframe src="https://a.example/?embed#q=&quot;&gt;&lt;script&gt;" title="A &quot;map&quot; &lt;b&gt;" width="480" height="360" style="border:0;max-width:100%" loading="lazy" allowfullscreen></iframe>',
    );
  });
});
