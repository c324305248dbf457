// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, dataOf, type components } from '@/api'

export type Batch = components['schemas']['ImportBatch']
export type Draft = components['schemas']['ImportDraftView']
export type DraftWorksheet = components['schemas']['DraftWorksheet']
export type Finding = components['schemas']['ImportFinding']
export type UndoImpact = components['schemas']['UndoImpactView']

/** Drafts that are open, for the list of imports. */
export function useDrafts() {
  return useQuery({ queryKey: ['import-drafts'], queryFn: () => dataOf(api.GET('/api/import-drafts')).then(({ items }) => items) })
}

export const openDraft = () => dataOf(api.POST('/api/import-drafts'))

/** One draft; `put` takes what a change answered, so that nothing is asked for twice. */
export function useDraft(draftId: Ref<number>) {
  const client = useQueryClient()
  const key = computed(() => ['import-draft', draftId.value])
  const query = useQuery({
    queryKey: key,
    queryFn: () => dataOf(api.GET('/api/import-drafts/{draft_id}', { params: { path: { draft_id: draftId.value } } })),
  })
  const put = (draft: Draft) => client.setQueryData(key.value, draft)
  const refresh = async () => {
    await query.refetch()
    await client.invalidateQueries({ queryKey: ['import-findings'] })
  }
  /** An import, its undoing and a draft that is closed change lists everywhere: what was read before is out of date. */
  const forgetLists = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import-draft' })
  return { ...query, put, refresh, forgetLists }
}

/** The sheets that can be imported, for a mapping by hand. */
export function useSheets() {
  return useQuery({ queryKey: ['import-sheets'], staleTime: Infinity, queryFn: () => dataOf(api.GET('/api/import-sheets')).then(({ items }) => items) })
}

/** A, B … Z, AA as Excel names columns. */
export function columnLetters(cell: number): string {
  let letters = ''
  for (let rest = cell + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** Bytes as people read them. */
export function sizeText(bytes: number): string {
  return bytes < 1 << 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`
}
