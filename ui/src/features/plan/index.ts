// SPDX-License-Identifier: Apache-2.0
import { Calendar, DocumentChecked, Guide, Tickets } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

const meta = (title: string, parent?: string) => ({ title: `plan.${title}`, permission: 'plan.read', parent })

export const feature: Feature = {
  routes: [
    { path: '/year', name: 'year', component: () => import('./YearPage.vue'), meta: { title: 'plan.year.title', permission: 'job.read' } },
    { path: '/plan', name: 'plan', component: () => import('./PlanPage.vue'), meta: meta('title') },
    { path: '/plan/calendar', name: 'plan-calendar', component: () => import('./CalendarPage.vue'), meta: meta('calendar.title', 'plan') },
    { path: '/plan/problems', name: 'plan-problems', component: () => import('./ProblemsPage.vue'), meta: meta('problems.title', 'plan') },
    { path: '/plan/compare', name: 'plan-compare', component: () => import('./ComparePage.vue'), meta: meta('compare.title', 'plan') },
    { path: '/plan/entries/:planEntryId(\\d+)', name: 'plan-entry', component: () => import('./EntryPage.vue'), meta: meta('entry.title', 'plan') },
  ],
  menu: [
    { group: 'plan', order: 5, route: 'year', icon: Guide },
    { group: 'plan', order: 10, route: 'plan', icon: Tickets },
    { group: 'plan', order: 20, route: 'plan-calendar', icon: Calendar },
    { group: 'plan', order: 30, route: 'plan-problems', icon: DocumentChecked },
  ],
}

export { default as FindingCounts } from './FindingCounts.vue'
export { usePlanChoices } from './usePlan'
export { severityTone } from './severity'
