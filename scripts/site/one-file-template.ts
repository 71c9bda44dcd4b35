import { createHash } from 'node:crypto';
import { ONE_FILE } from '../../src/core/write/one-file/one-file-page.ts';

/** What a build of the app in one piece consists of. */
export interface OnePiece {
  /** The page as it was built, with its tags for script and styles. */
  readonly html: string;
  readonly script: string;
  readonly styles: string;
  /** The picture of its tab, SVG. */
  readonly icon: string;
}

/** Returns the page with everything inside, and a place for the files of a map. Its policy names script and styles by their hashes
 * and lets it fetch nothing at all; workers come out of the script itself. */
export function oneFileTemplate({ html, script, styles, icon }: OnePiece): string {
  const code = `\n${safeScript(script)}\n`;
  const look = `\n${styles}\n`;
  if (/<\/style/i.test(look)) throw new RangeError('the styles would end their element');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(look)}`,
    'worker-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const bare = html
    .replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/gi, '')
    .replace(/\s*<link rel="(?:stylesheet|modulepreload|icon)"[^>]*>/gi, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/gi, '');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">`,
    `<style>${look}</style>`,
  ];
  return bare
    .replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => [charset, ...head].join('\n    '))
    .replace(
      '</body>',
      () => `  ${ONE_FILE.mark}\n    <script type="module">${code}</script>\n  </body>`,
    );
}

/** In strings and patterns, the only places where these can stand, the backslash changes nothing. */
function safeScript(script: string): string {
  return script.replace(/<(?=\/script|script)/gi, '\\x3c').replace(/<!--/g, '\\x3c!--');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
