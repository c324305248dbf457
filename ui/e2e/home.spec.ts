// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

test('the first page tells what waits, and a count leads to a list of as many rows', async ({ page }) => {
  const faults = watchConsole(page)
  await signIn(page, 'officer')
  const task = page.locator('.tasks a').first()
  await expect(task).toBeVisible()
  await expect(page.locator('.frame svg').first()).toBeVisible()
  await screenshot(page, 'home', 'images/home.png')
  await screenshot(page, 'home')
  await expectAccessible(page)
  const count = (await task.locator('strong').textContent())?.trim() ?? ''
  const list = (await task.getAttribute('href')) ?? ''
  await task.click()
  await expect(page).toHaveURL(new RegExp(`${list.split('?')[0] ?? ''}\\?`))
  await expect(page.locator('main')).toContainText(count)
  expect(faults).toEqual([])
})

test('each picture has a table with the same figures', async ({ page }) => {
  await signIn(page, 'officer')
  const card = page.locator('section.card', { hasText: '计划构成' })
  await card.getByText('表', { exact: true }).click()
  await expect(card.getByRole('table')).toContainText('经济与法治合计')
})

test('the first page fits a telephone', async ({ page }) => {
  await page.setViewportSize(TELEPHONE)
  await signIn(page, 'officer')
  await expect(page.locator('.tasks a').first()).toBeVisible()
  await expectNarrow(page)
})

test('a role without figures is told where its work is', async ({ page }) => {
  await signIn(page, 'security')
  await expect(page.getByText('请从左侧菜单进入您的工作')).toBeVisible()
})
