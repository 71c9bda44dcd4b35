import { describe, expect, it } from 'vitest';
import { rootField, stopAtFirst } from '../../../src/core/contract/fields.ts';
import { parsePapers } from '../../../src/core/contract/parse-papers.ts';
import { papersText } from '../../../src/core/write/papers-text.ts';
import { makeSmallMap } from '../../support/small-map.ts';

type Json = Record<string, unknown>;

function parseChanged(change: (papers: Json[]) => void) {
  const map = makeSmallMap();
  const content = JSON.parse(papersText(map)) as { papers: Json[] };
  change(content.papers);
  return () => parsePapers(rootField(content, 'papers-1a2b.json', stopAtFirst), map.manifest);
}

describe('parsePapers', () => {
  it('takes what papersText writes', () => {
    const map = makeSmallMap();
    expect(parseChanged(() => undefined)()).toEqual({ papers: map.papers, columns: map.columns });
  });

  it.each<[string, (papers: Json[]) => void, string]>([
    ['a text as position', (p) => (p[3]!['x'] = 'a'), 'papers[3].x: expected a number, found "a"'],
    ['an endless number', (p) => (p[3]!['y'] = Infinity), 'papers[3].y'],
    ['a missing title', (p) => delete p[0]!['title'], 'papers[0].title: is missing'],
    ['an unknown topic', (p) => (p[0]!['topic'] = 't9'), 'papers[0].topic: expected the id'],
    ['an unknown theme', (p) => (p[1]!['themes'] = { no: 1 }), 'papers[1].themes.no'],
    [
      'a weight above one',
      (p) => (p[1]!['themes'] = { rnn: 1.1 }),
      'a number from 0 to 1, found 1.1',
    ],
    ['a script as address', (p) => (p[0]!['url'] = 'javascript:alert(1)'), 'papers[0].url'],
    ['a file as code address', (p) => (p[0]!['code'] = 'file:///etc'), 'papers[0].code'],
    ['a year with a fraction', (p) => (p[0]!['year'] = 2015.5), 'papers[0].year'],
    ['a neighbour out of range', (p) => (p[0]!['neighbours'] = [[6, 0.5]]), 'neighbours[0][0]'],
    ['itself as neighbour', (p) => (p[2]!['neighbours'] = [[2, 0.5]]), 'not its own neighbour'],
    [
      'a neighbour twice',
      (p) =>
        (p[0]!['neighbours'] = [
          [1, 0.5],
          [1, 0.4],
        ]),
      'listed twice',
    ],
    [
      'the nearest last',
      (p) =>
        (p[0]!['neighbours'] = [
          [1, 0.2],
          [2, 0.4],
        ]),
      'nearest first',
    ],
    ['half a pair', (p) => (p[0]!['neighbours'] = [[1]]), 'neighbours[0]: expected a pair'],
    [
      'an id twice',
      (p) => (p[4]!['id'] = 'gru'),
      'papers[4].id: "gru" is already the id of papers[0]',
    ],
    ['a paper too few', (p) => p.pop(), 'holds 5 papers; the manifest says 6'],
    ['a topic of another size', (p) => (p[0]!['topic'] = 't2'), 'topic "t1" has 2 papers'],
    ['a theme of another size', (p) => (p[0]!['themes'] = {}), 'theme "rnn" has 2 papers'],
  ])('refuses %s', (_, change, message) => {
    expect(parseChanged(change)).toThrow(message);
  });
});
