// SPDX-License-Identifier: Apache-2.0
import { router } from '../router'

interface Step {
  name: string
  title: string
}

/** From the topmost page down to this one, by the routes' `parent`. */
export function trailOf(route: { name?: unknown; meta: { title?: string; parent?: string } }): Step[] {
  const steps: Step[] = []
  let at: { name?: unknown; meta: { title?: string; parent?: string } } | undefined = route
  while (at?.meta.title && steps.length < 6) {
    steps.unshift({ name: String(at.name), title: at.meta.title })
    const parent: string | undefined = at.meta.parent
    at = parent ? router.getRoutes().find(({ name }) => name === parent) : undefined
  }
  return steps
}
