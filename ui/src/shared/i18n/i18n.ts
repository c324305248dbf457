// SPDX-License-Identifier: Apache-2.0
import { createI18n } from 'vue-i18n'
import { ref } from 'vue'

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const LOADERS: Record<Language, () => Promise<{ default: Record<string, never> }>> = {
  'zh-CN': () => import('virtual:locale/zh-CN'),
  'zh-TW': () => import('virtual:locale/zh-TW'),
  en: () => import('virtual:locale/en'),
}
const KEY = 'lunxun.language'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  missingWarn: import.meta.env.DEV,
  numberFormats: Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        whole: { maximumFractionDigits: 0 },
        one: { minimumFractionDigits: 0, maximumFractionDigits: 1 },
        percent: { style: 'percent', maximumFractionDigits: 1 },
      },
    ]),
  ) as never,
})

export const language = ref<Language>('zh-CN')

export async function chooseLanguage(wish: Language) {
  const texts = await LOADERS[wish]()
  i18n.global.setLocaleMessage(wish, texts.default)
  i18n.global.locale.value = wish
  language.value = wish
  localStorage.setItem(KEY, wish)
  document.documentElement.lang = wish
}

/** What was chosen before, else the browser's wish, else simplified Chinese. */
export function firstLanguage(kept = localStorage.getItem(KEY), wishes: readonly string[] = navigator.languages): Language {
  if (LANGUAGES.includes(kept as Language)) return kept as Language
  for (const wish of wishes) {
    if (/^zh-(TW|HK|Hant)/i.test(wish)) return 'zh-TW'
    if (/^zh/i.test(wish)) return 'zh-CN'
    if (/^en/i.test(wish)) return 'en'
  }
  return 'zh-CN'
}
