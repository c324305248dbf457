// SPDX-License-Identifier: Apache-2.0
import { nextTick, ref, type Ref } from 'vue'

/** Arrow keys, Home, End, Page keys move along the rows; Enter opens the one in focus. */
export function useRowKeys(body: Ref<HTMLElement | undefined>, count: () => number, open: (index: number) => void) {
  const current = ref(0)

  function onKeydown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLTableRowElement)) return
    const last = count() - 1
    const steps: Record<string, number> = {
      ArrowDown: current.value + 1,
      ArrowUp: current.value - 1,
      PageDown: current.value + 10,
      PageUp: current.value - 10,
      Home: 0,
      End: last,
    }
    if (event.key === 'Enter') return open(current.value)
    const wish = steps[event.key]
    if (wish === undefined) return
    event.preventDefault()
    current.value = Math.max(0, Math.min(last, wish))
    void nextTick(() => (body.value?.children[current.value] as HTMLElement | undefined)?.focus())
  }
  return { current, onKeydown }
}
