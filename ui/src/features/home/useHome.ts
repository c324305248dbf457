// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, dataOf, type components } from '@/api'
import { useSession } from '@/shared'

export type HomeTask = components['schemas']['HomeTask']
export type HomeFigures = components['schemas']['HomeFigures']
export type PlanMix = components['schemas']['PlanMixView']

/** The page of each list; its filters have the same names in the address as in the endpoint. */
const PAGES: Record<string, string> = {
  '/api/plan-findings': '/plan/problems',
  '/api/plan-entries': '/plan',
  '/api/classes': '/classes',
  '/api/people': '/people',
  '/api/jobs': '/jobs',
  '/api/import-batches': '/imports',
}

export function pageOf(list: string): string {
  const [path = '', query] = list.split('?')
  const ofRun = /^\/api\/nomination-runs\/(\d+)\/(\w+)$/.exec(path)
  if (ofRun) return `/nominations?run=${ofRun[1]}&tab=${ofRun[2]}${query ? `&${query}` : ''}`
  return `${PAGES[path] ?? '/'}${query ? `?${query}` : ''}`
}

export function useHome() {
  const { may } = useSession()
  const enabled = computed(() => may('home.read'))
  const home = useQuery({ queryKey: ['home'], queryFn: () => dataOf(api.GET('/api/home')), enabled })
  const figures = useQuery({ queryKey: ['home', 'figures'], queryFn: () => dataOf(api.GET('/api/home/figures')), enabled })
  const hasPlan = computed(() => !!home.data.value?.year && may('plan.read'))
  const mix = useQuery({ queryKey: ['home', 'mix'], queryFn: () => dataOf(api.GET('/api/plan-mix')), enabled: hasPlan })
  return { home, figures, mix, hasPlan, isAllowed: enabled }
}
