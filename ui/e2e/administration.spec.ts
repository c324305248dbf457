// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

test('a security administrator makes an account that must change its password', async ({ page }) => {
  const faults = watchConsole(page)
  await signIn(page, 'security', '/accounts')
  await expect(page.getByRole('cell', { name: 'officer', exact: true })).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'accounts')
  const name = `new${Date.now()}`
  await page.getByRole('button', { name: '新建账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('账号').fill(name)
  await dialog.getByLabel('初始密码').fill('plain')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('初始密码').fill('Plum-Blossom-7')
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('待改密码')
  await page.setViewportSize(TELEPHONE)
  await expectNarrow(page)
  expect(faults).toEqual([])
})

test('an audit administrator reads the chain and finds it whole', async ({ page }) => {
  await signIn(page, 'audit', '/audit')
  await expect(page.getByRole('cell', { name: '登录', exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: '校验日志链' }).click()
  await expect(page.getByRole('alert')).toContainText('完整')
  await expectAccessible(page)
  await screenshot(page, 'audit')
})

test('a system administrator sees jobs and sizes, and no people', async ({ page }) => {
  await signIn(page, 'sysadmin', '/system')
  await expect(page.getByText('数据目录')).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'system')
  await expect(page.getByRole('navigation', { name: '功能菜单' }).getByText('人员')).toHaveCount(0)
})

test('everybody has a page for the own password and second factor', async ({ page }) => {
  await signIn(page, 'auditor', '/account')
  await expect(page.getByRole('heading', { name: '我的账号' })).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'own-account')
})

test('jobs stand in a list that can be kept to the failed ones, and lead to what they made', async ({ page }) => {
  const faults = watchConsole(page)
  await signIn(page, 'officer', '/jobs')
  await expect(page.getByRole('link', { name: '查看结果' }).first()).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'jobs')
  await page.setViewportSize(TELEPHONE)
  await expectNarrow(page)
  await page.goto('/jobs?which=unresolved')
  await expect(page.getByText('没有失败或中断的任务')).toBeVisible()
  expect(faults).toEqual([])
})
