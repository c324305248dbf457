// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

test('the plan is filtered, opened beside its classes, and its filter survives a reload', async ({ page }) => {
  const faults = watchConsole(page)
  await signIn(page, 'officer', '/plan')
  await expect(page.getByRole('heading', { name: '年度计划', level: 1 })).toBeVisible()
  const table = page.getByRole('table', { name: '年度计划' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByText(/经济发展和依法治理合计/)).toBeVisible()
  await screenshot(page, 'plan')
  await expectAccessible(page)

  const before = await page.getByText(/^共\d+条$/).innerText()
  await page.getByLabel('查找').fill('专题班')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/text=/)
  await expect(page.getByText(/^共\d+条$/)).not.toHaveText(before)
  const filtered = await page.getByText(/^共\d+条$/).innerText()
  await page.reload()
  await expect(page.getByText(/^共\d+条$/)).toHaveText(filtered)

  await table.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: '申报内容' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /排定班次/ })).toBeVisible()
  await screenshot(page, 'plan-entry')
  await expectAccessible(page)
  expect(faults).toEqual([])
})

test('the year calendar zooms to a month, shows its table and leads to a class', async ({ page }) => {
  await signIn(page, 'officer', '/plan/calendar')
  await expect(page.getByRole('heading', { name: /班次年历/ })).toBeVisible()
  const bars = page.locator('a.bar')
  await expect(bars.first()).toBeVisible()
  await screenshot(page, 'plan-calendar')
  await expectAccessible(page)
  const all = await bars.count()

  await page.getByRole('radio', { name: '5月', exact: true }).check({ force: true })
  await expect(page).toHaveURL(/month=5/)
  await expect.poll(() => bars.count()).toBeLessThan(all)
  await screenshot(page, 'plan-calendar-month')
  await page.getByRole('radio', { name: '表', exact: true }).check({ force: true })
  await expect(page.getByRole('columnheader', { name: '床位' })).toBeVisible()
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/classes\/\d+$/)
})

test('problems are walked through by button and by key, one kind at a time', async ({ page }) => {
  await signIn(page, 'officer', '/plan/problems')
  await expect(page.getByText(/^第1条，共\d+条$/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '下一条' }).click()
  await expect(page.getByText(/^第2条/)).toBeVisible()
  await page.locator('h1').click()
  await page.keyboard.press('k')
  await expect(page.getByText(/^第1条/)).toBeVisible()
  await page.getByRole('button', { name: /重复办班/ }).first().click()
  await expect(page.getByRole('heading', { name: '另一项目' })).toBeVisible()
  await screenshot(page, 'plan-problems')
})

test('a first version has nothing to compare with, and says so', async ({ page }) => {
  await signIn(page, 'auditor', '/plan/compare')
  await expect(page.getByRole('heading', { name: '版本对比', level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('an auditor reads the plan and cannot start planning', async ({ page }) => {
  await signIn(page, 'auditor', '/plan')
  await expect(page.getByRole('table', { name: '年度计划' }).getByRole('row').nth(1)).toBeVisible()
  await expect(page.getByRole('button', { name: '开始编排' })).toHaveCount(0)
})

test('the plan and its calendar fit a telephone', async ({ page }) => {
  await signIn(page, 'officer', '/plan')
  await page.setViewportSize(TELEPHONE)
  await expect(page.getByText(/^共\d+条$/)).toBeVisible()
  await expectNarrow(page)
  await page.goto('/plan/calendar')
  await expect(page.locator('a.bar').first()).toBeVisible()
  await expectNarrow(page)
  await screenshot(page, 'plan-calendar-telephone')
})
