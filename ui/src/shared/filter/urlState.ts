// SPDX-License-Identifier: Apache-2.0
import { computed, nextTick, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery, type LocationQueryValue } from 'vue-router'

/** How one value stands in the address; the default is left out of it. */
export interface Param<T> {
  read: (texts: string[]) => T
  write: (value: T) => string[]
}

export const param = {
  text: (fallback = ''): Param<string> => ({
    read: (texts) => texts[0] ?? fallback,
    write: (value) => (value && value !== fallback ? [value] : []),
  }),
  number: (): Param<number | undefined> => ({
    read: (texts) => (texts[0] !== undefined && Number.isFinite(Number(texts[0])) ? Number(texts[0]) : undefined),
    write: (value) => (value === undefined || value === null ? [] : [String(value)]),
  }),
  flag: (): Param<boolean> => ({ read: (texts) => texts[0] === '1' || texts[0] === 'true', write: (value) => (value ? ['1'] : []) }),
  list: (): Param<string[]> => ({ read: (texts) => texts, write: (value) => value ?? [] }),
}

type Values<Spec> = { [Key in keyof Spec]: Spec[Key] extends Param<infer T> ? T : never }

function textsOf(value: LocationQueryValue | LocationQueryValue[] | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === 'string')
}

// Several updates within one tick become one step of the address.
let pending: LocationQuery | undefined

/** State that survives a reload: kept in the address's query. Give the spec once, outside of any function. */
export function useUrlState<Spec extends Record<string, Param<never>> | Record<string, Param<any>>>( // eslint-disable-line @typescript-eslint/no-explicit-any
  spec: Spec,
): { state: ComputedRef<Values<Spec>>; update: (patch: Partial<Values<Spec>>) => void; reset: () => void } {
  const route = useRoute()
  const router = useRouter()

  const state = computed(
    () => Object.fromEntries(Object.entries(spec).map(([key, { read }]) => [key, read(textsOf(route.query[key]))])) as Values<Spec>,
  )

  function update(patch: Partial<Values<Spec>>) {
    const isFirst = pending === undefined
    const changed = Object.entries(patch).map(([key, value]) => [key, spec[key]?.write(value as never) ?? []] as const)
    const untouched = Object.entries(pending ?? route.query).filter(([key]) => !(key in patch))
    pending = Object.fromEntries([...untouched, ...changed.filter(([, texts]) => texts.length > 0).map(([key, texts]) => [key, texts.length === 1 ? (texts[0] ?? '') : texts])])
    if (isFirst)
      void nextTick(() => {
        const wish = pending
        pending = undefined
        if (wish) void router.replace({ query: wish, hash: route.hash })
      })
  }

  const reset = () => update(Object.fromEntries(Object.keys(spec).map((key) => [key, undefined])) as Partial<Values<Spec>>)
  return { state, update, reset }
}
