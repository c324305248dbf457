// SPDX-License-Identifier: Apache-2.0
import { Clock, Monitor } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

export { useResultPage } from './resultPage'

export const feature: Feature = {
  routes: [
    { path: '/jobs', name: 'jobs', component: () => import('./JobsPage.vue'), meta: { title: 'system.jobs.title', permission: 'job.read' } },
    { path: '/system', name: 'system', component: () => import('./SystemPage.vue'), meta: { title: 'system.title', permission: 'system.read' } },
  ],
  menu: [
    { group: 'data', order: 90, route: 'jobs', icon: Clock },
    { group: 'system', order: 30, route: 'system', icon: Monitor },
  ],
}
