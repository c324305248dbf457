// SPDX-License-Identifier: Apache-2.0
import { UserFilled } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

const meta = (title: string, parent?: string) => ({ title: `nomination.${title}`, permission: 'nomination.read', parent })

export const feature: Feature = {
  routes: [
    { path: '/nominations', name: 'nominations', component: () => import('./NominationPage.vue'), meta: meta('title') },
    {
      path: '/nominations/:runId(\\d+)/classes/:classId(\\d+)',
      name: 'nomination-change',
      component: () => import('./ChangePage.vue'),
      meta: meta('change.title', 'nominations'),
    },
  ],
  menu: [{ group: 'plan', order: 40, route: 'nominations', icon: UserFilled }],
}
