// SPDX-License-Identifier: Apache-2.0
import type { components } from '@/api'

export type Step = components['schemas']['YearStepView']
/** Steps that a job does; an import begins with its workbooks. */
export type StepKind = components['schemas']['JobForm']['kind']

/** Where the result of a step is seen. */
export const PAGE_OF_STEP: Record<string, string> = {
  import: 'imports',
  plan: 'plan',
  nominate: 'nominations',
  curriculum: 'classes',
  timetable: 'classes',
  verify: 'jobs',
  documents: 'classes',
  report: 'jobs',
}
export const TONE_OF_STATE = { never: undefined, done: 'good', outdated: 'warn', waiting: 'info', running: 'info' } as const
