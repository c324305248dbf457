// SPDX-License-Identifier: Apache-2.0
import { Calendar } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

export const feature: Feature = {
  routes: [{ path: '/calendar', name: 'calendar', component: () => import('./CalendarPage.vue'), meta: { title: 'calendar.title', permission: 'calendar.read' } }],
  menu: [{ group: 'rules', order: 20, route: 'calendar', icon: Calendar }],
}
