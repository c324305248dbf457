// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { api, dataOf, type components } from '@/api'
import { language, param, useUrlState } from '@/shared'

export type Run = components['schemas']['NominationRunView']
export type RunLine = components['schemas']['NominationRunLine']
export type Settings = components['schemas']['NominationSettings']
export type Share = components['schemas']['NominationShare']
export type Fairness = components['schemas']['NominationFairness']
export type FairTable = components['schemas']['NominationFairTable']
export type Floor = components['schemas']['GroupFloor']
export type PriceLine = components['schemas']['NominationPriceLine']
export type Unplaced = components['schemas']['NominationUnplaced']
export type Trainee = components['schemas']['NominationTrainee']
export type Preview = components['schemas']['NominationPreview']
export type DecisionLine = components['schemas']['NominationDecisionLine']

export const TABS = ['classes', 'units', 'fairness', 'unplaced', 'prices', 'comparison', 'decisions'] as const

const STATE = { run: param.number(), tab: param.text('classes'), job: param.number() }

/** Runs of the planned year and the one that is looked at: that of the address, else the newest. */
export function useRuns() {
  const { state, update } = useUrlState(STATE)
  const list = useQuery({ queryKey: ['nomination-runs'], queryFn: () => dataOf(api.GET('/api/nomination-runs', { params: { query: {} } })) })
  const runs = computed(() => list.data.value?.items ?? [])
  const runId = computed(() => state.value.run ?? runs.value[0]?.id)
  const run = useQuery({
    queryKey: ['nomination-run', runId],
    enabled: computed(() => runId.value !== undefined),
    queryFn: () => dataOf(api.GET('/api/nomination-runs/{nomination_run_id}', { params: { path: { nomination_run_id: runId.value as number } } })),
  })
  return { state, update, list, runs, runId, run }
}

/** What can be set for a run, with the meaning of each number in the reader's language. */
export function useSettings(isWanted: ComputedRef<boolean>) {
  return useQuery({
    queryKey: ['nomination-settings', language],
    enabled: isWanted,
    queryFn: () => dataOf(api.GET('/api/nomination-settings', { params: { query: {} } })),
  })
}

/** Who gets what in a run, by each attribute, and what its floors cost. */
export function useFairness(runId: ComputedRef<number | undefined>) {
  return useQuery({
    queryKey: ['nomination-fairness', runId, language],
    enabled: computed(() => runId.value !== undefined),
    queryFn: () => dataOf(api.GET('/api/nomination-runs/{nomination_run_id}/fairness', { params: { path: { nomination_run_id: runId.value as number } } })),
  })
}

/** (bound - value) / bound as a percentage with two digits. */
export function gapPercent(value: number, bound: number): string {
  return bound === 0 ? '0.00' : (((bound - value) / Math.abs(bound)) * 100).toFixed(2)
}
