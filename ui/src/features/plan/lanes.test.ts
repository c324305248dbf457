// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { loadSteps, packBars, spanOf, ticksOf, type ClassLine, type Lane } from './lanes'

const line = (class_id: number, first_day: string, last_day: string) => ({ class_id, first_day, last_day }) as ClassLine

describe('packBars', () => {
  it('gives a class the first row that is free on its first day', () => {
    const { bars, rows } = packBars([line(1, '2027-03-01', '2027-03-05'), line(2, '2027-03-05', '2027-03-09'), line(3, '2027-03-06', '2027-03-07')], spanOf(2027))
    expect(bars.map((bar) => bar.row)).toEqual([0, 1, 0])
    expect(rows).toBe(2)
  })
  it('cuts a class at the edges of the month and leaves out the others', () => {
    const { bars } = packBars([line(1, '2027-02-25', '2027-03-03'), line(2, '2027-05-01', '2027-05-02')], spanOf(2027, 3))
    expect(bars).toHaveLength(1)
    expect(bars[0]?.left).toBe(0)
    expect(bars[0]?.width).toBeCloseTo((3 / 31) * 100)
  })
})

describe('ticksOf', () => {
  it('marks twelve months of a year and the Mondays of a month', () => {
    expect(ticksOf(2027, undefined)).toHaveLength(12)
    expect(ticksOf(2027, 3).map((tick) => tick.label)).toEqual(['3-1', '3-8', '3-15', '3-22', '3-29'])
  })
})

describe('loadSteps', () => {
  it('keeps the weeks that reach into the span, cut at its edges', () => {
    const lane = { weeks: [{ monday: '2027-02-22', beds: 1, rooms: 1 }, { monday: '2027-03-29', beds: 2, rooms: 1 }, { monday: '2027-04-05', beds: 3, rooms: 1 }] } as Lane
    const steps = loadSteps(lane, spanOf(2027, 3))
    expect(steps.map((step) => step.beds)).toEqual([2])
    expect(steps[0]?.width).toBeCloseTo((3 / 31) * 100)
  })
})
