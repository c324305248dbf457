// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

const LISTS = [
  { path: '/teachers', title: '师资', card: 'teacher', heading: '各月课次' },
  { path: '/rooms', title: '教室', card: 'room', heading: '各月课次' },
  { path: '/courses', title: '课程', card: 'course', heading: '修订记录' },
  { path: '/institutions', title: '培训机构', card: 'institution', heading: '宿舍' },
]

for (const { path, title, card, heading } of LISTS) {
  test(`${path}: the list leads to a card, both without findings, also on a telephone`, async ({ page }) => {
    const faults = watchConsole(page)
    await signIn(page, 'officer', path)
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
    await page.getByRole('table', { name: title }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await screenshot(page, card)
    await expectAccessible(page)
    await page.setViewportSize(TELEPHONE)
    await expectNarrow(page)
    expect(faults).toEqual([])
  })
}

test('routes are drawn stop by stop', async ({ page }) => {
  await signIn(page, 'officer', '/places')
  await expect(page.getByText('停留', { exact: false }).first()).toBeVisible()
  await screenshot(page, 'places')
  await expectAccessible(page)
})

test('a rule can be tried with 100 hours and tells who would fall short', async ({ page }) => {
  await signIn(page, 'officer', '/rules')
  await page.getByRole('link', { name: 'H2', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: '验算样例' }).first()).toBeVisible()
  await page.getByLabel('至少学时', { exact: false }).first().fill('100')
  await page.getByRole('button', { name: '试算' }).click()
  await expect(page.getByText('由达到变为未达到', { exact: false })).toBeVisible()
  await screenshot(page, 'rule')
  await expectAccessible(page)
})

test('the calendar of a year without a notice warns', async ({ page }) => {
  await signIn(page, 'officer', '/calendar?year=2027')
  await expect(page.getByText('放假调休通知尚未录入', { exact: false })).toBeVisible()
  await screenshot(page, 'calendar')
  await expectAccessible(page)
  await page.setViewportSize(TELEPHONE)
  await expectNarrow(page)
})
