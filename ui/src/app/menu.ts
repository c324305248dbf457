// SPDX-License-Identifier: Apache-2.0
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { MENU_GROUPS, useSession, type MenuEntry } from '@/shared'
import { features } from './features'

/** The menu's groups with what the account may open; empty groups are left out. */
export function useMenu() {
  const router = useRouter()
  const { may } = useSession()
  const all = features.flatMap(({ menu }) => menu ?? [])
  const routeOf = (entry: MenuEntry) => router.resolve({ name: entry.route })

  return computed(() =>
    MENU_GROUPS.map((group) => ({
      group,
      entries: all
        .filter((entry) => entry.group === group && may(routeOf(entry).meta.permission))
        .sort((a, b) => a.order - b.order)
        .map((entry) => ({ ...entry, to: { name: entry.route }, title: routeOf(entry).meta.title ?? '' })),
    })).filter(({ entries }) => entries.length > 0),
  )
}
