import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  selectPaper,
  setCamera,
  setQuery,
  toggleTheme,
  toggleTopic,
} from '../../src/core/explore/change-view.ts';
import { AddressSync, mapAddress } from '../../src/state/address.svelte.ts';
import { Explorer } from '../../src/state/explorer.svelte.ts';
import { knownAbstracts } from '../support/known-abstracts.ts';
import { makeSmallMap } from '../support/small-map.ts';

const map = makeSmallMap();
const abstracts = await knownAbstracts(map);
/** Every call that reaches the browser's history, e.g. `push #topic=t1`. */
let calls: string[] = [];
let stop: () => void = () => undefined;

function connect(fragment = ''): Explorer {
  location.hash = fragment;
  const sync = new AddressSync(map);
  const explorer = new Explorer(map, sync.read(), abstracts);
  stop = sync.connect(explorer);
  return explorer;
}

function record(verb: 'pushState' | 'replaceState', name: string): void {
  vi.spyOn(history, verb).mockImplementation((_state, _title, address) => {
    const fragment = /#.*$/u.exec(String(address))?.[0] ?? '';
    calls.push(`${name} ${fragment}`);
    location.hash = fragment;
  });
}

const type = (explorer: Explorer, text: string): void =>
  explorer.change((view) => setQuery(view, text), { coalesce: 'query' });

describe('AddressSync', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    calls = [];
    record('pushState', 'push');
    record('replaceState', 'replace');
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('reads the view from the address', () => {
    expect(connect('#topic=t2&q=scan').view).toMatchObject({ topics: ['t2'], query: 'scan' });
  });

  it('makes an entry of each step', () => {
    const explorer = connect();
    explorer.change((view) => toggleTopic(view, 't1', false));
    explorer.change((view) => selectPaper(view, 'gru', false));
    expect(calls).toEqual(['push #topic=t1', 'push #paper=gru&topic=t1']);
  });

  it('makes one entry of typing, after a rest', () => {
    const explorer = connect();
    for (const text of ['s', 'sp', 'spe']) type(explorer, text);
    expect(calls).toEqual(['push #q=s']);
    vi.advanceTimersByTime(300);
    expect(calls).toEqual(['push #q=s', 'replace #q=spe']);
  });

  it('writes what was typed into its entry before a step makes the next', () => {
    const explorer = connect();
    for (const text of ['s', 'sp', 'spe']) type(explorer, text);
    explorer.change((view) => selectPaper(view, 'gru', false));
    expect(calls).toEqual(['push #q=s', 'replace #q=spe', 'push #paper=gru&q=spe']);
  });

  it('changes the entry for a camera move, once it rests', () => {
    const explorer = connect();
    for (const x of [0.1, 0.2])
      explorer.change((view) => setCamera(view, { x, y: 0, span: 1 }), { coalesce: 'camera' });
    vi.advanceTimersByTime(300);
    expect(calls).toEqual(['replace #at=0.2,0,1']);
  });

  it('follows Back without writing anything', () => {
    const explorer = connect();
    explorer.change((view) => toggleTopic(view, 't1', false));
    type(explorer, 's');
    type(explorer, 'sp');
    calls = [];
    location.hash = '#topic=t1';
    window.dispatchEvent(new Event('popstate'));
    window.dispatchEvent(new Event('hashchange'));
    vi.advanceTimersByTime(1000);
    expect(explorer.view).toMatchObject({ topics: ['t1'], query: '' });
    expect(calls).toEqual([]);
    expect([explorer.canUndo, explorer.canRedo]).toEqual([true, true]);
  });

  it('follows a pasted fragment', () => {
    const explorer = connect();
    location.hash = '#theme=ssm&paper=vim';
    window.dispatchEvent(new Event('hashchange'));
    expect(explorer.view).toMatchObject({ themes: ['ssm'], selection: ['vim'] });
    expect(explorer.canUndo).toBe(true);
  });

  it('makes an entry of undo', () => {
    const explorer = connect();
    explorer.change((view) => toggleTopic(view, 't1', false));
    explorer.undo();
    expect(calls).toEqual(['push #topic=t1', 'push ']);
  });

  it('stays under what browsers allow, and ends at the right address', () => {
    const explorer = connect();
    for (let step = 0; step < 301; step += 1) {
      explorer.change((view) => toggleTheme(view, 'rnn'));
      vi.advanceTimersByTime(30);
    }
    expect(calls.length).toBeLessThanOrEqual(80);
    vi.advanceTimersByTime(60_000);
    expect(calls.length).toBeLessThanOrEqual(82);
    expect(location.hash).toBe('#theme=rnn');
  });

  it('survives a browser that forbids it', () => {
    const explorer = connect();
    vi.mocked(history.pushState).mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    vi.mocked(history.replaceState).mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    explorer.change((view) => toggleTopic(view, 't1', false));
    type(explorer, 'x');
    type(explorer, 'xy');
    vi.advanceTimersByTime(1000);
    expect(explorer.view).toMatchObject({ topics: ['t1'], query: 'xy' });
  });

  it('writes what waits when the page goes', () => {
    const explorer = connect();
    type(explorer, 's');
    type(explorer, 'sp');
    window.dispatchEvent(new Event('pagehide'));
    expect(calls.at(-1)).toBe('replace #q=sp');
  });

  it('lets go of everything', () => {
    const explorer = connect();
    type(explorer, 's');
    type(explorer, 'sp');
    stop();
    calls = [];
    vi.advanceTimersByTime(1000);
    explorer.change((view) => toggleTopic(view, 't1', false));
    location.hash = '#theme=ssm';
    window.dispatchEvent(new Event('popstate'));
    expect([calls, explorer.view.themes]).toEqual([[], []]);
  });
});

describe('mapAddress', () => {
  it.each([
    ['', 'maps/rnn-ssm-transformer/'],
    ['?map=maps/mine', 'maps/mine/'],
    ['?map=maps/mine/', 'maps/mine/'],
    ['?map=a-b_c.d', 'a-b_c.d/'],
    ['?x=1&map=maps%2Fv1.2', 'maps/v1.2/'],
  ])('reads %j as %j', (search, address) => {
    expect(mapAddress({ search })).toBe(address);
  });

  it.each([
    '',
    '..',
    'maps/../../secret',
    './maps',
    '/etc',
    '//example.org/map',
    'https://example.org/map',
    'javascript:alert(1)',
    'maps//mine',
    'a\\b',
    'a b',
    'ä',
    'maps/mine?x#y',
  ])('does not leave the site for %j', (name) => {
    const search = `?map=${encodeURIComponent(name)}`;
    expect(mapAddress({ search })).toBe('maps/rnn-ssm-transformer/');
  });
});
