import { fileURLToPath } from 'node:url';
import { startTypeScript } from '../start-typescript.mjs';

await startTypeScript(fileURLToPath(new URL('./answer-neighbour-share.ts', import.meta.url)));
