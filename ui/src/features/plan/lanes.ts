// SPDX-License-Identifier: Apache-2.0
import type { components } from '@/api'

export type Lane = components['schemas']['InstitutionLane']
export type ClassLine = components['schemas']['ClassLine']

const DAY = 86_400_000
/** Days since 1970-01-01 of an ISO day. */
export const dayNumber = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY)

/** A stretch of days, both ends included. */
export interface Span {
  first: number
  last: number
}

/** The year, or one of its months (1 to 12). */
export function spanOf(year: number, month?: number): Span {
  const first = Date.UTC(year, (month ?? 1) - 1, 1)
  const end = month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)
  return { first: first / DAY, last: end / DAY - 1 }
}

/** A class drawn in a lane: its row, and left edge and width in percent of the span. */
export interface Bar {
  line: ClassLine
  row: number
  left: number
  width: number
}

/** Classes of a span in as few rows as they need: each in the first row that is free from its first day on. */
export function packBars(classes: ClassLine[], span: Span): { bars: Bar[]; rows: number } {
  const days = span.last - span.first + 1
  const free: number[] = []
  const bars: Bar[] = []
  for (const line of classes) {
    const first = dayNumber(line.first_day)
    const last = dayNumber(line.last_day)
    if (last < span.first || first > span.last) continue
    const from = Math.max(first, span.first)
    const until = Math.min(last, span.last)
    let row = free.findIndex((day) => day <= from)
    if (row < 0) row = free.length
    free[row] = until + 1
    bars.push({ line, row, left: ((from - span.first) / days) * 100, width: ((until - from + 1) / days) * 100 })
  }
  return { bars, rows: Math.max(1, free.length) }
}

/** Ticks of a span: months of a year, Mondays of a month. */
export function ticksOf(year: number, month: number | undefined): { at: number; label: string; month: number }[] {
  const span = spanOf(year, month)
  const days = span.last - span.first + 1
  if (!month) return Array.from({ length: 12 }, (_, index) => ({ at: ((spanOf(year, index + 1).first - span.first) / days) * 100, label: String(index + 1), month: index + 1 }))
  const ticks = []
  for (let day = span.first; day <= span.last; ++day) {
    const date = new Date(day * DAY)
    if (date.getUTCDay() === 1 || day === span.first) ticks.push({ at: ((day - span.first) / days) * 100, label: `${month}-${date.getUTCDate()}`, month })
  }
  return ticks
}

/** One week of a load line inside a span, in percent of the span and of what there is. */
export interface LoadStep {
  monday: string
  left: number
  width: number
  beds: number
  rooms: number
}

export function loadSteps(lane: Lane, span: Span): LoadStep[] {
  const days = span.last - span.first + 1
  return lane.weeks.flatMap((week) => {
    const first = dayNumber(week.monday)
    if (first + 6 < span.first || first > span.last) return []
    const from = Math.max(first, span.first)
    const until = Math.min(first + 6, span.last)
    return [{ monday: week.monday, left: ((from - span.first) / days) * 100, width: ((until - from + 1) / days) * 100, beds: week.beds, rooms: week.rooms }]
  })
}
