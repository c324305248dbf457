// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Converter } from 'opencc-js'
import type { Plugin } from 'vite'

export type Texts = { [key: string]: string | Texts }

/** All files of one language, each under its file's name: people.json holds `people.…`. */
export function textsOf(folder: string, language: string): Texts {
  const directory = join(folder, language)
  const names = readdirSync(directory).filter((name) => name.endsWith('.json')).sort()
  return Object.fromEntries(
    names.map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(directory, name), 'utf8')) as Texts]),
  )
}

const convert = Converter({ from: 'cn', to: 'twp' })
/** The dictionary has the rarer form of this one. */
const toTaiwan = (text: string) => convert(text).replaceAll('賬', '帳')

/** The texts in traditional characters with the words of Taiwan; what stands in braces stays. */
export function traditional(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace(/[^{}]+(?![^{]*\})/g, (part) => toTaiwan(part)) : traditional(value),
    ]),
  )
}

/** Gives `virtual:locale/<language>`: one file a language; zh-TW is made from zh-CN. */
export function locales(folder: string): Plugin {
  const prefix = '\0virtual:locale/'
  return {
    name: 'lunxun-locales',
    resolveId: (id) => (id.startsWith('virtual:locale/') ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(prefix)) return undefined
      const language = id.slice(prefix.length)
      const source = language === 'zh-TW' ? 'zh-CN' : language
      for (const name of readdirSync(join(folder, source))) this.addWatchFile(join(folder, source, name))
      const texts = textsOf(folder, source)
      return `export default ${JSON.stringify(language === 'zh-TW' ? traditional(texts) : texts)}`
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(folder)) return
      server.moduleGraph.invalidateAll()
      server.ws.send({ type: 'full-reload' })
    },
  }
}
