// SPDX-License-Identifier: Apache-2.0

/** Colour of a finding's severity, as StatusTag has them. */
export function severityTone(severity: string): 'bad' | 'warn' | 'info' {
  if (severity === 'blocking') return 'bad'
  return severity === 'warning' ? 'warn' : 'info'
}
