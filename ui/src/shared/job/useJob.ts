// SPDX-License-Identifier: Apache-2.0
import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { cancelJob, followJob, isOver, loadJob, type Job } from './jobs'

/** How a job goes, live. Give its id when there is one; `onDone` is called once when it ends. */
export function useJob(jobId: Ref<number | undefined>, onDone?: (job: Job) => void) {
  const job = ref<Job>()
  const error = ref<unknown>()
  let stop: AbortController | undefined

  async function follow(id: number) {
    stop = new AbortController()
    const { signal } = stop
    error.value = undefined
    const take = (next: Job) => {
      const wasOver = !!job.value && job.value.job_id === next.job_id && isOver(job.value)
      job.value = next
      if (isOver(next) && !wasOver) onDone?.(next)
    }
    // A connection that breaks is taken up again; the job runs on in the meantime.
    while (!signal.aborted && !(job.value?.job_id === id && isOver(job.value))) {
      try {
        take(await loadJob(id))
        if (job.value && isOver(job.value)) return
        await followJob(id, signal, take)
      } catch (failure) {
        if (signal.aborted) return
        error.value = failure
        await new Promise((resolve) => setTimeout(resolve, 3000))
      }
    }
  }

  watch(
    jobId,
    (id) => {
      stop?.abort()
      if (id === undefined) job.value = undefined
      else void follow(id)
    },
    { immediate: true },
  )
  onScopeDispose(() => stop?.abort())

  const cancel = () => (jobId.value === undefined ? Promise.resolve() : cancelJob(jobId.value))
  return { job, error, cancel }
}
