// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { endpointFigures } from './metrics'

test('calls of an endpoint are added up over their answers', () => {
  const text = [
    '# HELP lunxun_http_requests_total Answered calls.',
    'lunxun_http_requests_total{endpoint="/api/jobs",method="GET",status="200"} 3',
    'lunxun_http_requests_total{endpoint="/api/jobs",method="GET",status="500"} 1',
    'lunxun_http_requests_total{endpoint="/api/people",method="GET",status="200"} 9',
    'lunxun_http_request_seconds_sum{endpoint="/api/jobs",method="GET"} 0.5',
    'lunxun_http_request_seconds_bucket{endpoint="/api/jobs",method="GET",le="0.005"} 4',
  ].join('\n')
  expect(endpointFigures(text)).toEqual([
    { endpoint: '/api/people', method: 'GET', calls: 9, faults: 0, seconds: 0 },
    { endpoint: '/api/jobs', method: 'GET', calls: 4, faults: 1, seconds: 0.5 },
  ])
})
