// SPDX-License-Identifier: Apache-2.0
import type { EChartsCoreOption } from 'echarts/core'
import { BAD, GOOD, SCALE, SERIES } from '@/shared'
import type { HomeFigures, PlanMix } from './useHome'

/** A chart and the table with the same figures. */
export interface Picture {
  option: EChartsCoreOption
  columns: string[]
  rows: (string | number)[][]
  height: string
}
export type Say = (key: string, values?: Record<string, unknown>) => string

const percent = (part: number, whole: number) => (whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0)
const heightOf = (bars: number) => `${Math.max(150, bars * 26 + 62)}px`
const LABELS = { fontSize: 12, color: '#333b46', hideOverlap: true }

type Share = HomeFigures['rank_groups'][number]

/** Who was trained in five years, who will be by the present nomination, and who is left. */
export function rotation(shares: Share[], say: Say): Picture {
  const parts = [
    { key: 'trained', colour: SERIES[0], of: (share: Share) => share.trained },
    { key: 'planned', colour: '#9cc3e8', of: (share: Share) => share.planned },
    { key: 'left', colour: '#dfe4ea', of: (share: Share) => share.people - share.trained - share.planned },
  ]
  return {
    option: {
      grid: { left: 8, right: 24, top: 28, bottom: 4, containLabel: true },
      legend: { top: 0, itemHeight: 10, textStyle: LABELS },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: unknown) => `${String(value)}%` },
      xAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%', ...LABELS } },
      yAxis: { type: 'category', inverse: true, data: shares.map(({ group }) => group.name), axisLabel: LABELS, axisTick: { show: false } },
      series: parts.map(({ key, colour, of }) => ({
        type: 'bar',
        stack: 'all',
        name: say(`home.rotation.${key}`),
        itemStyle: { color: colour },
        barMaxWidth: 16,
        data: shares.map((share) => percent(of(share), share.people)),
      })),
    },
    columns: ['group', 'people', 'trained', 'planned', 'left', 'share'].map((key) => say(`home.rotation.${key}`)),
    rows: shares.map((share) => [share.group.name, share.people, share.trained, share.planned, share.people - share.trained - share.planned, `${percent(share.trained, share.people)}%`]),
    height: heightOf(shares.length),
  }
}

/** Share of each rank that has the hours asked for, today and as forecast for the year's end. */
export function hours(ranks: HomeFigures['ranks'], say: Say): Picture {
  const bar = (name: string, colour: string | undefined, of: (rank: HomeFigures['ranks'][number]) => number) => ({
    type: 'bar',
    name,
    barMaxWidth: 9,
    itemStyle: { color: colour },
    data: ranks.map((rank) => percent(of(rank), rank.people)),
  })
  return {
    option: {
      grid: { left: 8, right: 24, top: 28, bottom: 4, containLabel: true },
      legend: { top: 0, itemHeight: 10, textStyle: LABELS },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: unknown) => `${String(value)}%` },
      xAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%', ...LABELS } },
      yAxis: { type: 'category', inverse: true, data: ranks.map(({ rank }) => rank.name), axisLabel: LABELS, axisTick: { show: false } },
      series: [
        bar(say('home.hours.today'), SERIES[0], (rank) => rank.attained),
        bar(say('home.hours.year_end'), SERIES[1], (rank) => rank.attained_by_year_end),
      ],
    },
    columns: ['rank', 'people', 'today', 'today_share', 'year_end', 'year_end_share'].map((key) => say(`home.hours.${key}`)),
    rows: ranks.map(({ rank, people, attained, attained_by_year_end: later }) => [rank.name, people, attained, `${percent(attained, people)}%`, later, `${percent(later, people)}%`]),
    height: `${Math.max(170, ranks.length * 24 + 62)}px`,
  }
}

interface Line {
  name: string
  values: number[]
  note?: (week: number) => string
}

