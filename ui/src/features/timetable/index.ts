// SPDX-License-Identifier: Apache-2.0
import { SetUp } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

export type { RepairKind } from './useRepair'

export const feature: Feature = {
  routes: [{ path: '/repair', name: 'repair', component: () => import('./RepairPage.vue'), meta: { title: 'timetable.title', permission: 'repair.run', parent: 'classes' } }],
  menu: [{ group: 'plan', order: 50, route: 'repair', icon: SetUp }],
}
