// SPDX-License-Identifier: Apache-2.0
/// <reference types="vite/client" />
declare module 'virtual:locale/*' {
  const texts: Record<string, never>
  export default texts
}
