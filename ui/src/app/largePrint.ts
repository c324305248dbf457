// SPDX-License-Identifier: Apache-2.0
import { ref, watchEffect } from 'vue'

const KEY = 'lunxun.large-print'
export const isLargePrint = ref(localStorage.getItem(KEY) === '1')

watchEffect(() => {
  document.documentElement.classList.toggle('large-print', isLargePrint.value)
  localStorage.setItem(KEY, isLargePrint.value ? '1' : '0')
})
