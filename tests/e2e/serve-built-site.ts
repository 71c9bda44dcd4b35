import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { inPackage } from '../../scripts/package-paths.ts';
import { runTool } from '../../scripts/run-tool.ts';
import { listen } from '../../scripts/serve/listen.ts';
import { createStaticServer } from '../../scripts/serve/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served: an address that ends with a slash, in a sub-folder of its host. */
    siteAddress: string;
  }
}

const SUB_FOLDER = '/sub/folder/';

/** Serves the built site for the browser tests, from a sub-folder since any static host must do. */
export default async function serveBuiltSite(project: TestProject): Promise<() => void> {
  // In a process of its own, since a build sets NODE_ENV.
  const isCurrent = runTool([
    process.execPath,
    inPackage('scripts/run-ts.mjs'),
    inPackage('scripts/build-site.ts'),
  ]);
  const folder = inPackage('dist');
  if (!isCurrent || !existsSync(join(folder, 'index.html')))
    throw new Error('the site cannot be built');
  const server = createStaticServer([{ prefix: SUB_FOLDER, folder }]);
  const port = await listen(server, '127.0.0.1', 0);
  project.provide('siteAddress', `http://127.0.0.1:${port}${SUB_FOLDER}`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
