// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

test('an officer filters people, opens a file by keyboard and sees the rows behind a number', async ({ page }) => {
  const faults = watchConsole(page)
  await signIn(page, 'officer', '/people?rank_group=county')
  const table = page.getByRole('table', { name: '人员' })
  await expect(table).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'people')
  await table.locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /的培训档案/ })).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'training-file')
  await page.getByRole('button', { name: /条依据/ }).first().click()
  await expect(page.getByRole('dialog')).toContainText('规则H1的学时依据')
  expect(faults).toEqual([])
})

test('a view keeps filters and columns for the account', async ({ page }) => {
  await signIn(page, 'officer', '/people?unmet_rule=H1')
  await page.getByRole('button', { name: '我的视图' }).click()
  await page.getByLabel('视图名称').fill('欠学时')
  await page.getByRole('button', { name: '保存当前条件' }).click()
  await page.goto('/people')
  await page.getByRole('button', { name: '我的视图' }).click()
  await page.getByRole('button', { name: '欠学时', exact: true }).click()
  await expect(page).toHaveURL(/unmet_rule=H1/)
})

test('units are a tree that leads to cards, also on a telephone', async ({ page }) => {
  await signIn(page, 'officer', '/units')
  await expect(page.getByRole('list', { name: '单位' })).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'units')
  await page.getByRole('list', { name: '单位' }).getByRole('link').nth(1).click()
  await expect(page.getByRole('heading', { name: '同时离岗上限' })).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'unit')
  await page.setViewportSize(TELEPHONE)
  for (const path of ['/people', '/units']) {
    await page.goto(path)
    await expectNarrow(page)
  }
})

test('a liaison sees only the own unit, whatever address is typed', async ({ page }) => {
  await signIn(page, 'liaison', '/people/1')
  await expect(page.getByRole('alert')).toContainText('管理范围')
})
