// SPDX-License-Identifier: Apache-2.0

/**
 * `2027-03-08` as `2027-03-08 周一` or `Mon 2027-03-08`; a UTC moment in the reader's own time zone.
 * Numbers stay in ISO order in every language: officers compare them with sheets.
 */
export function spokenDate(value: string | null | undefined, locale: string, wish: { weekday?: boolean; time?: boolean } = {}): string {
  if (!value) return ''
  const isMoment = value.length > 10
  const date = isMoment ? new Date(value) : new Date(`${value}T00:00:00`)
  if (Number.isNaN(date.getTime())) return value
  const two = (number: number) => String(number).padStart(2, '0')
  let text = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  if (isMoment && wish.time !== false) text += ` ${two(date.getHours())}:${two(date.getMinutes())}`
  if (!wish.weekday) return text
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(date)
  return locale === 'en' ? `${weekday} ${text}` : `${text} ${weekday}`
}
