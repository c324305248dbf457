// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, dataOf, type components } from '@/api'
import { language, param, useUrlState } from '@/shared'

export type PlanEntryLine = components['schemas']['PlanEntryLine']
export type PlanEntryView = components['schemas']['PlanEntryView']
export type ClassLine = components['schemas']['ClassLine']
export type PlanFinding = components['schemas']['PlanFindingView']
export type PlanVersion = components['schemas']['PlanVersionView']

const VERSION = { run: param.number() }

/** Versions of the year's plan and the one that is looked at: that of the address (`run`), else the newest. */
export function usePlanVersion() {
  const { state, update } = useUrlState(VERSION)
  const query = useQuery({ queryKey: ['plan-runs'], queryFn: () => dataOf(api.GET('/api/plan-runs')) })
  const versions = computed(() => query.data.value?.items ?? [])
  const chosen = computed(() => versions.value.find((version) => version.plan_run_id === state.value.run) ?? versions.value[0])
  const choose = (run: number | undefined) => update({ run: run === versions.value[0]?.plan_run_id ? undefined : run })
  return { run: computed(() => state.value.run), versions, chosen, choose, query }
}

/** What lists of entries and classes can be filtered by, in the reader's language. */
export function usePlanChoices(run: Ref<number | undefined>) {
  return useQuery({
    queryKey: ['plan-choices', run, language],
    queryFn: () => dataOf(api.GET('/api/plan-choices', { params: { query: { plan_run_id: run.value } } })),
  })
}
