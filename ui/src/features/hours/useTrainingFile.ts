// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf, type components } from '@/api'
import { language } from '@/shared'

export type TrainingFile = components['schemas']['TrainingFilePage']
export type FileRule = components['schemas']['FileRule']
export type Evidence = components['schemas']['FileEvidence']

export function useTrainingFile(personId: ComputedRef<number>) {
  const query = useQuery({
    queryKey: ['training-file', personId, language],
    queryFn: () => dataOf(api.GET('/api/people/{person_id}/training-file', { params: { path: { person_id: personId.value } } })),
  })
  return { file: query.data, isLoading: query.isPending, error: query.error, retry: () => void query.refetch() }
}

/** Minutes as class-hours of the rule in force. */
export function useHours(minutesOfHour: Ref<number | undefined>) {
  const { n } = useI18n()
  return (minutes: number) => n(minutes / (minutesOfHour.value || 45), 'one')
}

export interface EvidenceWish {
  personId: number
  year: number
  ruleId: string
}

/** Rows behind one number, all of them: one person's year has a few dozen at most, read page by page. */
export function useEvidence(wish: Ref<EvidenceWish | undefined>) {
  return useQuery({
    queryKey: ['evidence', wish, language],
    enabled: computed(() => !!wish.value),
    queryFn: async () => {
      if (!wish.value) return []
      const { personId, year, ruleId } = wish.value
      const rows: Evidence[] = []
      let after: string | undefined
      do {
        const page = await dataOf(
          api.GET('/api/people/{person_id}/training-file/evidence', {
            params: { path: { person_id: personId }, query: { year, rule_id: ruleId, limit: 200, after } },
          }),
        )
        rows.push(...page.items)
        after = page.next ?? undefined
      } while (after)
      return rows
    },
  })
}
