// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, dataOf, type operations } from '@/api'
import { language, param, useUrlState } from '@/shared'

type Severity = NonNullable<NonNullable<operations['list_plan_findings']['parameters']['query']>['severity']>

/** What the checks found, one problem open at a time; filter and open problem stand in the address. */
export function useProblems(run: Ref<number | undefined>) {
  const { state, update } = useUrlState({ severity: param.text(), check: param.text(), finding: param.number() })
  const filter = computed(() => ({ severity: (state.value.severity || undefined) as Severity | undefined, check: state.value.check || undefined }))
  const list = useQuery({
    queryKey: ['plan-findings', run, filter, language],
    queryFn: () => dataOf(api.GET('/api/plan-findings', { params: { query: { plan_run_id: run.value, ...filter.value, limit: 200 } } })),
    placeholderData: keepPreviousData,
  })
  const items = computed(() => list.data.value?.items ?? [])
  const open = computed(() => state.value.finding ?? items.value[0]?.finding_id)
  const walk = useQuery({
    queryKey: ['plan-finding', open, filter, language],
    queryFn: () => dataOf(api.GET('/api/plan-findings/{finding_id}', { params: { path: { finding_id: open.value ?? 0 }, query: filter.value } })),
    enabled: computed(() => open.value !== undefined),
    placeholderData: keepPreviousData,
  })
  const checks = computed(() => list.data.value?.checks ?? [])
  const choose = (severity: string, check: string) => update({ severity, check, finding: undefined })
  return { state, list, items, open, walk, checks, choose, go: (finding: number | null | undefined) => finding && update({ finding }) }
}
