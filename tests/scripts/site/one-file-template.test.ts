import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { oneFileTemplate } from '../../../scripts/site/one-file-template.ts';

const HTML = `<!doctype html>
<head>
    <meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;">
    <meta charset="utf-8" />
    <link rel="icon" href="./favicon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
</head>
<body></body>`;

describe('oneFileTemplate', () => {
  const script = 'const a = "</script><script><!-- $& --></SCRIPT>";';
  const page = oneFileTemplate({ html: HTML, script, styles: 'a { b: c }', icon: '<svg/>' });

  it('names no other file and allows nothing but its own script and styles', () => {
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/u);
    const [policy] = /script-src [^;]*/u.exec(page) ?? [];
    const code = /<script type="module">([^]*?)<\/script>/u.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(code).digest('base64');
    expect(policy).toBe(`script-src 'sha256-${hash}'`);
    expect(page).toContain("default-src 'none'");
  });

  it('keeps the script in its element, unchanged in meaning', () => {
    expect(page.match(/<\/?script|<!--(?!field)/giu)).toHaveLength(2);
    const code = /<script type="module">([^]*?)<\/script>/u.exec(page)?.[1] ?? '';
    expect(new Function(`${code}; return a`)()).toBe('</script><script><!-- $& --></SCRIPT>');
  });

  it('refuses styles that would end their element', () => {
    expect(() => oneFileTemplate({ html: HTML, script, styles: '</style>', icon: '' })).toThrow(
      RangeError,
    );
  });
});
