// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import { daysOf, mondaysOf } from './weeks'

describe('weeks of a class', () => {
  it('begin on Mondays, the first before the class when it starts within a week', () => {
    expect(mondaysOf('2027-10-10', '2027-10-15')).toEqual(['2027-10-04', '2027-10-11'])
    expect(mondaysOf('2027-10-11', '2027-10-11')).toEqual(['2027-10-11'])
  })
  it('have seven days across a change of month', () => {
    expect(daysOf('2027-09-27').at(-1)).toBe('2027-10-03')
  })
})
