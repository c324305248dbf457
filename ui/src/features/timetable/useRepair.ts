// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { api, dataOf, type components } from '@/api'
import { language, param, useUrlState } from '@/shared'

export type Repair = components['schemas']['RepairView']
export type Change = components['schemas']['SessionChange']
export type Place = components['schemas']['SessionPlace']
export type Alternative = components['schemas']['RepairAlternative']
type Form = components['schemas']['RepairForm']
type Choice = NonNullable<Form['choices']>[number]
export type RepairKind = Form['kind']

export const KINDS: RepairKind[] = ['teacher_absent', 'room_lost', 'site_lost', 'institution_closed', 'class_postponed', 'unit_added']
export const HALVES = ['day', 'morning', 'afternoon', 'evening'] as const

const STATE = {
  kind: param.text('teacher_absent'),
  subject: param.number(),
  first_day: param.text(),
  last_day: param.text(),
  half: param.text('day'),
  freeze: param.number(),
  asked: param.flag(),
}

/** One event: told, previewed, single sessions chosen elsewhere, decided. What happened stands in the address. */
export function useRepair() {
  const client = useQueryClient()
  const { state, update } = useUrlState(STATE)
  const kind = computed(() => KINDS.find((one) => one === state.value.kind) ?? 'teacher_absent')
  /** A class begins on one new day; the others last from a day to a day. */
  const hasRange = computed(() => kind.value !== 'class_postponed')
  const hasHalf = computed(() => ['teacher_absent', 'room_lost', 'site_lost'].includes(kind.value))
  const isComplete = computed(() => state.value.subject !== undefined && state.value.first_day !== '')

  const choices = ref<Choice[]>([])
  const form = computed<Form>(() => ({
    kind: kind.value,
    subject_id: state.value.subject ?? 0,
    first_day: state.value.first_day,
    last_day: hasRange.value ? state.value.last_day || undefined : undefined,
    half: hasHalf.value ? (state.value.half as Form['half']) : undefined,
    freeze_days: state.value.freeze ?? undefined,
    choices: choices.value.length ? choices.value : undefined,
  }))
  /** What was decided; the query below looks at it as soon as it is made. */
  const result = ref<Repair>()
  const preview = useQuery({
    queryKey: ['repair', form, language],
    enabled: computed(() => state.value.asked && isComplete.value && !result.value),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    queryFn: () => dataOf(api.POST('/api/timetable-repairs/preview', { body: form.value })),
  })

  /** Another event begins anew; what was chosen belongs to the one before. */
  function tell(patch: Partial<typeof state.value>) {
    choices.value = []
    result.value = undefined
    update({ ...patch, asked: false })
  }
  const ask = () => {
    result.value = undefined
    update({ asked: true })
  }

  const isOf = (choice: Choice, session: Change['session']) => choice.session.menu_item_id === session.menu_item_id && choice.session.part_number === session.part_number
  const chosenFor = (session: Change['session']) => choices.value.find((choice) => isOf(choice, session))
  function choose(session: Change['session'], place: Place | undefined) {
    const others = choices.value.filter((choice) => !isOf(choice, session))
    choices.value = place ? [...others, { session, day: place.day, half: place.half, teacher_id: place.teacher_id, room_id: place.room_id }] : others
  }
  const alternatives = (session: Change['session']) => dataOf(api.POST('/api/timetable-repairs/alternatives', { body: { ...form.value, choices: undefined, session } }))

  async function decide(reason: string) {
    const fingerprint = preview.data.value?.fingerprint ?? ''
    result.value = await dataOf(api.POST('/api/timetable-repairs', { body: { ...form.value, fingerprint, reason } }))
    await client.invalidateQueries({ queryKey: ['timetable'] })
  }
  return { state, kind, hasRange, hasHalf, isComplete, preview, result, choices, tell, ask, choose, chosenFor, alternatives, decide }
}
export type RepairDesk = ReturnType<typeof useRepair>
