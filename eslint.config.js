import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const TYPED_FILES = ['**/*.ts', '**/*.svelte'];
const CONFIGURATION_FILES = ['*.config.{ts,js}'];

const noDefaultExport = [
  'error',
  {
    selector: 'ExportDefaultDeclaration',
    message: 'A default export gets another name wherever it is imported.',
  },
];

export default defineConfig(
  globalIgnores([
    'build/',
    '.svelte-kit/',
    'src/lib/server/engine/generated/',
    'test-results/',
    'coverage/',
    'data/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,js,mjs,svelte}'],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': noDefaultExport,
      'no-undef': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: CONFIGURATION_FILES, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: TYPED_FILES,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // An arrow that only hands on a call is short; a statement in braces says no more.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Spreading a string gives its code points, which is what is meant where names are counted or masked.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Our objects are made by functions and have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  // After the parser of TypeScript, which would be taken for components too.
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    // The pages stand at the root of their origin, and components are handed whole addresses.
    rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }] },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What a test hands in must be async where the program awaits it.
      '@typescript-eslint/require-await': 'off',
    },
  },
);
