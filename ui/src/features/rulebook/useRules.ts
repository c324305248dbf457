// SPDX-License-Identifier: Apache-2.0
import type { components } from '@/api'

export type RuleLine = components['schemas']['RuleLineView']
export type RuleVersion = components['schemas']['RuleVersionView']
export type Effect = components['schemas']['RuleEffectView']
export type EffectCount = components['schemas']['RuleEffectCount']

export const standingTone = (standing: string) => (standing === 'in_force' ? 'good' : standing === 'off' ? 'warn' : undefined)
export const certaintyTone = (certainty: string) => (certainty === 'A' ? 'good' : certainty === 'D' ? 'bad' : certainty === 'ASM' ? 'warn' : 'info')
