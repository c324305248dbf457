// SPDX-License-Identifier: Apache-2.0
import { apiErrorOf, fetchSigned } from '@/api'

export interface Found {
  kind: 'person' | 'unit' | 'class' | 'course'
  id: number
  title: string
  note?: string
}

async function read<T>(path: string, query: Record<string, string | string[]>): Promise<T> {
  const address = new URL(path, location.origin)
  for (const [name, value] of Object.entries(query)) for (const text of [value].flat()) address.searchParams.append(name, text)
  const response = await fetchSigned(new Request(address))
  if (!response.ok) throw await apiErrorOf(response)
  return (await response.json()) as T
}

/** What bears the text in name, number, pinyin or initials; best first. */
export async function search(text: string, kinds: Found['kind'][] = []): Promise<Found[]> {
  const { items } = await read<{ items: Found[] }>('/api/search', { q: text, kind: kinds })
  return items
}

export async function nameOf(kind: Found['kind'], id: number): Promise<Found> {
  return read<Found>(`/api/search/${kind}/${id}`, {})
}
