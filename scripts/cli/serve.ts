import { once } from 'node:events';
import { resolve } from 'node:path';
import { openMap } from '../../src/core/contract/open-map.ts';
import { ensureSeedMap } from '../build/ensure-seed-map.ts';
import { mapFileReader } from '../files/read-files.ts';
import { takeSignals } from '../progress/take-signals.ts';
import { listen } from '../serve/listen.ts';
import { openBrowser } from '../serve/open-browser.ts';
import { createStaticServer, type Mount } from '../serve/static-server.ts';
import { ensureSite, SITE_FOLDER } from '../site/ensure-site.ts';
import { EXIT } from './exit-status.ts';
import { printLine } from './output.ts';

/** What `serve` was told; `directory` is a map folder of the user's own. */
export interface ServeOptions {
  readonly directory?: string;
  readonly port?: number;
  readonly host?: string;
  readonly open?: boolean;
}

/** Makes map and site current, serves them until Ctrl-C and opens a browser where there is one.
 * @throws UserError, ContractError for a folder that is no sound map */
export async function runServe(options: ServeOptions): Promise<number> {
  const { directory } = options;
  if (directory !== undefined) await openMap(mapFileReader(directory));
  await ensureSeedMap(printLine);
  takeSignals(() => process.stderr.write('Cancelled while building the site.\n'));
  await ensureSite(printLine);

  const host = options.host ?? '127.0.0.1';
  const own = directory === undefined ? null : ownMap(directory);
  const server = createStaticServer([
    ...(own === null ? [] : [own.mount]),
    { prefix: '/', folder: SITE_FOLDER },
  ]);
  const port = await listen(server, host, options.port ?? null);
  const address = `http://${inAddress(host)}:${String(port)}/${own?.query ?? ''}`;
  printLine(`Field Atlas is at ${address}`);
  printLine('Ctrl-C ends it.');
  if (options.open !== false) openBrowser(address);

  takeSignals(() => {
    server.closeAllConnections();
    server.close();
  }, EXIT.done);
  await once(server, 'close');
  return EXIT.done;
}

/** Where a map from elsewhere appears below the site: whatever its folder is called, the page accepts this name. */
function ownMap(directory: string): { readonly mount: Mount; readonly query: string } {
  return {
    mount: { prefix: '/own-map/', folder: resolve(directory) },
    query: '?map=own-map/',
  };
}

function inAddress(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
