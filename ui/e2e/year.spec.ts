// SPDX-License-Identifier: Apache-2.0
// Last by name: it plans the year anew, and what other walks look at belongs to the plan before.
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

test('an officer plans the year again, sees what has to follow, compares the versions and runs the rest', async ({ page }) => {
  test.setTimeout(600_000)
  const faults = watchConsole(page)
  await signIn(page, 'officer', '/year')
  await expect(page.getByRole('heading', { name: '年度流程', level: 1 })).toBeVisible()
  const steps = page.locator('#content .steps > li')
  await expect(steps).toHaveCount(8)
  await screenshot(page, 'year')
  await expectAccessible(page)

  const plan = steps.nth(1)
  await plan.getByRole('button', { name: /^重新运行/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toBeHidden()

  await page.goto('/plan')
  await page.getByRole('button', { name: '开始编排' }).click()
  await dialog.getByRole('spinbutton').fill('7')
  await dialog.getByRole('button', { name: '开始编排' }).click()
  await expect(page.locator('#content').getByText(/\d+个计划项目，\d+个班次/)).toBeVisible({ timeout: 120_000 })

  await page.goto('/plan/compare')
  await expect(page.getByText(/第\d+版与第\d+版相比/)).toBeVisible()
  await expect(page.getByRole('button', { name: /全部 [1-9]/ })).toBeVisible()
  await screenshot(page, 'plan-compare')
  await expectAccessible(page)

  await page.goto('/year')
  await expect(plan.getByText('已完成')).toBeVisible()
  await expect(steps.nth(2).getByText('需要重新运行')).toBeVisible()
  await expect(steps.nth(4).getByText(/“.+”在这之后重新运行过/)).toBeVisible()
  await page.getByRole('button', { name: '从“调训提名”起依次运行' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(6)
  await dialog.getByRole('button', { name: '运行', exact: true }).click()
  await expect(steps.nth(7).getByText('排队中')).toBeVisible()
  // Nobody has to wait on this page.
  await page.reload()
  await expect(page.getByText('各步都已完成，结果都是最新的。')).toBeVisible({ timeout: 540_000 })
  await expect(steps.nth(5).getByText('0处违反')).toBeVisible()
  await page.setViewportSize(TELEPHONE)
  await expectNarrow(page)
  await expectAccessible(page)
  expect(faults).toEqual([])
})

test('an auditor sees how the year stands and starts nothing', async ({ page }) => {
  await signIn(page, 'auditor', '/year')
  await expect(page.locator('#content .steps > li')).toHaveCount(8)
  await expect(page.locator('#content').getByRole('button')).toHaveCount(0)
})
