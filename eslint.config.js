import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The arrows of the house: which folder of src may not import which. */
const forbid = (folder, rooms, extra = []) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...rooms.map((room) => ({
            group: [`**/${room}/**`],
            message: `src/${folder} may not import src/${room}: see CONTRIBUTING.md, "The house".`,
          })),
          ...extra,
        ],
      },
    ],
  },
});
const noNode = { group: ['node:*'], message: 'The app and the core run without Node.' };

export default ts.config(
  { ignores: ['dist/', 'coverage/', 'public/', 'node_modules/', 'tests/fixtures/', '**/*.as.ts'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'off',
      'max-depth': ['error', 3],
      'max-params': ['error', 5],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      eqeqeq: 'error',
      // State is replaced whole ($state.raw): sets and maps inside it never change.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, svelteConfig, extraFileExtensions: ['.svelte'] },
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Randomness is an argument: see core/math/random.ts.',
        },
        { object: 'Date', property: 'now', message: 'The core has no clock.' },
      ],
    },
  },
  forbid(
    'core',
    ['ui', 'map', 'state', 'worker', 'scripts'],
    [
      noNode,
      { group: ['svelte', 'svelte/*', 'sigma', 'sigma/*'], message: 'The core draws nothing.' },
    ],
  ),
  forbid('map', ['ui', 'state', 'worker', 'scripts'], [noNode]),
  forbid(
    'state',
    ['ui', 'map', 'worker', 'scripts'],
    [noNode, { group: ['sigma', 'sigma/*'], message: 'Only src/map knows Sigma.' }],
  ),
  forbid(
    'ui',
    ['scripts'],
    [noNode, { group: ['sigma', 'sigma/*'], message: 'Only src/map knows Sigma.' }],
  ),
);
