// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { api, dataOf } from '@/api'
import { language } from '@/shared'
import type { Trainee } from './useNomination'

export interface Wish {
  kind: 'put_in' | 'take_out' | 'swap'
  person_id: number
  leaving_person_id?: number
}

/** One change of one class: chosen, previewed, decided. */
export function useChange(runId: Ref<number>, classId: Ref<number>) {
  const client = useQueryClient()
  const path = computed(() => ({ nomination_run_id: runId.value, class_id: classId.value }))
  const run = useQuery({
    queryKey: ['nomination-run', runId],
    queryFn: () => dataOf(api.GET('/api/nomination-runs/{nomination_run_id}', { params: { path: { nomination_run_id: runId.value } } })),
  })
  const roster = useQuery({
    queryKey: ['nomination-roster', runId, classId, language],
    queryFn: () => dataOf(api.GET('/api/nomination-runs/{nomination_run_id}/classes/{class_id}/roster', { params: { path: path.value } })),
  })

  const wish = ref<Wish>()
  const leaving = ref<Trainee>()
  const preview = useQuery({
    queryKey: ['nomination-preview', runId, classId, wish, language],
    enabled: computed(() => wish.value !== undefined),
    gcTime: 0,
    staleTime: 0,
    retry: false,
    queryFn: () =>
      dataOf(api.POST('/api/nomination-runs/{nomination_run_id}/preview', { params: { path: { nomination_run_id: runId.value } }, body: { class_id: classId.value, ...(wish.value as Wish) } as never })),
  })

  function putIn(personId: number | undefined) {
    if (personId === undefined) return
    wish.value = leaving.value ? { kind: 'swap', person_id: personId, leaving_person_id: leaving.value.person_id } : { kind: 'put_in', person_id: personId }
  }
  function takeOut(one: Trainee) {
    leaving.value = undefined
    wish.value = { kind: 'take_out', person_id: one.person_id }
  }
  /** A swap begins with who leaves; whoever is chosen next comes. */
  function beginSwap(one: Trainee) {
    leaving.value = one
    wish.value = undefined
  }
  function forget() {
    wish.value = undefined
    leaving.value = undefined
  }
  async function decide(reason: string) {
    await dataOf(
      api.POST('/api/nomination-runs/{nomination_run_id}/decisions', {
        params: { path: { nomination_run_id: runId.value } },
        body: { class_id: classId.value, ...(wish.value as Wish), seen: preview.data.value?.seen ?? '', reason } as never,
      }),
    )
    forget()
    await Promise.all([client.invalidateQueries({ queryKey: ['nomination-roster'] }), client.invalidateQueries({ queryKey: ['nomination-run'] })])
  }

  return {
    run: run.data,
    share: computed(() => roster.data.value?.training_class),
    roster,
    trainees: computed(() => roster.data.value?.trainees ?? []),
    waiting: computed(() => roster.data.value?.waiting ?? []),
    wish, leaving, preview, putIn, takeOut, beginSwap, forget, decide,
  }
}
export type Change = ReturnType<typeof useChange>