/** Lines by week, the darker the more. */
function weekMap(weeks: string[], lines: Line[], column: string, unit: string): Picture {
  const most = Math.max(1, ...lines.flatMap(({ values }) => values))
  return {
    option: {
      grid: { left: 8, right: 12, top: 8, bottom: 46, containLabel: true },
      tooltip: {
        formatter: ({ value }: { value: [number, number, number] }) => `${lines[value[1]]?.name ?? ''}<br>${weeks[value[0]] ?? ''}<br>${lines[value[1]]?.note?.(value[0]) ?? value[2]}${unit}`,
      },
      xAxis: { type: 'category', data: weeks.map((week) => week.slice(5)), axisLabel: { ...LABELS, interval: 3 }, splitArea: { show: false } },
      yAxis: { type: 'category', inverse: true, data: lines.map(({ name }) => name), axisLabel: { ...LABELS, width: 116, overflow: 'truncate' }, axisTick: { show: false } },
      visualMap: { min: 0, max: most, calculable: false, orient: 'horizontal', left: 'center', bottom: 0, itemHeight: 110, itemWidth: 10, text: [String(most), '0'], inRange: { color: SCALE }, textStyle: LABELS, precision: most < 10 ? 1 : 0 },
      series: [{ type: 'heatmap', itemStyle: { borderColor: '#fff', borderWidth: 1 }, data: lines.flatMap(({ values }, line) => values.map((value, week) => [week, line, value])) }],
    },
    columns: [column, ...weeks],
    rows: lines.map(({ name, values }) => [name, ...values]),
    height: `${Math.max(150, lines.length * 24 + 84)}px`,
  }
}

export const classWeeks = ({ weeks, tiers }: HomeFigures, say: Say): Picture =>
  weekMap(weeks, tiers.map(({ tier, classes }) => ({ name: tier.name, values: classes })), say('home.weeks.tier'), ` ${say('home.weeks.classes')}`)

/** Percent of each unit's people in a class. */
export const unitWeeks = ({ weeks, units }: HomeFigures, say: Say): Picture =>
  weekMap(
    weeks,
    units.map(({ name, people, away }) => ({
      name,
      values: away.map((count) => percent(count, people)),
      note: (week) => `${percent(away[week] ?? 0, people)}% · ${away[week] ?? 0}/${people}`,
    })),
    say('home.weeks.unit'),
    '',
  )

/** Classes by field; economy and rule of law have to make up their share together. */
export function mixOf(mix: PlanMix, say: Say): Picture {
  const fields = mix.fields.filter(({ runs }) => runs > 0)
  const isEnough = mix.economy_and_law_percent >= mix.target_percent
  const together = Math.round(mix.economy_and_law_percent * 10) / 10
  return {
    option: {
      grid: { left: 8, right: 52, top: 22, bottom: 4, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: (value: unknown) => `${String(value)}%` },
      xAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%', ...LABELS } },
      yAxis: { type: 'category', inverse: true, data: [say('home.mix.together'), ...fields.map(({ field }) => field.name)], axisLabel: LABELS, axisTick: { show: false } },
      series: [
        {
          type: 'bar',
          barMaxWidth: 16,
          label: { show: true, position: 'right', formatter: '{c}%', ...LABELS },
          data: [
            { value: together, itemStyle: { color: isEnough ? GOOD : BAD } },
            ...fields.map(({ percent_of_runs: share, counts_for_target: counts }) => ({ value: Math.round(share * 10) / 10, itemStyle: { color: counts ? SERIES[0] : '#9fb0c2' } })),
          ],
          markLine: { symbol: 'none', silent: true, lineStyle: { color: BAD, type: 'dashed' }, label: { position: 'start', distance: 4, formatter: `${mix.target_percent}%`, color: BAD }, data: [{ xAxis: mix.target_percent }] },
        },
      ],
    },
    columns: ['field', 'entries', 'classes', 'seats', 'share'].map((key) => say(`home.mix.${key}`)),
    rows: [
      ...fields.map(({ field, entries, classes, seats, percent_of_runs: share }) => [field.name, entries, classes, seats, `${Math.round(share * 10) / 10}%`]),
      [say('home.mix.together'), mix.economy_and_law_runs, '', '', `${together}%`],
    ],
    height: heightOf(fields.length + 1),
  }
}
