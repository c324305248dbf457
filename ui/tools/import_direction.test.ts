// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { faultOfImport } from './import_direction.js'

const fault = (from: string, request: string) => faultOfImport('/src', `/src/${from}`, request)

test('lower layers do not import higher ones', () => {
  expect(fault('shared/a.ts', '@/features/people')).toBe('upwards')
  expect(fault('api/a.ts', '../shared')).toBe('upwards')
  expect(fault('features/people/a.ts', '../../app/router')).toBe('upwards')
})

test('a feature reaches another only through its index', () => {
  expect(fault('features/people/a.ts', '@/features/plan/usePlan')).toBe('inside')
  expect(fault('features/people/a.ts', '../plan/usePlan')).toBe('inside')
  expect(fault('app/a.ts', '@/features/plan/PlanPage.vue')).toBe('inside')
  expect(fault('features/people/a.ts', '@/features/plan')).toBeUndefined()
})

test('what lies lower or in the same feature may be imported', () => {
  expect(fault('features/people/a.ts', './usePeople')).toBeUndefined()
  expect(fault('features/people/a.ts', '@/shared')).toBeUndefined()
  expect(fault('shared/a.ts', '@/api')).toBeUndefined()
  expect(fault('app/a.ts', 'vue')).toBeUndefined()
})
