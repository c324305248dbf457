// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, PASSWORD, screenshot, signIn, TELEPHONE, watchConsole } from './support'

test('the sign-in page can be used by keyboard, in three languages and on a telephone', async ({ page }) => {
  const faults = watchConsole(page)
  await page.goto('/')
  await expect(page).toHaveURL(/\/sign-in$/)
  await expect(page.getByLabel('账号')).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'sign-in')
  await page.getByRole('button', { name: '繁體中文' }).click()
  await expect(page.getByLabel(/[帳賬]號/)).toBeVisible()
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByLabel('Account')).toBeVisible()
  await page.getByRole('button', { name: '简体中文' }).click()
  await page.setViewportSize(TELEPHONE)
  await expectNarrow(page)
  await page.getByLabel('账号').fill('officer')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/$/)
  expect(faults).toEqual([])
})

test('five wrong passwords lock the account and say so', async ({ page }) => {
  await page.goto('/sign-in')
  for (let attempt = 0; attempt < 6; ++attempt) {
    await page.getByLabel('账号').fill('evaluator')
    await page.getByLabel('密码', { exact: true }).fill(`wrong-${attempt}`)
    await Promise.all([page.waitForResponse('**/api/sign-in'), page.getByRole('button', { name: '登录' }).click()])
  }
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert')).toContainText('锁定')
})

test('a page asked for before signing in is shown afterwards', async ({ page }) => {
  await signIn(page, 'officer', '/nowhere?x=1')
  await expect(page).toHaveURL(/\/nowhere\?x=1$/)
  await expect(page.getByRole('heading', { name: '页面不存在' })).toBeVisible()
  await expectAccessible(page)
})

test('an expired sign-in is renewed over the page and nothing typed is lost', async ({ page, context }) => {
  await signIn(page, 'officer', '/nowhere')
  await page.getByRole('combobox', { name: '搜索' }).fill('草稿')
  await context.clearCookies()
  await page.getByRole('button', { name: /后台任务/ }).click()
  await page.evaluate(() => fetch('/api/account'))
  const dialog = page.getByRole('dialog', { name: '请重新登录' })
  await expect(dialog).toBeVisible({ timeout: 20_000 })
  await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('combobox', { name: '搜索' })).toHaveValue('草稿')
})
