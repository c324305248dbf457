// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/shared'

export const feature: Feature = {
  routes: [
    {
      path: '/people/:personId(\\d+)',
      name: 'person',
      component: () => import('./TrainingFilePage.vue'),
      meta: { title: 'hours.title', permission: 'training_file.read', parent: 'people' },
    },
  ],
}
