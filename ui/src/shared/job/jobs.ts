// SPDX-License-Identifier: Apache-2.0
import { apiErrorOf, fetchSigned, followEvents } from '@/api'

export interface Job {
  job_id: number
  kind: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'
  /** 0 to 1. */
  fraction: number
  /** In the reader's language. */
  step?: string | null
  error?: { key: string; text: string } | null
  seconds_left?: number | null
  created_at: string
  ended_at?: string | null
}

export const isOver = (job: Pick<Job, 'state'>) => job.state !== 'waiting' && job.state !== 'running'

async function read<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetchSigned(new Request(new URL(path, location.origin), init))
  if (!response.ok) throw await apiErrorOf(response)
  return (await response.json()) as T
}

export const listJobs = () => read<{ items: Job[] }>('/api/jobs?limit=20').then(({ items }) => items)
export const loadJob = (jobId: number) => read<Job>(`/api/jobs/${jobId}`)
export const cancelJob = (jobId: number) => read<unknown>(`/api/jobs/${jobId}/cancel`, { method: 'POST' })

/** Follows one job until it is over or the signal ends it. */
export async function followJob(jobId: number, signal: AbortSignal, onChange: (job: Job) => void) {
  await followEvents(`/api/jobs/${jobId}/events`, signal, (event) => onChange(JSON.parse(event.data) as Job))
}
