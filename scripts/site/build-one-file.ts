import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { TEMPLATE_ASSET } from '../../src/core/write/one-file/one-file-assets.ts';
import { inPackage, PACKAGE_FOLDER } from '../package-paths.ts';
import { oneFileTemplate, type OnePiece } from './one-file-template.ts';

/** Builds the app once more, in one piece, and puts it into the site's folder as the template of a page that holds its map. */
export async function buildOneFile(
  build: (config: InlineConfig) => Promise<unknown>,
  folder: string,
): Promise<void> {
  let piece: OnePiece | null = null;
  await build({
    root: PACKAGE_FOLDER,
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    plugins: [workersInside(), workersAsData(), piecesOf((made) => (piece = made))],
    base: '/',
    build: {
      write: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } },
    },
  });
  if (piece === null) throw new Error('the page in one piece was not built');
  writeFileSync(join(folder, TEMPLATE_ASSET), oneFileTemplate(piece));
}

/** A page from the disk may load no worker's file: the code of each goes into the script. */
function workersInside(): Plugin {
  const pattern =
    /new Worker\(\s*new URL\(\s*'([^']+)',\s*import\.meta\.url\s*\),\s*\{\s*type: 'module'\s*\}\s*,?\s*\)/g;
  return {
    name: 'workers-inside',
    enforce: 'pre',
    transform(code, id) {
      if (id.includes('?worker') || !id.includes('/src/') || !code.includes('new Worker('))
        return null;
      const imports: string[] = [];
      const changed = code.replace(pattern, (_, path: string) => {
        imports.push(`import InlineWorker${imports.length} from '${path}?worker&inline';`);
        return `new InlineWorker${imports.length - 1}()`;
      });
      if (changed.includes('new Worker('))
        this.error(`a worker of ${id} is started in a way that cannot be put inside`);
      return { code: `${imports.join('\n')}\n${changed}`, map: null };
    },
  };
}

/** From the disk, browsers start no module worker out of a blob; they do out of a data address, Vite's second choice. */
function workersAsData(): Plugin {
  return {
    name: 'workers-as-data',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes('?worker') || !code.includes('new Worker(')) return null;
      if (!code.includes('self.Blob &&')) this.error(`${id} is started in a way not known here`);
      return { code: code.replace('self.Blob &&', 'false &&'), map: null };
    },
  };
}

function piecesOf(take: (piece: OnePiece) => void): Plugin {
  return {
    name: 'pieces-of-one-file',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const text = (ending: string): string =>
        files
          .flatMap((file) =>
            file.type === 'asset' && file.fileName.endsWith(ending) ? [String(file.source)] : [],
          )
          .join('\n');
      const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
      if (scripts.length !== 1) this.error(`expected one script, got ${scripts.length}`);
      take({
        html: text('.html'),
        // Vite fills in later what is to be loaded beside a chunk: nothing here.
        script: (scripts[0] ?? '').replaceAll('__VITE_PRELOAD__', 'void 0'),
        styles: text('.css'),
        icon: readFileSync(inPackage('public/favicon.svg'), 'utf8'),
      });
    },
  };
}
