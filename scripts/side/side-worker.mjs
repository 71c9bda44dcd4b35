import { fileURLToPath } from 'node:url';
import { startTypeScript } from '../start-typescript.mjs';

await startTypeScript(fileURLToPath(new URL('./answer-side-stages.ts', import.meta.url)));
