// SPDX-License-Identifier: Apache-2.0
import { api, dataOf, followEvents, type components } from '@/api'

export type Job = components['schemas']['JobView']

export const isOver = (job: Pick<Job, 'state'>) => job.state !== 'waiting' && job.state !== 'running'

export const listJobs = () => dataOf(api.GET('/api/jobs', { params: { query: { limit: 20 } } })).then(({ items }) => items)
export const loadJob = (jobId: number) => dataOf(api.GET('/api/jobs/{job_id}', { params: { path: { job_id: jobId } } }))
export const cancelJob = (jobId: number) => dataOf(api.POST('/api/jobs/{job_id}/cancel', { params: { path: { job_id: jobId } } }))

/** Follows one job until it is over or the signal ends it. */
export async function followJob(jobId: number, signal: AbortSignal, onChange: (job: Job) => void) {
  await followEvents(`/api/jobs/${jobId}/events`, signal, (event) => onChange(JSON.parse(event.data) as Job))
}
