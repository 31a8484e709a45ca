/** ESLint reads the Svelte components only; everything else is oxlint's (`.oxlintrc.json`). */
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

export default [
  { ignores: ['**/dist/**', 'scripts/fixtures/**', '**/*.{js,cjs,mjs,ts}'] },
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    plugins: { '@typescript-eslint': ts.plugin },
    rules: {
      'max-lines': ['error', 300],
      'no-console': 'error',
      'no-undef': 'off', // svelte-check knows the types; ESLint does not
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error', // markup in a message must stay text
      'svelte/no-target-blank': 'error',
      'svelte/require-each-key': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
];
