// SPDX-License-Identifier: Apache-2.0
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf, type operations } from '@/api'
import { param, useCursorList, useUrlState, type Column, type FilterField } from '@/shared'
import { usePlanChoices, type PlanEntryLine } from './usePlan'

type Query = NonNullable<operations['list_plan_entries']['parameters']['query']>

const SPEC = {
  text: param.text(), tier: param.text(), field: param.text(), class_type: param.text(), organiser: param.number(), institution: param.number(),
  state: param.text(), severity: param.text(), classes: param.text(), order: param.text(),
}

/** The list of entries: its filters in the address, its rows, its columns. */
export function usePlanEntries(run: Ref<number | undefined>) {
  const { t, n } = useI18n()
  const { state, update, reset } = useUrlState(SPEC)
  const choices = usePlanChoices(run)
  const filters = computed<Query>(() => {
    const { text, tier, field, class_type, organiser, institution, state: wanted, severity, classes, order } = state.value
    return {
      plan_run_id: run.value, text: text || undefined, tier: tier || undefined, field: field || undefined, class_type: class_type || undefined,
      organiser_unit_id: organiser, institution_id: institution, state: wanted || undefined,
      severity: (severity || undefined) as Query['severity'], has_class: classes ? classes === 'yes' : undefined, order: (order || undefined) as Query['order'],
    }
  })
  const list = useCursorList('plan-entries', filters, (query) => dataOf(api.GET('/api/plan-entries', { params: { query } })))

  const named = (items: { code: string; name: string }[] = []) => items.map(({ code, name }) => ({ value: code, label: name }))
  const rowsOf = (items: { id: number; name: string }[] = []) => items.map(({ id, name }) => ({ value: id as unknown as string, label: name }))
  const fields = computed<FilterField[]>(() => {
    const from = choices.data.value
    return [
      { key: 'text', kind: 'text', label: t('plan.filter.text'), placeholder: t('plan.filter.textHint'), width: '220px' },
      { key: 'tier', kind: 'select', label: t('plan.tier'), options: named(from?.tiers) },
      { key: 'field', kind: 'select', label: t('plan.field'), options: named(from?.fields) },
      { key: 'class_type', kind: 'select', label: t('plan.classType'), options: named(from?.class_types) },
      { key: 'organiser', kind: 'select', label: t('plan.organiser'), options: rowsOf(from?.organisers), width: '200px' },
      { key: 'institution', kind: 'select', label: t('plan.institution'), options: rowsOf(from?.institutions), width: '200px' },
      { key: 'state', kind: 'select', label: t('plan.stateLabel'), options: (from?.states ?? []).map((value) => ({ value, label: t(`plan.state.${value}`) })) },
      { key: 'severity', kind: 'select', label: t('plan.findings'), options: ['blocking', 'warning', 'notice'].map((value) => ({ value, label: t(`plan.severity.${value}`) })) },
      { key: 'classes', kind: 'select', label: t('plan.scheduled'), options: ['yes', 'no'].map((value) => ({ value, label: t(`plan.scheduledIs.${value}`) })) },
    ]
  })
  const columns = computed<Column<PlanEntryLine>[]>(() => [
    { key: 'name', title: t('plan.entryName'), isFixed: true, order: 'code' },
    { key: 'code', title: t('plan.code'), isOptional: true },
    { key: 'tier', title: t('plan.tier'), text: (row) => row.tier.name, width: '92px' },
    { key: 'field', title: t('plan.field'), text: (row) => row.field.name, width: '84px' },
    { key: 'class_type', title: t('plan.classType'), text: (row) => row.class_type.name },
    { key: 'organiser', title: t('plan.organiser') },
    { key: 'institution', title: t('plan.institution') },
    { key: 'window', title: t('plan.window'), text: (row) => `${row.earliest_day} – ${row.latest_day}`, order: 'window', isOptional: true },
    { key: 'seats_max', title: t('plan.seats'), text: (row) => n(row.seats_max), align: 'end', order: 'seats' },
    { key: 'days', title: t('plan.days'), align: 'end' },
    { key: 'runs', title: t('plan.runs'), align: 'end' },
    { key: 'budget_yuan', title: t('plan.budget'), text: (row) => n(row.budget_yuan), align: 'end', isOptional: true },
    { key: 'state', title: t('plan.stateLabel') },
    { key: 'classes', title: t('plan.classes'), align: 'end' },
    { key: 'findings', title: t('plan.findings'), order: 'findings' },
  ])
  return { state, update, reset, fields, columns, ...list }
}
