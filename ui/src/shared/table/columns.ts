// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue'

/** A column of a DataTable. The cell is the slot `cell-<key>`, else `text(row)`, else the row's member. */
export interface Column<Row> {
  key: string
  /** Translated already. */
  title: string
  text?: (row: Row) => string | number | null | undefined
  align?: 'start' | 'end' | 'center'
  width?: string
  /** Hidden until the reader chooses it. */
  isOptional?: boolean
  /** Code of the list's order that sorts by this column. */
  order?: string
  /** Stays when columns are chosen: the one that names the row. */
  isFixed?: boolean
}

/** Where this browser keeps the columns of a table. */
export const columnsKey = (table: string) => `lunxun.columns.${table}`

/** Which columns are shown, in the list's order; remembered in this browser. */
export function useColumnChoice<Row>(table: string, columns: () => Column<Row>[]) {
  const key = columnsKey(table)
  const kept = localStorage.getItem(key)
  const choice = ref<string[] | undefined>(kept ? (JSON.parse(kept) as string[]) : undefined)

  const isShown = (column: Column<Row>) => column.isFixed || (choice.value ? choice.value.includes(column.key) : !column.isOptional)
  const shown = computed(() => columns().filter(isShown))
  function choose(keys: string[]) {
    choice.value = keys
    localStorage.setItem(key, JSON.stringify(keys))
  }
  function forget() {
    choice.value = undefined
    localStorage.removeItem(key)
  }
  return { shown, choose, forget }
}
