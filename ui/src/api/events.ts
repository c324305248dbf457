// SPDX-License-Identifier: Apache-2.0
import { fetchSigned } from './client'
import { apiErrorOf } from './error'

export interface ServerEvent {
  name: string
  data: string
}

/** Cuts a stream of server-sent events at its blank lines; the rest waits for more. */
export function eventsOf(text: string): { events: ServerEvent[]; rest: string } {
  const blocks = text.replaceAll('\r\n', '\n').split('\n\n')
  const rest = blocks.pop() ?? ''
  const events = blocks.flatMap((block) => {
    const lines = block.split('\n')
    const of = (field: string) =>
      lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).replace(/^ /, ''))
    const data = of('data')
    return data.length ? [{ name: of('event')[0] ?? 'message', data: data.join('\n') }] : []
  })
  return { events, rest }
}

/** Follows server-sent events until the server ends them. `fetch`, since EventSource cannot ask for a language. */
export async function followEvents(path: string, signal: AbortSignal, onEvent: (event: ServerEvent) => void) {
  const response = await fetchSigned(new Request(new URL(path, location.origin), { signal }))
  if (!response.ok || !response.body) throw await apiErrorOf(response)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let waiting = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const { events, rest } = eventsOf(waiting + value)
    waiting = rest
    events.forEach(onEvent)
  }
}
