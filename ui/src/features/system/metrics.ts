// SPDX-License-Identifier: Apache-2.0

export interface EndpointFigures {
  endpoint: string
  method: string
  calls: number
  /** Calls answered with 500 and above. */
  faults: number
  /** Seconds of all calls together. */
  seconds: number
}

const LINE = /^(lunxun_http_requests_total|lunxun_http_request_seconds_sum)\{([^}]*)\} ([0-9.eE+-]+)/
const labelsOf = (text: string) => Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))

/** Calls of each endpoint from the text of /metrics, the most called first. */
export function endpointFigures(text: string): EndpointFigures[] {
  const byEndpoint = new Map<string, EndpointFigures>()
  for (const line of text.split('\n')) {
    const [, metric, labels, value] = LINE.exec(line) ?? []
    if (!metric || labels === undefined || value === undefined) continue
    const { endpoint = '', method = '', status = '' } = labelsOf(labels) as Record<string, string>
    const key = `${method} ${endpoint}`
    const figures = byEndpoint.get(key) ?? { endpoint, method, calls: 0, faults: 0, seconds: 0 }
    byEndpoint.set(key, figures)
    if (metric.endsWith('_sum')) figures.seconds = Number(value)
    else {
      figures.calls += Number(value)
      if (status.startsWith('5')) figures.faults += Number(value)
    }
  }
  return [...byEndpoint.values()].sort((a, b) => b.calls - a.calls)
}
