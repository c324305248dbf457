// SPDX-License-Identifier: Apache-2.0
import { apiErrorOf, fetchSigned } from '@/api'

export const KINDS = ['person', 'unit', 'institution', 'training_class', 'course'] as const
export type Kind = (typeof KINDS)[number]

export interface Found {
  kind: Kind
  id: number
  title: string
  number?: string
  detail?: string
}

async function read<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const address = new URL(path, location.origin)
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  const response = await fetchSigned(new Request(address))
  if (!response.ok) throw await apiErrorOf(response)
  return (await response.json()) as T
}

/** What bears the text in name, number, pinyin or initials, kind by kind; `limit` hits of each. */
export async function search(text: string, limit = 6): Promise<Found[]> {
  const { items } = await read<{ items: Found[] }>('/api/search', { q: text, limit: String(limit) })
  return items
}

/** Where a hit is shown. */
export const pathOf = ({ kind, id }: Found) =>
  `/${{ person: 'people', unit: 'units', institution: 'institutions', training_class: 'classes', course: 'courses' }[kind]}/${id}`

/** The name of a person or unit that only its id is known of. */
export async function nameOf(kind: 'person' | 'unit', id: number): Promise<string> {
  const view = await read<{ name?: string; person?: { name: string }; unit?: { name: string } }>(`/api/${kind === 'person' ? 'people' : 'units'}/${id}`)
  return view.name ?? view.person?.name ?? view.unit?.name ?? `#${id}`
}
