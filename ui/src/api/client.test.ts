// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError, connectShell, fetchSigned, fieldErrors, keepCsrfToken } from '@/api'

const refusal = (status: number, key: string) => new Response(JSON.stringify({ code: 'x', key, message: key, fields: [], request_id: 'r1' }), { status })
const calls: Request[] = []
let answers: Response[] = []

beforeEach(() => {
  calls.length = 0
  vi.stubGlobal('fetch', (request: Request) => {
    calls.push(request)
    return Promise.resolve(answers.shift() ?? new Response('{}'))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  keepCsrfToken(undefined)
})
const post = (path: string) => fetchSigned(new Request(`http://localhost${path}`, { method: 'POST', body: '{"seats":3}' }))

test('a lost sign-in is asked for again and the call repeated with its body and the new token', async () => {
  keepCsrfToken('old')
  connectShell({ language: () => 'en', signInAgain: () => (keepCsrfToken('new'), Promise.resolve(true)) })
  answers = [refusal(401, 'access.not_signed_in'), new Response('{"ok":true}')]

  const response = await post('/api/plans')

  expect(await response.json()).toEqual({ ok: true })
  expect(calls.map((call) => call.headers.get('X-Csrf-Token'))).toEqual(['old', 'new'])
  expect(await calls[1]?.text()).toBe('{"seats":3}')
  expect(calls[0]?.headers.get('Accept-Language')).toBe('en')
})

test('a refusal for want of a permission stays a refusal', async () => {
  const signInAgain = vi.fn(() => Promise.resolve(true))
  connectShell({ language: () => 'en', signInAgain })
  answers = [refusal(403, 'access.no_permission')]

  expect((await post('/api/plans')).status).toBe(403)
  expect(signInAgain).not.toHaveBeenCalled()
})

test('a wrong password does not ask for a sign-in over the sign-in', async () => {
  const signInAgain = vi.fn(() => Promise.resolve(true))
  connectShell({ language: () => 'en', signInAgain })
  answers = [refusal(401, 'access.not_signed_in')]

  expect((await post('/api/sign-in')).status).toBe(401)
  expect(signInAgain).not.toHaveBeenCalled()
})

test('field errors are told by field, the first of each', () => {
  const fault = (field: string, message: string) => ({ field, key: 'k', message })
  const error = new ApiError(422, 'invalid_input', 'k', 'm', [fault('name', 'one'), fault('name', 'two'), fault('seats', 'three')])

  expect(fieldErrors(error)).toEqual({ name: 'one', seats: 'three' })
  expect(fieldErrors(new Error('other'))).toEqual({})
})
