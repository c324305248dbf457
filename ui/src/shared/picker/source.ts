// SPDX-License-Identifier: Apache-2.0
import { nameOf, search } from './search'

/** One thing that can be chosen. */
export interface Choice {
  id: number
  name: string
  detail?: string | null
}

/** Where choices are looked up: by what is typed, and by the id that an address holds. */
export interface PickerSource {
  find: (text: string) => Promise<Choice[]>
  one: (id: number) => Promise<Choice>
}

const LIMIT = 20
const found = (kind: 'person' | 'unit'): PickerSource => ({
  find: async (text) => (await search(text, LIMIT)).filter((one) => one.kind === kind).map(({ id, title, detail }) => ({ id, name: title, detail })),
  one: async (id) => ({ id, name: await nameOf(kind, id) }),
})

export const PERSONS = found('person')
export const UNITS = found('unit')
