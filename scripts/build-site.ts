import { ensureSeedMap } from './build/ensure-seed-map.ts';
import { printLine } from './cli/output.ts';
import { reportError } from './cli/exit-status.ts';
import { ensureSite } from './site/ensure-site.ts';

try {
  await ensureSeedMap(printLine);
  if (!(await ensureSite(printLine))) printLine('The site in dist is up to date.');
} catch (error) {
  process.exitCode = reportError(error, (text) => process.stderr.write(text));
}
