import { describe, expect, it } from 'vitest';
import { readRefworks } from '../../../src/core/read/refworks.ts';

const read = (text: string) => readRefworks({ name: 'x.txt', text }, () => undefined);

describe('readRefworks', () => {
  it('reads a record of CNKI', () => {
    const { records } = read(`RT Journal Article
SR 1
A1 谢进;王娜
AD 大学;
T1 标题
JF 美术教育研究
YR 2024
vo 
K1 虚拟现实;设计
AB 摘要
DO 10.1000/182
LK https://example.org/a?b=c
`);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      title: '标题',
      abstract: '摘要',
      authors: ['谢进', '王娜'],
      year: 2024,
      venue: '美术教育研究',
      doi: '10.1000/182',
      url: 'https://example.org/a?b=c',
      keywords: ['虚拟现实', '设计'],
    });
  });

  it.each([
    ['RT Journal\nT1 A\nA1 Example, Ada\nRT Journal\nT1 B', 'no blank line'],
    ['RT Journal\nSR 1\nT1 A\n\n#T Journal\nSR 1\nT1 B', 'a broken RT'],
    ['RT Journal\nT1 A\nAB Text\nIn the US\nUS work\nno more\n\nRT Journal\nT1 B', 'lines of text'],
  ])('finds both records of %j (%s)', (text) => {
    expect(read(text).records.map(({ title }) => title)).toEqual(['A', 'B']);
  });
});
