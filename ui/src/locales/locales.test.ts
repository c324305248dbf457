// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textsOf, traditional, type Texts } from '../../tools/locales_plugin'

const source = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const folder = join(source, 'locales')

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  )
}
function filesOf(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(directory, entry.name)) : /\.(vue|ts)$/.test(entry.name) ? [join(directory, entry.name)] : [],
  )
}

const chinese = keysOf(textsOf(folder, 'zh-CN'))

test('both languages have the same keys', () => {
  expect(keysOf(textsOf(folder, 'en')).sort()).toEqual([...chinese].sort())
})

test('no key that the code names is missing', () => {
  const known = new Set(chinese)
  const missing = filesOf(source)
    .filter((file) => !file.endsWith('.test.ts') && !file.includes('/api/'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\bt|\$t)\(\s*'([^']+)'|\btitle: '([a-z_]+\.[a-z_.]+)'/g)].flatMap(([, named, titled]) => {
        const key = named ?? titled ?? ''
        return known.has(key) ? [] : [`${file}: ${key}`]
      }),
    )
  expect(missing).toEqual([])
})

test('texts in both languages have the same places to fill in', () => {
  const english = textsOf(folder, 'en')
  const at = (texts: Texts, key: string) => key.split('.').reduce<Texts | string>((inner, part) => (inner as Texts)[part] ?? '', texts) as string
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  const differing = chinese.filter((key) => String(places(at(textsOf(folder, 'zh-CN'), key))) !== String(places(at(english, key))))
  expect(differing).toEqual([])
})

test('traditional texts are made from the simplified ones and keep their places', () => {
  expect(traditional({ people: { file: '培训档案：{name}，{规则}' } })).toEqual({ people: { file: '培訓檔案：{name}，{规则}' } })
})
