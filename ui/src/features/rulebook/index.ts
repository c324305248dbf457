// SPDX-License-Identifier: Apache-2.0
import { Notebook } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

const meta = (title: string, parent?: string) => ({ title: `rulebook.${title}`, permission: 'rule.read', parent })

export const feature: Feature = {
  routes: [
    { path: '/rules', name: 'rules', component: () => import('./RulesPage.vue'), meta: meta('title') },
    { path: '/rules/:ruleId', name: 'rule', component: () => import('./RulePage.vue'), meta: meta('rule', 'rules') },
  ],
  menu: [{ group: 'rules', order: 10, route: 'rules', icon: Notebook }],
}
