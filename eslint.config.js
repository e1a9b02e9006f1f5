import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noEnum = { selector: 'TSEnumDeclaration', message: 'enum の代わりに文字列の union を使う。' };
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: '名前を付けて export する（Astro が求める所だけが例外）。',
};
const noClock = [
  { object: 'Date', property: 'now', message: '時計は読まない。時点は plan.yaml にある。' },
  { object: 'Math', property: 'random', message: '同じ入力からはいつも同じ出力を作る。' },
];

export default defineConfig(
  globalIgnores(['dist', 'books', '.astro', 'coverage', 'public', 'content', '**/fixtures', '**/*.d.ts']),
  js.configs.recommended,
  astro.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // 文字列を一字（符号位置）ずつ見るのは、ここでは普通のこと。
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // 戻り値を捨てる一行の矢印関数は、読みやすさのために許す。
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // 全角空白は日本語の文と正規表現の中にだけある。
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
    },
  },
  {
    files: ['**/*.{js,mjs,ts,astro}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      // 制御文字を見つけるのは、原文を読む部屋の仕事。
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', noEnum, noDefaultExport],
      // 知らない名前は、型の検査が見つける。
      'no-undef': 'off',
      'prefer-const': 'error',
    },
  },
  { files: ['scripts/**', 'src/shell/**', '.ci/**'], rules: { 'no-console': 'off' } },
  {
    files: ['*.config.{js,ts}', '*.config.mjs', 'src/pages/**'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  {
    files: ['src/{core,exchange,views}/**'],
    rules: {
      'no-restricted-properties': ['error', ...noClock],
      'no-restricted-globals': ['error', 'process', 'console', 'Buffer'],
      'no-restricted-syntax': [
        'error',
        noEnum,
        noDefaultExport,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: '時計は読まない。時点は plan.yaml にある。',
        },
      ],
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['node:*', 'astro:*'], message: 'src/core は、ディスクも Astro も知らない。' }],
        },
      ],
    },
  },
);
