import { readFileSync } from 'node:fs';

/** What the built page names: its own script and the chunks that this one cannot start without. */
const first = [
  ...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g),
].map(([, path]) => `dist/${path}`);

export default [
  {
    name: 'JavaScript that the page loads at first',
    path: first,
    gzip: true,
    limit: '200 kB',
  },
  {
    name: 'all JavaScript, what is loaded when it is asked for too',
    path: 'dist/assets/*.js',
    gzip: true,
    limit: '600 kB',
  },
];
