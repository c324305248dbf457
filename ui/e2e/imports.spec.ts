// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

const HEADER = '单位编码,单位名称,上级单位编码,层级,单位类别,行政区划代码\n'
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('an officer imports a workbook with an error, sees it at its cell, takes the clean rows and undoes them', async ({ page }) => {
  const faults = watchConsole(page)
  await signIn(page, 'officer', '/imports')
  await expect(page.getByRole('heading', { name: '数据导入' })).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'imports')

  await page.getByRole('button', { name: '新建导入' }).click()
  await page.getByLabel('选择文件').setInputFiles(csv('单位.csv', `${HEADER}Z1,演练局,,市级,政府部门,990100\nZ2,演练处,,很高级,政府部门,990100\n`))
  await expect(page.getByText('识别6列')).toBeVisible()
  await page.getByRole('button', { name: '检查数据' }).click()
  await expect(page.locator('#content').getByText(/1处错误/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('cell', { name: '很高级', exact: true })).toBeVisible()
  await expectAccessible(page)
  await screenshot(page, 'import-draft')
  await page.setViewportSize(TELEPHONE)
  await expectNarrow(page)
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.getByRole('button', { name: '只导入无错误的行' }).click()
  await expect(page.locator('#content').getByText(/新增1行/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: '完成' }).click()
  await page.getByRole('row', { name: /单位\.csv/ }).getByRole('button', { name: '撤销' }).click()
  await expect(page.getByRole('row', { name: /单位 1 0 0/ })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await expect(page.getByText('已撤销')).toBeVisible()
  expect(faults).toEqual([])
})

test('a worksheet that was not recognised gets its columns by hand, and the next one by memory', async ({ page }) => {
  await signIn(page, 'officer', '/imports')
  await page.getByRole('button', { name: '新建导入' }).click()
  await page.getByLabel('选择文件').setInputFiles(csv('甲.csv', 'bianma,mingcheng\nZ3,演练院\n'))
  await expect(page.getByText('未识别').first()).toBeVisible()
  await page.getByRole('button', { name: '指定列' }).click()
  await expect(page.getByRole('dialog')).toContainText('指定“甲”的各列')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '放弃' }).click()
  await expect(page).toHaveURL(/\/imports$/)
})

test('an import that the plan is built on cannot be undone, and says why', async ({ page }) => {
  await signIn(page, 'officer', '/imports')
  await page.getByRole('button', { name: '撤销' }).last().click()
  await expect(page.getByRole('alert')).toContainText('不能撤销')
  await expect(page.getByRole('dialog').getByRole('button', { name: '撤销' })).toBeDisabled()
})

test('possible duplicates are listed, and an auditor may only look', async ({ page }) => {
  await signIn(page, 'auditor', '/imports/duplicates')
  await expect(page.getByRole('heading', { name: '疑似重复人员' })).toBeVisible()
  await expect(page.getByRole('button', { name: '合并' })).toHaveCount(0)
  await expectAccessible(page)
  await screenshot(page, 'duplicate-people')
})
