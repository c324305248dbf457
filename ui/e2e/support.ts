// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'

export const PASSWORD = 'Lunxun-2027'
export type Actor = 'officer' | 'county' | 'liaison' | 'registrar' | 'classhead' | 'teacher' | 'trainee' | 'evaluator' | 'auditor' | 'sysadmin' | 'security' | 'audit'
export const TELEPHONE = { width: 390, height: 844 }

const here = dirname(fileURLToPath(import.meta.url))
const docs = join(here, '..', '..', 'docs')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Signs in through the form, as people do, and waits for the shell. */
export async function signIn(page: Page, actor: Actor, path = '/') {
  await page.goto(path)
  await page.getByLabel('账号').fill(actor)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('navigation', { name: '功能菜单', includeHidden: true })).toBeAttached()
}

/** No finding of axe-core at all, colours and labels included. */
export async function expectAccessible(page: Page) {
  await page.evaluate(axe)
  const findings = await page.evaluate(async () => {
    interface Axe {
      run: (options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }>
    }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.slice(0, 4).map(({ html, failureSummary }) => `${html.slice(0, 160)} — ${failureSummary.slice(0, 200)}`).join(' | ')}`)
  })
  expect(findings).toEqual([])
}

/** A telephone must not scroll sideways. Asked until it holds: a chart takes its new width one frame after the window's. */
export async function expectNarrow(page: Page) {
  const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overhang, { message: 'pixels wider than the window' }).toBeLessThanOrEqual(0)
}

/** Keeps a picture for the guide when LUNXUN_SHOTS=1; `file` is below docs/. Pictures are no comparison. */
export async function screenshot(page: Page, name: string, file = `guide/images/${name}.png`) {
  if (process.env.LUNXUN_SHOTS !== '1') return
  const path = join(docs, file)
  mkdirSync(dirname(path), { recursive: true })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(400)
  await page.screenshot({ path })
}

/** Fails on what a user would not see: exceptions and errors in the console. */
export function watchConsole(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) faults.push(message.text())
  })
  return faults
}
