// SPDX-License-Identifier: Apache-2.0

// The server gives the token once, on signing in; all tabs of the browser need it.
const KEY = 'lunxun.csrf'

export function csrfToken(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined
}

export function keepCsrfToken(token: string | null | undefined) {
  if (token) localStorage.setItem(KEY, token)
  else localStorage.removeItem(KEY)
}
