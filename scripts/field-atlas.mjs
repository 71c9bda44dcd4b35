#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { startTypeScript } from './start-typescript.mjs';

// Until a command takes over, there is nothing to clean up.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    process.stderr.write('Cancelled; nothing was changed.\n');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}
await startTypeScript(fileURLToPath(new URL('./cli/main.ts', import.meta.url)));
