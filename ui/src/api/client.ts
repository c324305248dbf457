// SPDX-License-Identifier: Apache-2.0
import createClient, { type Middleware } from 'openapi-fetch'
import { ApiError, apiErrorOf } from './error'
import type { paths } from './schema'
import { csrfToken } from './csrf'

/** What the shell lends to the client: the reader's language, and a way to sign in again over the page. */
interface Shell {
  language: () => string
  /** True once somebody has signed in again; false when they gave up. */
  signInAgain: (why: ApiError) => Promise<boolean>
}
let shell: Shell = { language: () => 'zh-CN', signInAgain: () => Promise.resolve(false) }
export function connectShell(wish: Shell) {
  shell = wish
}

/** Header fields that each call carries, changing or not. */
export function commonHeaders(method: string): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': shell.language() }
  const token = csrfToken()
  if (method !== 'GET' && token) headers['X-Csrf-Token'] = token
  return headers
}

const NEEDS_SIGN_IN = new Set(['access.not_signed_in', 'access.csrf', 'access.second_factor_needed'])
/** Calls that belong to signing in answer for themselves. */
const OWN_BUSINESS = /^\/api\/(sign-in|sign-out|account$)/

/** `fetch` with the shell's headers; a lost sign-in is asked for again over the page and the call repeated. */
export async function fetchSigned(request: Request): Promise<Response> {
  const attempt = () => {
    const copy = request.clone()
    for (const [name, value] of Object.entries(commonHeaders(copy.method))) copy.headers.set(name, value)
    return fetch(copy)
  }
  const response = await attempt()
  if (OWN_BUSINESS.test(new URL(request.url).pathname) || (response.status !== 401 && response.status !== 403)) return response
  const error = await apiErrorOf(response.clone())
  if (!NEEDS_SIGN_IN.has(error.key) || !(await shell.signInAgain(error))) return response
  return attempt()
}

const refused: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await apiErrorOf(response)
  },
  onError({ error }) {
    return error instanceof ApiError ? error : ApiError.unreachable(error)
  },
}

/** The typed client of docs/openapi.json. A refusal is thrown as ApiError, so `data` is there afterwards. */
export const api = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: fetchSigned })
api.use(refused)

/** The answer's data: `await dataOf(api.GET('/api/account'))`. */
export async function dataOf<T>(call: Promise<{ data?: T; error?: unknown }>): Promise<NonNullable<T>> {
  const { data } = await call
  return data as NonNullable<T>
}
