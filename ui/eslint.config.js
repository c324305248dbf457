// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import globals from 'globals'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { importDirection } from './tools/import_direction.js'
import { noTextInTemplates } from './tools/no_text_in_templates.js'

const root = fileURLToPath(new URL('.', import.meta.url))

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'src/api/schema.d.ts', 'test-results/**', 'playwright-report/**'] },
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    plugins: { lunxun: { rules: { 'import-direction': importDirection, 'no-text-in-templates': noTextInTemplates } } },
    rules: {
      'lunxun/import-direction': ['error', { source: join(root, 'src') }],
      'max-lines': ['error', { max: 300 }],
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/require-default-prop': 'off',
      'vue/multi-word-component-names': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'] } },
    rules: { 'lunxun/no-text-in-templates': 'error' },
  },
  { files: ['tools/test_setup.ts'], rules: { '@typescript-eslint/no-empty-function': 'off' } },
)
