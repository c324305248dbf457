// SPDX-License-Identifier: Apache-2.0
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, dataOf, type components, type operations } from '@/api'
import { usePlanChoices } from '@/features/plan'
import { param, useCursorList, useUrlState, type Column, type FilterField } from '@/shared'

type Query = NonNullable<operations['list_classes']['parameters']['query']>
type ClassLine = components['schemas']['ClassLine']

const SPEC = {
  run: param.number(), text: param.text(), tier: param.text(), field: param.text(), class_type: param.text(), institution: param.number(),
  from: param.text(), until: param.text(), severity: param.text(), order: param.text(),
}

/** The list of dated classes: filters in the address, rows, columns. */
export function useClasses() {
  const { t, n } = useI18n()
  const { state, update, reset } = useUrlState(SPEC)
  const choices = usePlanChoices(computed(() => state.value.run))
  const filters = computed<Query>(() => {
    const { run, text, tier, field, class_type, institution, from, until, severity, order } = state.value
    return {
      plan_run_id: run, text: text || undefined, tier: tier || undefined, field: field || undefined, class_type: class_type || undefined, institution_id: institution,
      from: from || undefined, until: until || undefined, severity: (severity || undefined) as Query['severity'], order: (order || undefined) as Query['order'],
    }
  })
  const list = useCursorList('classes', filters, (query) => dataOf(api.GET('/api/classes', { params: { query } })))

  const named = (items: { code: string; name: string }[] = []) => items.map(({ code, name }) => ({ value: code, label: name }))
  const fields = computed<FilterField[]>(() => [
    { key: 'text', kind: 'text', label: t('plan.filter.text'), placeholder: t('classes.textHint'), width: '220px' },
    { key: 'tier', kind: 'select', label: t('plan.tier'), options: named(choices.data.value?.tiers) },
    { key: 'field', kind: 'select', label: t('plan.field'), options: named(choices.data.value?.fields) },
    { key: 'class_type', kind: 'select', label: t('plan.classType'), options: named(choices.data.value?.class_types) },
    { key: 'institution', kind: 'select', label: t('plan.institution'), width: '200px', options: (choices.data.value?.institutions ?? []).map(({ id, name }) => ({ value: id as unknown as string, label: name })) },
    { key: 'from', kind: 'date', label: t('classes.from') },
    { key: 'until', kind: 'date', label: t('classes.until') },
    { key: 'severity', kind: 'select', label: t('plan.findings'), options: ['blocking', 'warning', 'notice'].map((value) => ({ value, label: t(`plan.severity.${value}`) })) },
  ])
  const columns = computed<Column<ClassLine>[]>(() => [
    { key: 'name', title: t('plan.className'), isFixed: true },
    { key: 'code', title: t('plan.code'), isOptional: true, order: 'code' },
    { key: 'days', title: t('plan.when'), text: (row) => `${row.first_day} – ${row.last_day}`, order: 'first_day', width: '190px' },
    { key: 'tier', title: t('plan.tier'), text: (row) => row.tier.name, width: '92px' },
    { key: 'field', title: t('plan.field'), text: (row) => row.field.name, width: '84px' },
    { key: 'class_type', title: t('plan.classType'), text: (row) => row.class_type.name, isOptional: true },
    { key: 'institution', title: t('plan.institution') },
    { key: 'organiser', title: t('plan.organiser'), isOptional: true },
    { key: 'places', title: t('classes.places'), text: (row) => `${n(row.places)} / ${n(row.seats_max)}`, align: 'end', order: 'seats' },
    { key: 'beds', title: t('plan.bedsTaken'), align: 'end', isOptional: true },
    { key: 'state', title: t('plan.stateLabel') },
    { key: 'findings', title: t('plan.findings'), order: 'findings' },
  ])
  return { state, update, reset, fields, columns, ...list }
}
