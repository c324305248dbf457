// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { api, dataOf, type components } from '@/api'
import { language } from '@/shared'

export type Teacher = components['schemas']['TeacherLine']
export type Room = components['schemas']['RoomLine']
export type Course = components['schemas']['CourseLine']
export type Institution = components['schemas']['InstitutionYearLine']
export type Site = components['schemas']['SiteLine']
export type Session = components['schemas']['TaughtSession']
export type Absence = components['schemas']['ResourceAbsence']
export type Month = components['schemas']['MonthLoad']

/** The id in the address. */
export function useId() {
  const route = useRoute()
  return computed(() => Number(route.params.id))
}

/** Institutions as options of a filter. */
export function useInstitutionOptions() {
  const query = useQuery({ queryKey: ['institution-options', language], queryFn: () => dataOf(api.GET('/api/institution-years', { params: { query: { limit: 200 } } })) })
  return computed(() => query.data.value?.items.map((one) => ({ value: String(one.id), label: one.name })) ?? [])
}

/** Codes and names that a page of rows holds, for a filter of them. */
export const asNumber = (text: string) => (text ? Number(text) : undefined)

/** `/api/exports/…` with the list's filters. */
export function exportAddress(path: string, filters: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) if (value !== undefined && value !== '') query.set(name, String(value))
  return `${path}?${query}`
}
