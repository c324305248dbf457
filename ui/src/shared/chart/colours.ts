// SPDX-License-Identifier: Apache-2.0

/** Distinct also without colour vision; the first is the usual one, red is kept for what is wrong. */
export const SERIES = ['#2f6db3', '#e0912f', '#3f8f5b', '#8a63b0', '#4aa3b8', '#b0713f', '#7b8794', '#c06090']
export const BAD = '#b3261e'
export const GOOD = '#3f8f5b'
/** From none to much. */
export const SCALE = ['#f3f6fa', '#c9dcef', '#8fb7dd', '#4f8bc4', '#1f5c99', '#0e3a68']
