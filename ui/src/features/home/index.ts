// SPDX-License-Identifier: Apache-2.0
import { HomeFilled } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

export const feature: Feature = {
  routes: [{ path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { title: 'home.title' } }],
  menu: [{ group: 'today', order: 0, route: 'home', icon: HomeFilled }],
}
