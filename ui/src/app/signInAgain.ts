// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue'
import type { ApiError } from '@/api'

/** Open while somebody is asked to sign in again over the page. */
export const isAsking = ref(false)
export const why = ref('')
let waiting: Promise<boolean> | undefined
let answer: (isBack: boolean) => void = () => undefined

/** All calls that failed meanwhile wait for the one dialog. */
export function askToSignInAgain(error: ApiError): Promise<boolean> {
  waiting ??= new Promise<boolean>((resolve) => {
    answer = resolve
    why.value = error.message
    isAsking.value = true
  }).finally(() => {
    waiting = undefined
    isAsking.value = false
  })
  return waiting
}
export const answerSignInAgain = (isBack: boolean) => answer(isBack)
