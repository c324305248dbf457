// SPDX-License-Identifier: Apache-2.0
import type { components } from '@/api'

export type Step = components['schemas']['YearStepView']
/** Steps that a job does; an import begins with its workbooks. */
export type StepKind = components['schemas']['JobForm']['kind']

export const TONE_OF_STATE = { never: undefined, done: 'good', outdated: 'warn', waiting: 'info', running: 'info' } as const
