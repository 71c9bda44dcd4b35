import { fileURLToPath } from 'node:url';
import { startTypeScript } from '../start-typescript.mjs';

await startTypeScript(fileURLToPath(new URL('./answer-text-stages.ts', import.meta.url)));
