// SPDX-License-Identifier: Apache-2.0

const DAY = 86_400_000
const iso = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Mondays of the weeks that a class reaches into. */
export function mondaysOf(firstDay: string, lastDay: string): string[] {
  const first = Date.parse(`${firstDay}T00:00:00Z`)
  const weekday = (new Date(first).getUTCDay() + 6) % 7
  const mondays = []
  for (let monday = first - weekday * DAY; monday <= Date.parse(`${lastDay}T00:00:00Z`); monday += 7 * DAY) mondays.push(iso(monday))
  return mondays
}

/** The seven days of a week. */
export function daysOf(monday: string): string[] {
  const first = Date.parse(`${monday}T00:00:00Z`)
  return Array.from({ length: 7 }, (_, day) => iso(first + day * DAY))
}
