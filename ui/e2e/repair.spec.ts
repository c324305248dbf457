// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

test('a teacher is ill: the officer sees the effect and three other places, decides with a reason and sees the result', async ({ page }) => {
  const faults = watchConsole(page)
  await signIn(page, 'officer', '/classes')
  await page.locator('tbody a').first().click()
  await page.getByRole('tab', { name: '课表' }).click()
  await page.getByRole('link', { name: /教师缺席$/ }).first().click()
  await expect(page).toHaveURL(/\/repair\?kind=teacher_absent&subject=\d+&first_day=/)
  await page.getByRole('button', { name: '预览影响' }).click()
  const changes = page.getByRole('table', { name: '变动的课次' })
  await expect(changes).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/通知谁/)).toBeVisible()
  await page.getByRole('button', { name: /看三个备选/ }).first().click()
  await expect(changes.getByText(/代价|没有其他位置/).first()).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  await screenshot(page, 'repair')
  await page.setViewportSize(TELEPHONE)
  await expectNarrow(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByLabel('调整原因').fill('任课教师住院')
  await page.getByRole('button', { name: '按此调整' }).click()
  await expect(page.getByText('课表已经调整')).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  expect(faults).toEqual([])
})
