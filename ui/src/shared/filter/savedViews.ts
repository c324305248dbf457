// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { api, dataOf } from '@/api'
import { columnsKey } from '../table/columns'

/** Filters, order and columns of a list under a name of one's own. */
export interface SavedView {
  view_id: number
  name: string
  query: LocationQuery
  columns?: string
}

/** Kept by the server for the account, so that they are there on any machine. */
export function useSavedViews(list: string) {
  const route = useRoute()
  const router = useRouter()
  const queries = useQueryClient()
  const queryKey = ['saved-views', list]
  const kept = useQuery({ queryKey, queryFn: () => dataOf(api.GET('/api/saved-views', { params: { query: { screen: list } } })) })
  const again = () => queries.invalidateQueries({ queryKey })

  const views = computed<SavedView[]>(() =>
    (kept.data.value?.items ?? []).map(({ view_id, name, state }) => ({ view_id, name, ...(JSON.parse(state) as { query: LocationQuery; columns?: string }) })),
  )
  /** A view of the same name is replaced; the page that one stands on is no part of it. */
  const { mutateAsync: save } = useMutation({
    mutationFn: (name: string) => {
      const query = Object.fromEntries(Object.entries(route.query).filter(([field]) => field !== 'after' && field !== 'page'))
      const columns = localStorage.getItem(columnsKey(list)) ?? undefined
      return dataOf(api.PUT('/api/saved-views', { body: { screen: list, name, state: JSON.stringify({ query, columns }) } }))
    },
    onSuccess: again,
  })
  const { mutateAsync: remove } = useMutation({
    mutationFn: (view: SavedView) => dataOf(api.DELETE('/api/saved-views/{view_id}', { params: { path: { view_id: view.view_id } } })),
    onSuccess: again,
  })
  function open(view: SavedView) {
    if (view.columns) localStorage.setItem(columnsKey(list), view.columns)
    else localStorage.removeItem(columnsKey(list))
    return router.push({ query: view.query })
  }
  return { views, save, remove, open }
}
