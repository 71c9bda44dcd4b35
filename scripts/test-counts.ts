/** How many single tests ended how. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Returns the counts of Vitest's JSON report. A test file that broke before its first test counts as one failure;
 * so does a report that is missing. */
export function countTests(report: unknown): TestCounts {
  const suites = listOf(report, 'testResults');
  if (suites === null) return { passed: 0, failed: 1, skipped: 0 };
  const statuses = suites.flatMap((suite) => {
    const tests = (listOf(suite, 'assertionResults') ?? []).map((test) => fieldOf(test, 'status'));
    const isBroken = fieldOf(suite, 'status') === 'failed' && !tests.includes('failed');
    return isBroken ? [...tests, 'failed'] : tests;
  });
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  return { passed, failed, skipped: statuses.length - passed - failed };
}

/** Returns `12 passed, 0 failed`, and `, 3 skipped` where any was. */
export function resultLine({ passed, failed, skipped }: TestCounts): string {
  const line = `${String(passed)} passed, ${String(failed)} failed`;
  return skipped > 0 ? `${line}, ${String(skipped)} skipped` : line;
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function listOf(value: unknown, key: string): readonly unknown[] | null {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : null;
}
