import { spawn, type ChildProcess } from 'node:child_process';
import { inPackage } from '../../scripts/package-paths.ts';

/** What a run of the program left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run it. */
export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called once the program runs. */
  readonly onStart?: (child: ChildProcess) => void;
  /** Called with all of standard output so far, at every piece of it. */
  readonly onOutput?: (stdout: string, child: ChildProcess) => void;
}

/** Runs `field-atlas` as a user would, in a process of its own, to its end. */
export function runAtlas(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [inPackage('scripts/field-atlas.mjs'), ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.environment },
  });
  options.onStart?.(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    options.onOutput?.(stdout, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** True for what a user's mistake must look like: one line, no stack trace. */
export function isOneSentence(text: string): boolean {
  return /^[^\n]+[.?!]\n$/.test(text) && !text.includes('    at ');
}
