// SPDX-License-Identifier: Apache-2.0
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf, type components, type operations } from '@/api'
import { language, param, useCursorList, useUrlState, type Column, type FilterField, type Option } from '@/shared'

export type Person = components['schemas']['PersonListItem']
type Query = NonNullable<operations['list_people']['parameters']['query']>

const STATE = {
  q: param.text(),
  unit_id: param.number(),
  rank_group: param.list(),
  rank: param.text(),
  key_group: param.list(),
  unmet_rule: param.text(),
  forecast_unmet_rule: param.text(),
  never_topic: param.text(),
  last_trained_before: param.text(),
  field: param.text(),
  sort: param.text('rank'),
  direction: param.text('ascending'),
}
const TEXTS = ['q', 'rank', 'unmet_rule', 'forecast_unmet_rule', 'never_topic', 'last_trained_before', 'field'] as const

export function usePeople() {
  const { t, n } = useI18n()
  const { state, update, reset } = useUrlState(STATE)
  const choices = useQuery({
    queryKey: ['people-choices', language],
    queryFn: () => dataOf(api.GET('/api/people/choices')),
    staleTime: 5 * 60_000,
  })

  const filters = computed(() => {
    const { unit_id, rank_group, key_group } = state.value
    const texts = Object.fromEntries(TEXTS.map((key) => [key, state.value[key] || undefined]))
    return { ...texts, unit_id, rank_group, key_group, sort: state.value.sort, direction: state.value.direction } as Query
  })
  const listed = computed(() => ({ ...filters.value, language: language.value }))
  const list = useCursorList<Person, typeof listed.value>('people', listed, (query) =>
    dataOf(api.GET('/api/people', { params: { query: { ...query, language: undefined } as Query } })),
  )

  /** The same header again turns the order round; figures begin with the largest. */
  function orderBy(sort: string) {
    const isSame = sort === state.value.sort
    const first = ['rank', 'name', 'unit', 'last_trained'].includes(sort) ? 'ascending' : 'descending'
    const other = state.value.direction === 'ascending' ? 'descending' : 'ascending'
    update({ sort, direction: isSame ? other : first, after: undefined, page: undefined } as Partial<typeof state.value>)
  }

  const options = (names?: { code: string; name: string }[]): Option[] => (names ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const rules = computed(() => (choices.data.value?.rules ?? []).map(({ rule_id, name }) => ({ value: rule_id, label: `${rule_id} ${name}` })))
  const fields = computed<FilterField[]>(() => {
    const known = choices.data.value
    return [
      { key: 'q', kind: 'text', label: t('registry.people.q'), placeholder: t('registry.people.qHint'), width: '180px' },
      { key: 'unit_id', kind: 'unit', label: t('registry.people.unit'), width: '220px' },
      { key: 'rank_group', kind: 'select', isMultiple: true, label: t('registry.people.rankGroup'), options: options(known?.rank_groups) },
      { key: 'rank', kind: 'select', label: t('registry.people.rank'), options: options(known?.ranks) },
      { key: 'key_group', kind: 'select', isMultiple: true, label: t('registry.people.keyGroup'), options: options(known?.key_groups) },
      { key: 'unmet_rule', kind: 'select', label: t('registry.people.unmetRule'), options: rules.value },
      { key: 'forecast_unmet_rule', kind: 'select', label: t('registry.people.forecastUnmet', { year: known?.forecast_year ?? '' }), options: rules.value },
      { key: 'never_topic', kind: 'select', label: t('registry.people.neverTopic'), options: options(known?.topics) },
      { key: 'last_trained_before', kind: 'date', label: t('registry.people.trainedBefore') },
      { key: 'field', kind: 'select', label: t('registry.people.field'), options: options(known?.fields) },
    ]
  })

  const hours = (minutes: number) => n(minutes / (choices.data.value?.class_hour_minutes || 45), 'one')
  const columns = computed<Column<Person>[]>(() => {
    const column = (key: string, more: Partial<Column<Person>> = {}): Column<Person> => ({ key, title: t(`registry.people.column.${key}`, { year: choices.data.value?.forecast_year ?? '' }), ...more })
    const figure = (key: keyof Person & string, order: string, more: Partial<Column<Person>> = {}) =>
      column(key, { align: 'end', order, text: (row) => hours(row[key] as number), ...more })
    return [
      column('name', { isFixed: true, order: 'name', width: '88px' }),
      column('unit_name', { order: 'unit' }),
      column('post_name'),
      column('rank', { order: 'rank', text: (row) => row.rank.name }),
      column('field', { isOptional: true, text: (row) => row.field.name }),
      column('age', { isOptional: true, align: 'end', order: 'age' }),
      column('key_groups', { isOptional: true, text: (row) => row.key_groups.map(({ name }) => name).join('、') }),
      column('last_trained_on', { order: 'last_trained' }),
      column('trainings', { align: 'end', order: 'trainings' }),
      figure('minutes_this_year', 'minutes_this_year'),
      figure('minutes_five_years', 'minutes_five_years', { isOptional: true }),
      figure('minutes_required', '', { isOptional: true, order: undefined }),
      figure('minutes_counted', '', { isOptional: true, order: undefined }),
      figure('minutes_short', 'minutes_short'),
      column('unmet_rules'),
      column('due_on', { isOptional: true }),
      column('nominations', { align: 'end', order: 'nominations' }),
      figure('forecast_minutes_short', 'forecast_short'),
      column('forecast_unmet_rules', { isOptional: true, text: (row) => row.forecast_unmet_rules.join('、') }),
    ]
  })

  const exportHref = computed(() => {
    const query = new URLSearchParams()
    for (const [key, value] of Object.entries(filters.value)) for (const one of [value].flat()) if (one !== undefined) query.append(key, String(one))
    return `/api/people/export?${query}`
  })
  return { state, update, reset, fields, columns, list, choices, orderBy, hours, exportHref }
}
