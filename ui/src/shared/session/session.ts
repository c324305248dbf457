// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue'
import { api, ApiError, dataOf, keepCsrfToken, type components } from '@/api'

export type OwnAccount = components['schemas']['OwnAccountView']

const account = ref<OwnAccount>()

/** Signed in, second factor confirmed, password one's own. */
const isReady = computed(
  () => !!account.value && !account.value.needs_second_factor && !account.value.must_change_password,
)

/** Asks the server who we are; undefined when nobody is signed in. */
async function load(): Promise<OwnAccount | undefined> {
  try {
    account.value = await dataOf(api.GET('/api/account'))
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error
    account.value = undefined
  }
  return account.value
}

async function signIn(name: string, password: string) {
  const view = await dataOf(api.POST('/api/sign-in', { body: { account: name, password } }))
  keepCsrfToken(view.csrf_token)
  account.value = view
}

async function confirmCode(code: string) {
  await api.POST('/api/sign-in/code', { body: { code } })
  await load()
}

async function changePassword(present: string, next: string) {
  await api.PUT('/api/account/password', { body: { present, next } })
  await load()
}

async function signOut() {
  await api.POST('/api/sign-out').catch(() => undefined)
  keepCsrfToken(undefined)
  account.value = undefined
}

/** False also for a permission that no role has; `undefined` is everybody's. */
function may(permission: string | undefined): boolean {
  return !permission || !!account.value?.permissions.includes(permission)
}

export function useSession() {
  return { account, isReady, load, signIn, confirmCode, changePassword, signOut, may }
}
