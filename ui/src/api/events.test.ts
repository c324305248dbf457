// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { eventsOf } from '@/api'

test('events are cut at blank lines and an unfinished one waits', () => {
  const { events, rest } = eventsOf('event: progress\ndata: {"a":1}\n\n: still here\n\nevent: ended\r\ndata: x\r\ndata: y\r\n\r\nevent: pro')

  expect(events).toEqual([{ name: 'progress', data: '{"a":1}' }, { name: 'ended', data: 'x\ny' }])
  expect(rest).toBe('event: pro')
})
