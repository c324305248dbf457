// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf, type components } from '@/api'
import { language, param, useCursorList, useUrlState, type Column, type FilterField } from '@/shared'

export type Unit = components['schemas']['UnitItem']
export type UnitCard = components['schemas']['UnitCard']

const TIERS = ['prefecture', 'county', 'township', 'village'] as const

/** The figures that a unit's row and its card share. */
export function useUnitColumns() {
  const { t } = useI18n()
  const figure = (key: keyof Unit & string): Column<Unit> => ({ key, title: t(`registry.units.column.${key}`), align: 'end' })
  return computed<Column<Unit>[]>(() => [
    { key: 'name', title: t('registry.units.column.name'), isFixed: true },
    { key: 'tier', title: t('registry.units.column.tier'), text: (row) => row.tier.name },
    figure('people'),
    figure('behind'),
    figure('will_be_short'),
    figure('nominated'),
    figure('places'),
    { key: 'code', title: t('registry.units.column.code'), isOptional: true },
  ])
}

export function useUnitList() {
  const { t } = useI18n()
  const { state, update, reset } = useUrlState({ q: param.text(), tier: param.text('') })
  const filters = computed(() => ({ q: state.value.q || undefined, tier: state.value.tier || undefined, language: language.value }))
  const isFiltered = computed(() => !!state.value.q || !!state.value.tier)
  const list = useCursorList<Unit, { q?: string; tier?: string; language: string }>('units', filters, ({ q, tier, limit, after }) =>
    dataOf(api.GET('/api/units', { params: { query: { q, tier, limit, after } } })),
  )
  const fields = computed<FilterField[]>(() => [
    { key: 'q', kind: 'text', label: t('registry.units.q'), placeholder: t('registry.units.qHint'), width: '240px' },
    { key: 'tier', kind: 'select', label: t('registry.units.column.tier'), options: TIERS.map((value) => ({ value, label: t(`registry.units.tier.${value}`) })) },
  ])
  return { state, update, reset, fields, list, isFiltered }
}

/** Units straight below another; the roots of the scope without one. */
export function loadUnitsBelow(parentId?: number) {
  return dataOf(api.GET('/api/units', { params: { query: { parent_id: parentId, limit: 200 } } }))
}

export function useUnitCard(unitId: ComputedRef<number>) {
  const card = useQuery({
    queryKey: ['unit', unitId, language],
    queryFn: () => dataOf(api.GET('/api/units/{unit_id}', { params: { path: { unit_id: unitId.value } } })),
  })
  const below = useQuery({ queryKey: ['units-below', unitId, language], queryFn: () => loadUnitsBelow(unitId.value) })
  return { card, below }
}
