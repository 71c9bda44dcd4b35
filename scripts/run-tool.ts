import { spawnSync, type StdioOptions } from 'node:child_process';

/** A program and its arguments; no shell sees them. */
export type Tool = readonly string[];

/** Runs a program to its end, its output on ours unless silent. Returns whether it ended well. */
export function runTool(
  [program = '', ...args]: Tool,
  output: 'shown' | 'silent' = 'shown',
): boolean {
  const stdio: StdioOptions = output === 'shown' ? ['ignore', 'inherit', 'inherit'] : 'ignore';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio, env }).status === 0;
}
