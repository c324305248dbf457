// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { useSession } from '../session/session'

export interface SavedView {
  name: string
  query: LocationQuery
}

/** Filters and order of a list under a name of one's own; kept in this browser, for this account. */
export function useSavedViews(list: string) {
  const route = useRoute()
  const router = useRouter()
  const key = `lunxun.views.${useSession().account.value?.account ?? ''}.${list}`
  const views = ref<SavedView[]>(JSON.parse(localStorage.getItem(key) ?? '[]') as SavedView[])

  function keep(next: SavedView[]) {
    views.value = next
    localStorage.setItem(key, JSON.stringify(next))
  }
  /** A view of the same name is replaced; the page that one stands on is no part of it. */
  function save(name: string) {
    const query = Object.fromEntries(Object.entries(route.query).filter(([field]) => field !== 'after' && field !== 'page'))
    keep([...views.value.filter((view) => view.name !== name), { name, query }])
  }
  const remove = (name: string) => keep(views.value.filter((view) => view.name !== name))
  const open = (view: SavedView) => router.push({ query: view.query })
  return { views, save, remove, open }
}
