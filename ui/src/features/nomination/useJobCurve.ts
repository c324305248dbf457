// SPDX-License-Identifier: Apache-2.0
import { ref, watch, type Ref } from 'vue'
import type { Job } from '@/shared'

export interface SearchPoint {
  seconds: number
  value: number
  upper_bound: number
}

/** Value and bound of a running job as they come; a reload begins the curve anew. */
export function useJobCurve(job: Ref<Job | undefined>) {
  const points = ref<SearchPoint[]>([])
  let followed: number | undefined
  watch(job, (now) => {
    if (!now) return
    if (now.job_id !== followed) points.value = []
    followed = now.job_id
    const figures = Object.fromEntries(((now as { figures?: { name: string; value: number }[] }).figures ?? []).map(({ name, value }) => [name, value]))
    if (now.state !== 'running' || figures.upper_bound === undefined) return
    const point = { seconds: figures.seconds ?? 0, value: figures.value ?? 0, upper_bound: figures.upper_bound }
    if (point.seconds !== points.value.at(-1)?.seconds) points.value = [...points.value, point]
  })
  return { points }
}
