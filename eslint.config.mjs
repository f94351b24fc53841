import eslint from '@eslint/js';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/', 'coverage/', 'node_modules/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        global: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  {
    // The clock, chance and the process are handed in by lambda/index.ts and serve/main.ts, so that tests can fake them.
    files: ['lambda/**/*.ts', 'serve/**/*.ts', 'figures/**/*.ts'],
    ignores: ['lambda/index.ts', 'serve/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the instant as a parameter.' },
        { object: 'Math', property: 'random', message: 'Take the source of chance as a parameter.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the instant as a parameter.',
        },
      ],
      'no-restricted-globals': ['error', 'performance', 'process', 'console'],
    },
  },
  { files: ['test/**/*.ts'], ...jest.configs['flat/recommended'] },
);
