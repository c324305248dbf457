// SPDX-License-Identifier: Apache-2.0
import { ApiError } from '@/api'

/** What to tell of a failed call: the server's words, else ours. */
export function messageOf(error: unknown, t: (key: string) => string): string {
  if (error instanceof ApiError) return error.message || t(error.code === 'unreachable' ? 'shared.unreachable' : 'shared.failed.unknown')
  return t('shared.failed.unknown')
}
