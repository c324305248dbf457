// SPDX-License-Identifier: Apache-2.0
import { apiErrorOf, fetchSigned } from '@/api'

/** The name that the server gives the file. */
export function fileNameOf(disposition: string | null, fallback: string): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1] ?? fallback
}

/** Saves the answer of `path` as a file. @throws ApiError */
export async function download(path: string) {
  const response = await fetchSigned(new Request(new URL(path, location.origin)))
  if (!response.ok) throw await apiErrorOf(response)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileNameOf(response.headers.get('Content-Disposition'), path.split('/').pop() ?? 'file')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
