// SPDX-License-Identifier: Apache-2.0
// The last file by name: whoever has a second factor cannot sign in by password alone any more.
import { expect, test } from '@playwright/test'
import { expectAccessible, signIn } from './support'

test('a second factor is shown as a picture to scan beside its key', async ({ page }) => {
  await signIn(page, 'classhead', '/account')
  await page.getByRole('button', { name: '启用动态口令' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await expect(page.getByRole('img', { name: '动态口令二维码' })).toBeVisible()
  await expect(page.locator('code')).toContainText(/[A-Z2-7]{4} [A-Z2-7]{4}/)
  await expectAccessible(page)
})
