// SPDX-License-Identifier: Apache-2.0
export { api, connectShell, dataOf, fetchSigned } from './client'
export { csrfToken, keepCsrfToken } from './csrf'
export { ApiError, apiErrorOf, fieldErrors, type FieldError } from './error'
export { eventsOf, followEvents, type ServerEvent } from './events'
export type { components, operations, paths } from './schema'
