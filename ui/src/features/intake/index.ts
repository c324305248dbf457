// SPDX-License-Identifier: Apache-2.0
import { UploadFilled } from '@element-plus/icons-vue'
import type { Feature } from '@/shared'

export const feature: Feature = {
  routes: [
    { path: '/imports', name: 'imports', component: () => import('./ImportsPage.vue'), meta: { title: 'intake.title', permission: 'import.read' } },
    {
      path: '/imports/drafts/:draftId(\\d+)',
      name: 'import-draft',
      component: () => import('./ImportDraftPage.vue'),
      meta: { title: 'intake.wizard', permission: 'import.run', parent: 'imports' },
    },
    {
      path: '/imports/duplicates',
      name: 'duplicate-people',
      component: () => import('./DuplicatesPage.vue'),
      meta: { title: 'intake.duplicates', permission: 'import.read', parent: 'imports' },
    },
  ],
  menu: [{ group: 'data', order: 10, route: 'imports', icon: UploadFilled }],
}
