// SPDX-License-Identifier: Apache-2.0
import { useRouter } from 'vue-router'
import { useSession, type Job } from '@/shared'

/** Route of the page that shows what a kind of job made. */
const PAGES: Record<string, string> = {
  plan: 'plan',
  nominate: 'nominations',
  curriculum: 'classes',
  timetable: 'classes',
  documents: 'classes',
  import: 'imports',
  check_import: 'imports',
  project: 'people',
}

/** The page of a job's result, when there is one and the reader may open it. */
export function useResultPage() {
  const router = useRouter()
  const { may } = useSession()
  return (job: Job) => {
    const name = PAGES[job.kind]
    return name && may(router.resolve({ name }).meta.permission) ? { name } : undefined
  }
}
