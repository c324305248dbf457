// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/shared'

export { default as SignInForm } from './SignInForm.vue'

export const feature: Feature = {
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { title: 'access.sign_in', isPublic: true } },
  ],
}
