// SPDX-License-Identifier: Apache-2.0
declare module 'opencc-js' {
  export function Converter(options: { from: 'cn'; to: 'twp' }): (text: string) => string
}
