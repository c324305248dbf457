// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { param, useUrlState } from '../filter/urlState'

export interface Page<Row> {
  items: Row[]
  next?: string | null
  total: number
}

export interface Paging {
  page: number
  total: number
  size: number
  hasNext: boolean
  hasPrevious: boolean
  goNext: () => void
  goPrevious: () => void
  goFirst: () => void
}

const PAGE = { after: param.text(), page: param.number() }

/**
 * One page of a list at a time, by the server's cursor; the cursor and the page's number stand in the address.
 * `filters` are the list's query without limit and cursor; a change of them leads to the first page when made
 * through FilterBar. Going back retraces the cursors of this visit; after a reload it leads to the first page.
 */
export function useCursorList<Row, Filters extends object>(
  name: string,
  filters: ComputedRef<Filters>,
  fetchPage: (query: Filters & { limit: number; after?: string }) => Promise<Page<Row>>,
  size = 50,
  /** Milliseconds until the page is asked for again; false: not by itself. */
  againAfter?: (rows: Row[]) => number | false,
) {
  const { state, update } = useUrlState(PAGE)
  const after = computed(() => state.value.after)
  const trail: string[] = []
  const query = useQuery<Page<Row>>({
    queryKey: [name, filters as ComputedRef<unknown>, after],
    queryFn: () => fetchPage({ ...filters.value, limit: size, after: state.value.after || undefined }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => againAfter?.(data?.items ?? []) ?? false,
  })

  const page = computed(() => (state.value.after ? (state.value.page ?? 2) : 1))
  function goNext() {
    const next = query.data.value?.next
    if (!next) return
    trail[page.value] = state.value.after
    update({ after: next, page: page.value + 1 })
  }
  const goFirst = () => update({ after: undefined, page: undefined })
  function goPrevious() {
    const before = trail[page.value - 1]
    if (before) update({ after: before, page: page.value - 1 })
    else goFirst()
  }
  const paging = computed<Paging>(() => ({
    page: page.value,
    size,
    total: query.data.value?.total ?? 0,
    hasNext: !!query.data.value?.next,
    hasPrevious: page.value > 1,
    goNext,
    goPrevious,
    goFirst,
  }))

  return {
    rows: computed(() => query.data.value?.items ?? []),
    isLoading: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
    paging,
  }
}
