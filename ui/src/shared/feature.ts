// SPDX-License-Identifier: Apache-2.0
import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Locale key of the page's name, for breadcrumbs and the browser's tab. */
    title?: string
    /** Needed to see the page; none: everybody who is signed in. */
    permission?: string
    /** Seen without signing in. */
    isPublic?: boolean
    /** Route name of the page above this one in the breadcrumbs. */
    parent?: string
  }
}

export const MENU_GROUPS = ['today', 'plan', 'people', 'resources', 'rules', 'data', 'system'] as const
export type MenuGroup = (typeof MENU_GROUPS)[number]

/** An entry of the menu; its label and permission are those of its route. */
export interface MenuEntry {
  group: MenuGroup
  /** Within the group; lower stands first. */
  order: number
  route: string
  icon?: Component
}

/** What a feature's index.ts exports. */
export interface Feature {
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
}
