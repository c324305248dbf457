// SPDX-License-Identifier: Apache-2.0
import { ApiError, apiErrorOf, fetchSigned } from '@/api'
import type { Draft } from './useImports'

/** Bytes that the server takes of one workbook. */
export const LARGEST_WORKBOOK = 64 << 20

export const isWorkbookName = (name: string) => /\.(xlsx|csv)$/i.test(name)

/** Sends one workbook as it is. @throws ApiError */
export async function uploadWorkbook(draftId: number, file: File): Promise<Draft> {
  const path = `/api/import-drafts/${draftId}/file?name=${encodeURIComponent(file.name)}`
  const request = new Request(new URL(path, location.origin), { method: 'PUT', body: await file.arrayBuffer(), headers: { 'Content-Type': 'application/octet-stream' } })
  let response: Response
  try {
    response = await fetchSigned(request)
  } catch (failure) {
    throw ApiError.unreachable(failure)
  }
  if (!response.ok) throw await apiErrorOf(response)
  return (await response.json()) as Draft
}
