// SPDX-License-Identifier: Apache-2.0
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { i18n, useSession } from '@/shared'
import { features } from './features'

const own: RouteRecordRaw[] = [
  { path: '/forbidden', name: 'forbidden', component: () => import('./shell/ForbiddenPage.vue'), meta: { title: 'shell.forbidden.title' } },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('./shell/NotFoundPage.vue'), meta: { title: 'shell.not_found.title' } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [...features.flatMap(({ routes }) => routes), ...own],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

/** Nobody's pages need nobody; others a sign-in that is ready, and the page's permission. */
async function guard(to: RouteLocationNormalized) {
  const session = useSession()
  if (!session.account.value && !to.meta.isPublic) await session.load()
  if (to.meta.isPublic) return true
  if (!session.isReady.value) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath }, replace: true }
  if (!session.may(to.meta.permission)) return { name: 'forbidden', query: { page: to.fullPath }, replace: true }
  return true
}
router.beforeEach(guard)

router.afterEach((to) => {
  const { t } = i18n.global
  document.title = to.meta.title ? `${t(to.meta.title)} · ${t('shell.product')}` : t('shell.product')
})
