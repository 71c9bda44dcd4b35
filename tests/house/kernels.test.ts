import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileKernels } from '../../scripts/kernels/compile-kernels.ts';

describe('the WebAssembly kernels', () => {
  it('are those of their sources', { timeout: 60_000 }, () => {
    const kernels = compileKernels();
    expect(kernels.length).toBeGreaterThan(0);
    for (const { path, content } of kernels)
      expect(readFileSync(path, 'utf8'), 'run "npm run build:kernels"').toBe(content);
  });
});
