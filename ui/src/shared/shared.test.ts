// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import { firstLanguage, param, spokenDate, useUrlState } from '@/shared'
import { i18n } from './i18n/i18n'
import DataTable from './table/DataTable.vue'
import { useRowKeys } from './table/rowKeys'
import { fileNameOf } from './ui/download'

test('a day stays in ISO order with the weekday of the reader', () => {
  expect(spokenDate('2027-03-08', 'zh-CN', { weekday: true })).toBe('2027-03-08 周一')
  expect(spokenDate('2027-03-08', 'en', { weekday: true })).toBe('Mon 2027-03-08')
  expect(spokenDate(null, 'en')).toBe('')
})

test('the language kept wins, then the first of the browser that we speak', () => {
  expect(firstLanguage('en', ['zh-TW'])).toBe('en')
  expect(firstLanguage(null, ['fr', 'zh-HK'])).toBe('zh-TW')
  expect(firstLanguage('xx', [])).toBe('zh-CN')
})

test('a file keeps the name that the server gives it, Chinese too', () => {
  expect(fileNameOf(`attachment; filename="x.xlsx"; filename*=UTF-8''%E5%90%8D%E5%8D%95.xlsx`, 'f')).toBe('名单.xlsx')
  expect(fileNameOf('attachment; filename="list.xlsx"', 'f')).toBe('list.xlsx')
  expect(fileNameOf(null, 'f')).toBe('f')
})

async function urlState(path: string) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: { render: () => h('div') } }] })
  await router.push(path)
  let found!: ReturnType<typeof useUrlState<typeof spec>>
  const spec = { q: param.text(), unit_id: param.number(), only: param.flag(), rank: param.list() }
  mount(defineComponent({ setup: () => ((found = useUrlState(spec)), () => h('div')) }), { global: { plugins: [router] } })
  return { router, ...found }
}

test('state is read from the address, wrong numbers are nothing', async () => {
  const { state } = await urlState('/?q=x&unit_id=abc&only=1&rank=a&rank=b')
  expect(state.value).toEqual({ q: 'x', unit_id: undefined, only: true, rank: ['a', 'b'] })
})

test('several changes in one tick become one address, and what is not ours stays', async () => {
  const { router, update } = await urlState('/?other=1&q=x')
  const replace = vi.spyOn(router, 'replace')
  update({ q: '' })
  update({ unit_id: 7, rank: ['a', 'b'] })
  await nextTick()
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
  expect(replace).toHaveBeenCalledTimes(1)
  expect(router.currentRoute.value.query).toEqual({ other: '1', unit_id: '7', rank: ['a', 'b'] })
})

test('arrow keys walk the rows and stop at the ends, Enter opens', async () => {
  const body = document.createElement('tbody')
  body.innerHTML = '<tr tabindex="0"></tr><tr tabindex="-1"></tr>'
  document.body.append(body)
  const opened = vi.fn()
  const { current, onKeydown } = useRowKeys(ref(body), () => 2, opened)
  body.addEventListener('keydown', onKeydown)
  const press = (key: string) => body.children[current.value]?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))

  press('ArrowUp')
  expect(current.value).toBe(0)
  press('ArrowDown')
  press('ArrowDown')
  expect(current.value).toBe(1)
  await nextTick()
  expect(document.activeElement).toBe(body.children[1])
  press('Enter')
  expect(opened).toHaveBeenCalledWith(1)
})

test('a cell whose slot shows nothing stays empty, one without a slot shows its value', () => {
  const table = mount(DataTable<{ id: number; tags: string[] }>, {
    props: { name: 'rows', label: 'rows', columns: [{ key: 'id', title: 'id' }, { key: 'tags', title: 'tags' }], rows: [{ id: 7, tags: [] }], rowKey: (row) => row.id },
    slots: { 'cell-tags': ({ row }: { row: { tags: string[] } }) => row.tags.map((tag) => h('i', tag)) },
    global: { plugins: [i18n] },
  })
  expect(table.findAll('tbody td').map((cell) => cell.text())).toEqual(['7', ''])
})
