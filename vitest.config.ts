import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The tests are all that runs: none of the processors is left idle, browser and program overlap.
    maxWorkers: Math.max(1, availableParallelism()),
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // A busy machine is no failure: nothing here measures time.
          testTimeout: 60_000,
          include: [
            'tests/core/**/*.test.ts',
            'tests/map/**/*.test.ts',
            'tests/house/**/*.test.ts',
          ],
          setupFiles: ['tests/fail-on-console-error.ts', 'tests/fixed-random-tests.ts'],
        },
      },
      {
        test: {
          name: 'script',
          environment: 'node',
          include: ['tests/scripts/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'state',
          environment: 'happy-dom',
          testTimeout: 60_000,
          include: ['tests/state/**/*.test.ts', 'tests/ui/**/*.test.ts'],
          setupFiles: ['tests/fail-on-console-error.ts', 'tests/fixed-random-tests.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/serve-built-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
