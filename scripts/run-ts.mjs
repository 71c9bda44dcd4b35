import { resolve } from 'node:path';
import { startTypeScript } from './start-typescript.mjs';

const [file = '', ...rest] = process.argv.slice(2);
process.argv = [process.argv[0] ?? '', resolve(file), ...rest];
await startTypeScript(resolve(file));
