// SPDX-License-Identifier: Apache-2.0
import { api, dataOf } from '@/api'
import type { PickerSource } from '@/shared'
import type { RepairKind } from './useRepair'

const LIMIT = 20
const page = (name: string) => ({ params: { query: { name, limit: LIMIT } } })

/** Where the teacher, room, site, institution, class or course of an event is looked up by name. */
export const SUBJECTS: Record<RepairKind, PickerSource> = {
  teacher_absent: {
    find: async (name) => (await dataOf(api.GET('/api/teachers', page(name)))).items.map((row) => ({ ...row, detail: row.institution_name ?? row.unit_name })),
    one: async (id) => (await dataOf(api.GET('/api/teachers/{teacher_id}', { params: { path: { teacher_id: id } } }))).teacher,
  },
  room_lost: {
    find: async (name) => (await dataOf(api.GET('/api/rooms', page(name)))).items.map((row) => ({ ...row, detail: row.institution_name })),
    one: async (id) => (await dataOf(api.GET('/api/rooms/{room_id}', { params: { path: { room_id: id } } }))).room,
  },
  site_lost: {
    find: async (name) => (await dataOf(api.GET('/api/sites', page(name)))).items.map((row) => ({ ...row, detail: row.base_name })),
    one: async (id) => (await dataOf(api.GET('/api/sites', { params: { query: { limit: 200 } } }))).items.find((row) => row.id === id) ?? { id, name: `#${id}` },
  },
  institution_closed: {
    find: async (name) => (await dataOf(api.GET('/api/institution-years', { params: { query: { limit: 200 } } }))).items.filter((row) => row.name.includes(name)),
    one: async (id) => (await dataOf(api.GET('/api/institution-years', { params: { query: { limit: 200 } } }))).items.find((row) => row.id === id) ?? { id, name: `#${id}` },
  },
  class_postponed: {
    find: async (text) =>
      (await dataOf(api.GET('/api/classes', { params: { query: { text, limit: LIMIT } } }))).items.map((row) => ({ id: row.class_id, name: row.name, detail: `${row.first_day} · ${row.institution}` })),
    one: async (id) => {
      const { line } = await dataOf(api.GET('/api/classes/{class_id}', { params: { path: { class_id: id } } }))
      return { id, name: line.name }
    },
  },
  unit_added: {
    find: async (name) => (await dataOf(api.GET('/api/courses', page(name)))).items.map((row) => ({ ...row, detail: row.institution_name })),
    one: async (id) => (await dataOf(api.GET('/api/courses/{course_id}', { params: { path: { course_id: id } } }))).course,
  },
}
