// SPDX-License-Identifier: Apache-2.0
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import 'element-plus/es/components/message/style/css'
import { createApp } from 'vue'
import { ApiError, connectShell } from '@/api'
import { chooseLanguage, firstLanguage, i18n, language } from '@/shared'
import App from './App.vue'
import { router } from './router'
import { askToSignInAgain } from './signInAgain'
import './style.css'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status > 0 && error.status < 500),
    },
  },
})

connectShell({ language: () => language.value, signInAgain: askToSignInAgain })
await chooseLanguage(firstLanguage())
createApp(App).use(i18n).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app')
