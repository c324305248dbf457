// SPDX-License-Identifier: Apache-2.0

export interface FieldError {
  field: string
  key: string
  message: string
}

/** A refusal of the server, its message in the reader's language. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly key: string,
    message: string,
    readonly fields: FieldError[] = [],
    readonly requestId = '',
  ) {
    super(message)
    this.name = 'ApiError'
  }

  /** The server did not answer at all; the shell has words for it. */
  static unreachable(cause: unknown): ApiError {
    const error = new ApiError(0, 'unreachable', 'shared.unreachable', '')
    error.cause = cause
    return error
  }
}

/** Reads a refusal; one that is not of our server keeps its status. */
export async function apiErrorOf(response: Response): Promise<ApiError> {
  try {
    const body = await response.json()
    return new ApiError(response.status, body.code, body.key, body.message, body.fields ?? [], body.request_id ?? '')
  } catch {
    return new ApiError(response.status, response.status >= 500 ? 'unavailable' : 'refused', 'shared.refused', '')
  }
}

/** Field name to message, for forms; a field with several faults keeps the first. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {}
  const messages: Record<string, string> = {}
  for (const { field, message } of error.fields) messages[field] ??= message
  return messages
}
