import js from '@eslint/js';
import globals from 'globals';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'build/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Read by engines of every age.
    files: ['assets/*.js'],
    languageOptions: { globals: globals.browser, ecmaVersion: 5, sourceType: 'script' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    plugins: { 'react-hooks': hooks },
    linterOptions: { noInlineConfig: true },
    rules: {
      ...hooks.configs.recommended.rules,
      // We do not use the React Compiler: its advice on libraries does not apply.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 365, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['tests/**', 'scripts/**', 'src/cli/**'], rules: { 'no-console': 'off' } },
  // Tables of plan rows: data, not code.
  { files: ['tests/fixtures/sources/**'], rules: { 'max-lines': 'off' } },
);
