// SPDX-License-Identifier: Apache-2.0
import { computed, onScopeDispose, ref, watch } from 'vue'
import { KINDS, search, type Found } from '@/shared'

const PAUSE = 160 // milliseconds without a key before the server is asked

/** What the search box shows: the hits, kind by kind, each with its place in the whole list. */
export function useSearch() {
  const text = ref('')
  const hits = ref<Found[]>([])
  const isBusy = ref(false)
  const fault = ref<unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  async function look(wish: string) {
    const mine = ++latest
    try {
      const found = await search(wish)
      if (mine !== latest) return
      hits.value = KINDS.flatMap((kind) => found.filter((hit) => hit.kind === kind))
      fault.value = undefined
    } catch (error) {
      if (mine === latest) fault.value = error
    }
    if (mine === latest) isBusy.value = false
  }

  watch(text, (value) => {
    clearTimeout(timer)
    const wish = value.trim()
    if (!wish) {
      ++latest
      hits.value = []
      isBusy.value = false
      return
    }
    isBusy.value = true
    timer = setTimeout(() => void look(wish), PAUSE)
  })
  onScopeDispose(() => clearTimeout(timer))

  const groups = computed(() => {
    const placed = hits.value.map((hit, index) => ({ hit, index }))
    return KINDS.map((kind) => ({ kind, hits: placed.filter(({ hit }) => hit.kind === kind) })).filter(({ hits: some }) => some.length > 0)
  })
  const clear = () => (text.value = '')
  return { text, hits, groups, isBusy, fault, clear }
}
