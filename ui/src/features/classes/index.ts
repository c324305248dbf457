// SPDX-License-Identifier: Apache-2.0
import { School } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

export const feature: Feature = {
  routes: [
    { path: '/classes', name: 'classes', component: () => import('./ClassesPage.vue'), meta: { title: 'classes.title', permission: 'class.read' } },
    { path: '/classes/:classId(\\d+)', name: 'class', component: () => import('./ClassPage.vue'), meta: { title: 'classes.one', permission: 'class.read', parent: 'classes' } },
  ],
  menu: [{ group: 'plan', order: 40, route: 'classes', icon: School }],
}
