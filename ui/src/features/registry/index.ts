// SPDX-License-Identifier: Apache-2.0
import { OfficeBuilding, User } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

export const feature: Feature = {
  routes: [
    { path: '/people', name: 'people', component: () => import('./PeoplePage.vue'), meta: { title: 'registry.people.title', permission: 'person.read' } },
    { path: '/units', name: 'units', component: () => import('./UnitsPage.vue'), meta: { title: 'registry.units.title', permission: 'unit.read' } },
    { path: '/units/:unitId(\\d+)', name: 'unit', component: () => import('./UnitPage.vue'), meta: { title: 'registry.unit.title', permission: 'unit.read', parent: 'units' } },
  ],
  menu: [
    { group: 'people', order: 10, route: 'people', icon: User },
    { group: 'people', order: 20, route: 'units', icon: OfficeBuilding },
  ],
}
