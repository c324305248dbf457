// SPDX-License-Identifier: Apache-2.0
import type { Feature } from '@/shared'

const modules = import.meta.glob<{ feature: Feature }>('../features/*/index.ts', { eager: true })

/** Every feature folder that has an index.ts; none needs to be listed. */
export const features: Feature[] = Object.values(modules).flatMap(({ feature }) => (feature ? [feature] : []))
