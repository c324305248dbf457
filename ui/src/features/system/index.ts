// SPDX-License-Identifier: Apache-2.0
import { Monitor } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

export const feature: Feature = {
  routes: [{ path: '/system', name: 'system', component: () => import('./SystemPage.vue'), meta: { title: 'system.title', permission: 'system.read' } }],
  menu: [{ group: 'system', order: 30, route: 'system', icon: Monitor }],
}
