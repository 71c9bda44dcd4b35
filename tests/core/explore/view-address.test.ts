import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, encodeView } from '../../../src/core/explore/view-address.ts';
import { initialView, type View } from '../../../src/core/explore/view.ts';
import { makePaper, makeSmallMap } from '../../support/small-map.ts';
import { arbitraryMapAndView } from './arbitrary-map.ts';

const map = makeSmallMap();

describe('encodeView', () => {
  it('is empty for the initial view', () => {
    expect(encodeView(initialView, map)).toBe('');
  });

  it('is short and readable', () => {
    const view: View = {
      selection: ['gru', 'vim'],
      topics: ['t1', 't2'],
      themes: ['ssm', 'vision'],
      themeModes: { architecture: 'all', problem: 'none' },
      years: [2019, 2024],
      query: 'state space: 50% & more',
      facets: { venue: ['Interspeech'], trust: ['weak'] },
      meaning: { text: 'long memory', like: ['gru'], unlike: ['scan'], count: 3 },
      colouring: { kind: 'group', group: 'architecture' },
      sizing: 'citations',
      sort: 'newest',
      citations: true,
      neighbourLines: true,
      route: 'most-cited',
      panel: 'overview',
      dialog: {
        kind: 'compare',
        sides: [
          { kind: 'topic', id: 't1' },
          { kind: 'period', from: 2015, to: 2020 },
        ],
      },
      shapes: true,
      projection: { kind: 'timeline' },
      camera: { x: 0.123, y: -0.4, span: 1.2 },
    };
    expect(encodeView(view, map)).toBe(
      'paper=gru,vim&topic=t1,t2&theme=ssm,vision&match=architecture:all,problem:none&years=2019-2024' +
        '&q=state+space:+50%25+%26+more&venue=Interspeech&trust=weak&meaning=long+memory&like=gru&unlike=scan&nearest=3&colour=group:architecture&size=citations&sort=newest&show=citations,neighbours&route=most-cited&panel=overview&open=compare:topic:t1,years:2015-2020&shapes=on&as=timeline&at=0.123,-0.4,1.2',
    );
    expect(decodeView(`#${encodeView(view, map)}`, map)).toEqual(view);
  });

  it('does not throw on half a character', () => {
    expect(encodeView({ ...initialView, query: 'a\ud800b' }, map)).toBe('q=a%EF%BF%BDb');
  });
});

describe('decodeView', () => {
  it('takes a mode without a group for that of all groups, and passes over what it does not know', () => {
    expect(decodeView('match=all', map).themeModes).toEqual({
      architecture: 'all',
      problem: 'all',
    });
    expect(decodeView('match=problem:none,nobody:all,architecture:some', map).themeModes).toEqual({
      problem: 'none',
    });
  });

  it('reads back every view', () => {
    fc.assert(
      fc.property(arbitraryMapAndView, ({ map: of, view }) => {
        const query = view.query.replace(/\p{Surrogate}/gu, '\uFFFD');
        expect(decodeView(encodeView(view, of), of)).toEqual({ ...view, query });
      }),
      { numRuns: 200 },
    );
  });

  it('reads back ids of any spelling, in their order', () => {
    const id = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('a,b', 'a/b', 'a b', '100%', 'ä+ö', '__proto__', 'x=1&y=2', '#', '神', "(')"),
    );
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 6 }), (ids) => {
        const clean = ids.map((text) => text.replace(/\p{Surrogate}/gu, '?'));
        const of = { ...map, papers: [...new Set(clean)].map((text) => makePaper({ id: text })) };
        const view = { ...initialView, selection: of.papers.map((paper) => paper.id).reverse() };
        const fragment = encodeView(view, of);
        expect(fragment).toMatch(/^[!-~]*$/u);
        expect(decodeView(fragment, of).selection).toEqual(view.selection);
      }),
      { numRuns: 150 },
    );
  });

  it('reads addresses that a browser or a mail program wrote otherwise', () => {
    const of = { ...map, papers: [makePaper({ id: 'ä b' })] };
    for (const text of ['ä%20b', '%c3%a4+b', 'ä b'])
      expect(decodeView(`paper=${text}`, of).selection).toEqual(['ä b']);
  });

  it.each([
    ['unknown ids', '#paper=nobody&topic=t9&theme=x', {}],
    ['known ids twice', '#paper=vim,vim,zz', { selection: ['vim'] }],
    ['years backwards', '#years=2024-2019', {}],
    ['years that are none', '#years=x-y', {}],
    ['years before our era', '#years=-5--3', { years: [-5, -3] }],
    ['a camera with too few numbers', '#at=1,2', {}],
    ['a camera with an empty number', '#at=,,1', {}],
    ['a camera with NaN', '#at=NaN,0,1', {}],
    ['a camera with hexadecimal numbers', '#at=0x1,0,1', {}],
    ['a camera without extent', '#at=0,0,0', {}],
    ['a camera turned inside out', '#at=0,0,-1', {}],
    ['a camera far out', '#at=1e9,0,1', {}],
    ['broken percent signs', '#q=%E0%A4%A&paper=%', {}],
    ['another mode, colour and size', '#match=some&colour=group:zzz&size=huge', {}],
    ['colours of objects', '#colour=__proto__&__proto__=x', {}],
    ['an empty fragment', '#', {}],
    ['separators alone', '#&&==&=', {}],
    ['a theme as colour', '#colour=theme:ssm', { colouring: { kind: 'theme', theme: 'ssm' } }],
  ])('drops %s', (_what, fragment, change) => {
    expect(decodeView(fragment, map)).toEqual({ ...initialView, ...change });
  });

  it('never throws, and gives a view that its own address keeps', () => {
    const piece = fc.oneof(
      fc.constantFrom('paper=', 'topic=', 'years=', 'at=', 'q=', 'colour=', '&', ',', '%', 'gru'),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.integer().map(String),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const view = decodeView(pieces.join(''), map);
        const address = encodeView(view, map);
        expect(encodeView(decodeView(address, map), map)).toBe(address);
      }),
      { numRuns: 200 },
    );
  });
});
