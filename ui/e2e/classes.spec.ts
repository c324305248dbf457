// SPDX-License-Identifier: Apache-2.0
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectNarrow, screenshot, signIn, TELEPHONE, watchConsole } from './support'

const openFirst = async (page: Page) => {
  const table = page.getByRole('table', { name: '班次', exact: true })
  await table.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/classes\/\d+$/)
}

test('a class shows its roster with reasons, quotas, menu against rules, week board and papers', async ({ page }) => {
  const faults = watchConsole(page)
  await signIn(page, 'officer', '/classes')
  await expect(page.getByText(/^共\d+条$/)).toBeVisible()
  await screenshot(page, 'classes')
  await expectAccessible(page)
  await openFirst(page)

  await expect(page.getByText(/符合条件的人选中排第\d+位/).first()).toBeVisible()
  await screenshot(page, 'class-roster')
  await expectAccessible(page)

  await page.getByRole('tab', { name: '名额' }).click()
  await expect(page.getByText(/个单位，分配/)).toBeVisible()
  await page.getByRole('tab', { name: '课程菜单' }).click()
  await expect(page.getByText(/^出处：/).first()).toBeVisible()
  await screenshot(page, 'class-menu')
  await expectAccessible(page)
  await page.getByRole('tab', { name: '课表' }).click()
  await expect(page.getByRole('rowheader', { name: '上午' }).first()).toBeVisible()
  await screenshot(page, 'class-timetable')
  await expectAccessible(page)
  await page.getByRole('tab', { name: '文书' }).click()
  const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载' }).first().click()])
  expect(paper.suggestedFilename()).toMatch(/-notice\.pdf$/)
  expect(faults).toEqual([])
})

test('anybody searched gets an answer why, or why not', async ({ page }) => {
  await signIn(page, 'officer', '/classes')
  await openFirst(page)
  const id = Number(/\/classes\/(\d+)/.exec(page.url())?.[1])
  const other = await page.evaluate(async (classId) => {
    const roster = (await (await fetch(`/api/classes/${classId}/roster?limit=200`)).json()) as { items: { person_id: number }[] }
    const taken = new Set(roster.items.map((item) => item.person_id))
    return Array.from({ length: 500 }, (_, index) => index + 1).find((person) => !taken.has(person))
  }, id)
  await page.goto(`/classes/${id}?tab=why-not&person=${other}`)
  await expect(page.getByText(/不符合条件|符合条件，未列入/)).toBeVisible()
  await screenshot(page, 'class-why-not')
  await expectAccessible(page)
})

test('a liaison sees the own people of a class only, and no class of others', async ({ page }) => {
  await signIn(page, 'liaison', '/classes')
  await expect(page.getByText(/^共\d+条$/)).toBeVisible()
  const own = await page.evaluate(async () => {
    const list = (await (await fetch('/api/classes?limit=200')).json()) as { items: { class_id: number }[]; total: number }
    return list.items.map((item) => item.class_id)
  })
  const all = await page.evaluate(() => fetch('/api/classes/999999').then((answer) => answer.status))
  expect(all).toBe(404)
  expect(own.length).toBeGreaterThan(0)
  await page.goto(`/classes/${own[0]}`)
  await expect(page.getByRole('tab', { name: '名单' })).toBeVisible()
  const hidden = Array.from({ length: 60 }, (_, index) => index + 1).find((id) => !own.includes(id))
  await page.goto(`/classes/${hidden}`)
  await expect(page.getByText('没有找到，或不在您的管理范围内。')).toBeVisible()
})

test('a class head sees names without reasons and no tab for them', async ({ page }) => {
  await signIn(page, 'classhead', '/classes')
  await expect(page.getByText(/^共\d+条$/)).toBeVisible()
  await openFirst(page)
  await expect(page.getByRole('columnheader', { name: '姓名' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '理由' })).toHaveCount(0)
  await expect(page.getByRole('tab', { name: '为何未入选' })).toHaveCount(0)
})

test('a class fits a telephone', async ({ page }) => {
  await signIn(page, 'officer', '/classes')
  await openFirst(page)
  await page.setViewportSize(TELEPHONE)
  for (const tab of ['名单', '课程菜单', '课表']) {
    await page.getByRole('tab', { name: tab }).click()
    await page.waitForTimeout(300)
    await expectNarrow(page)
  }
  await screenshot(page, 'class-telephone')
})
