// SPDX-License-Identifier: Apache-2.0
export function faultOfImport(source: string, from: string, request: string): 'upwards' | 'inside' | undefined
