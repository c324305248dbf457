// SPDX-License-Identifier: Apache-2.0

export interface Option {
  value: string
  label: string
}

/** One control of a FilterBar; `key` is the name of its value in the URL state. Labels are translated already. */
export type FilterField = { key: string; label: string; width?: string } & (
  | { kind: 'text'; placeholder?: string }
  | { kind: 'select'; options: Option[]; isMultiple?: boolean }
  | { kind: 'flag' }
  | { kind: 'date' }
  | { kind: 'number'; min?: number; max?: number; unit?: string }
  | { kind: 'unit' }
  | { kind: 'person' }
)
