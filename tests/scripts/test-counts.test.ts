import { describe, expect, it } from 'vitest';
import { countTests, resultLine } from '../../scripts/test-counts.ts';

const suite = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('countTests', () => {
  it('counts single tests', () => {
    const report = {
      testResults: [suite('passed', 'passed', 'passed', 'skipped'), suite('failed', 'failed')],
    };
    expect(countTests(report)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a file that broke before its first test as a failure', () => {
    expect(countTests({ testResults: [suite('failed')] }).failed).toBe(1);
  });

  it('counts a missing or mangled report as a failure', () => {
    expect(countTests(null).failed).toBe(1);
    expect(countTests({ testResults: 'none' }).failed).toBe(1);
  });
});

describe('resultLine', () => {
  it('names the skipped only where there are any', () => {
    expect(resultLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(resultLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
