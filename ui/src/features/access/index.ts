// SPDX-License-Identifier: Apache-2.0
import { Document, Key, User } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

export { default as SignInForm } from './SignInForm.vue'

export const feature: Feature = {
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { title: 'access.sign_in', isPublic: true } },
    { path: '/account', name: 'own-account', component: () => import('./OwnAccountPage.vue'), meta: { title: 'access.own.title' } },
    { path: '/accounts', name: 'accounts', component: () => import('./AccountsPage.vue'), meta: { title: 'access.accounts.title', permission: 'account.read' } },
    { path: '/audit', name: 'audit', component: () => import('./AuditPage.vue'), meta: { title: 'access.audit.title', permission: 'audit.read' } },
  ],
  menu: [
    { group: 'system', order: 10, route: 'accounts', icon: User },
    { group: 'system', order: 20, route: 'audit', icon: Document },
    { group: 'system', order: 90, route: 'own-account', icon: Key },
  ],
}
