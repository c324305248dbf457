// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

test('an officer reads a run by class, fairness and price, on a desk and on a telephone', async ({ page }) => {
  const faults = watchConsole(page)
  await signIn(page, 'officer', '/nominations')
  await expect(page.getByRole('heading', { name: '调训方案' })).toBeVisible()
  await expect(page.getByText('证明上界', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('table', { name: '按班次' }).getByRole('row').nth(1)).toBeVisible()
  await screenshot(page, 'nominations')
  await expectAccessible(page)
  await page.getByRole('tab', { name: '公平性' }).click()
  await expect(page.getByRole('heading', { name: '按职级' })).toBeVisible()
  await page.getByRole('tab', { name: '名额与放人的价值' }).click()
  await expect(page.getByRole('table', { name: '名额与放人的价值' })).toBeVisible()
  await page.setViewportSize(TELEPHONE)
  await expectNarrow(page)
  expect(faults).toEqual([])
})

test('settings out of bounds are refused at their fields', async ({ page }) => {
  await signIn(page, 'officer', '/nominations')
  await page.getByRole('button', { name: '生成调训方案' }).click()
  const drawer = page.getByRole('dialog', { name: '方案设置' })
  await drawer.getByLabel('最长用时（秒）').fill('1')
  await drawer.getByRole('button', { name: '生成调训方案' }).click()
  await expect(drawer.getByText('须在 5 至 3600 之间')).toBeVisible()
})

test('an officer sees the effect of taking one person out, decides with a reason, and finds the decision', async ({ page }) => {
  await signIn(page, 'officer', '/nominations')
  await page.getByRole('table', { name: '按班次' }).getByRole('link').first().click()
  await expect(page.getByRole('table', { name: '本班名单' })).toBeVisible()
  const row = page.getByRole('table', { name: '本班名单' }).getByRole('row').nth(1)
  const name = await row.getByRole('link').first().innerText()
  await row.getByRole('button', { name: '移出' }).click()
  await expect(page.getByRole('heading', { name: '调整的影响' })).toBeVisible()
  const reason = page.getByRole('textbox', { name: '理由' })
  await expect(reason).toBeVisible()
  await screenshot(page, 'nomination-change')
  await expectAccessible(page)
  await reason.fill('防汛值守，不能离岗')
  await page.getByRole('button', { name: '确定调整' }).click()
  await expect(page.getByRole('heading', { name: '已移出' })).toBeVisible()
  await page.goto('/nominations?tab=decisions')
  await expect(page.getByRole('table', { name: '人工调整' })).toContainText(name)
  await expect(page.getByRole('table', { name: '人工调整' })).toContainText('防汛值守')
})

test('an auditor may look and change nothing', async ({ page }) => {
  await signIn(page, 'auditor', '/nominations')
  await expect(page.getByRole('table', { name: '按班次' })).toBeVisible()
  await expect(page.getByRole('button', { name: '生成调训方案' })).toHaveCount(0)
  await page.getByRole('table', { name: '按班次' }).getByRole('link').first().click()
  await expect(page.getByRole('table', { name: '本班名单' })).toBeVisible()
  await expect(page.getByRole('button', { name: '移出' })).toHaveCount(0)
})
