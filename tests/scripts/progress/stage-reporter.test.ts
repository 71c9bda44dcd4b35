import { describe, expect, it } from 'vitest';
import { barText, createProgressBar } from '../../../scripts/progress/progress-bar.ts';
import { createStageReporter } from '../../../scripts/progress/stage-reporter.ts';

describe('createStageReporter', () => {
  it('prints one line with its time when a stage ends', () => {
    const lines: string[] = [];
    let time = 0;
    const reporter = createStageReporter({
      print: (line) => lines.push(line),
      bar: null,
      now: () => time,
    });
    reporter.progress('read', 0, 1);
    time = 250;
    reporter.progress('vectors', 0, 10);
    time = 1500;
    reporter.progress('vectors', 10, 10);
    reporter.progress('layout', 0, 1);
    reporter.progress('vectors', 1, 2);
    time = 1750;
    reporter.end();
    reporter.end();
    expect(lines).toEqual(['read          0.25 s', 'vectors       1.25 s', 'layout        0.25 s']);
  });
});

describe('createProgressBar', () => {
  it('redraws at most every 50 ms and leaves an empty line behind', () => {
    const written: string[] = [];
    let time = 0;
    const bar = createProgressBar({ write: (text) => written.push(text), columns: 40 }, () => time);
    bar.show('layout', 0, 0);
    time = 49;
    bar.show('layout', 0.1, 49);
    time = 50;
    bar.show('layout', 0.2, 50);
    bar.clear();
    bar.clear();
    expect(written).toHaveLength(3);
    expect(written[1]).toHaveLength('\r\u001b[2K'.length + 39);
    expect(written[2]).toBe('\r\u001b[2K');
  });
});

describe('barText', () => {
  it('shows the share done', () => {
    expect(barText('read', 0.5, 100)).toBe(
      'read       [############            ]  50 %  stage 1 of 10',
    );
  });

  it('guesses the time left once there is something to go by', () => {
    expect(barText('layout', 0.25, 1000)).toMatch(/stage 8 of 10, about 3 s left$/);
    expect(barText('layout', 0.01, 9000)).toMatch(/stage 8 of 10$/);
    expect(barText('layout', 0.1, 60_000)).toMatch(/about 9 min left$/);
  });
});
