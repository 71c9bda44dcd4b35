import { describe, expect, it } from 'vitest';
import { planCsv, planMarkdown } from '../../../../src/core/explore/plan/plan-text.ts';
import { readingPlan } from '../../../../src/core/explore/plan/reading-plan.ts';
import { unreadNear } from '../../../../src/core/explore/plan/unread-near.ts';
import { readSeed } from '../../overview/seed-overview.ts';

const { map } = await readSeed();
const papers = [...map.papers.keys()];
const plan = (count: number, read: readonly number[] = []) =>
  readingPlan(map, { papers, count, read: new Set(read) });

describe('readingPlan', () => {
  it('covers more with every paper, and everything with all', () => {
    const shares = [1, 3, 5, 10, 36].map((count) => plan(count).planShare);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 9);
    expect(plan(10).planShare).toBeGreaterThan(0.6);
  });

  it('adds up: what each adds is what all cover, and every paper of the field is stood for once', () => {
    const { steps, planShare } = plan(8);
    expect(steps.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(planShare, 9);
    expect(steps.reduce((sum, { standsFor }) => sum + standsFor, 0)).toBeLessThanOrEqual(
      papers.length,
    );
    expect(new Set(steps.map(({ paper }) => paper)).size).toBe(8);
  });

  it('reads surveys first, then broad, then special papers, each from old to new', () => {
    const { steps } = plan(12);
    const stages = steps.map(({ stage }) => ['survey', 'broad', 'special'].indexOf(stage));
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
    for (const [at, step] of steps.entries()) {
      const next = steps[at + 1];
      if (next?.stage !== step.stage) continue;
      expect(map.papers[step.paper]?.year ?? Infinity).toBeLessThanOrEqual(
        map.papers[next.paper]?.year ?? Infinity,
      );
    }
  });

  it('leaves out what was read and counts what it covers', () => {
    const first = plan(1).steps[0]?.paper ?? -1;
    const after = plan(5, [first]);
    expect(after.steps.map(({ paper }) => paper)).not.toContain(first);
    expect(after.readShare).toBeCloseTo(plan(1).planShare, 9);
    expect(after.planShare).toBeGreaterThan(after.readShare);
  });

  it('plans nothing for no papers', () => {
    expect(readingPlan(map, { papers: [], count: 5, read: new Set() })).toEqual({
      steps: [],
      readShare: 0,
      planShare: 0,
    });
  });
});

describe('unreadNear', () => {
  it('lists unread papers by their nearest read one', () => {
    const read = new Set([0, 5]);
    const near = unreadNear(map, read, 5);
    expect(near.length).toBe(5);
    for (const { paper, near: by } of near)
      expect([read.has(paper), read.has(by)]).toEqual([false, true]);
    const similarities = near.map(({ similarity }) => similarity);
    expect(similarities).toEqual([...similarities].sort((a, b) => b - a));
    expect(unreadNear(map, new Set(), 5)).toEqual([]);
  });
});

describe('a written plan', () => {
  it('has a line a paper, as a checklist and as a table', () => {
    const made = plan(5);
    const first = made.steps[0]?.paper;
    const mark = (paper: number) => (paper === first ? 'read' : null);
    expect(planMarkdown(map, made, mark).match(/^- \[[ x]\] /gmu)?.length).toBe(5);
    expect(planMarkdown(map, made, mark).match(/^- \[x\] /gmu)?.length).toBe(1);
    expect(planCsv(map, made, mark).trimEnd().split('\r\n').length).toBe(6);
  });
});
