import { spawn } from 'node:child_process';

/** Opens an address in the user's browser where there is one to open: on a desktop, from a terminal, never in CI.
 * What goes wrong is nobody's concern, since the address is printed anyway. */
export function openBrowser(address: string): void {
  const command = canOpen(process.env) ? opener(process.platform, address) : null;
  if (command === null) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function canOpen(environment: Readonly<Record<string, string | undefined>>): boolean {
  if (environment['CI'] !== undefined || environment['SSH_CONNECTION'] !== undefined) return false;
  if (!process.stdout.isTTY) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return environment['DISPLAY'] !== undefined || environment['WAYLAND_DISPLAY'] !== undefined;
}

function opener(platform: string, address: string): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open', address];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  return ['xdg-open', address];
}
