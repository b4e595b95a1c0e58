import { locale } from '@/preferences/preferences'

const ZONE = 'Asia/Shanghai'

/** What stands where a figure is hidden or does not exist. */
export const DASH = '—'

export function formatCount(value: number | null | undefined): string {
  return value === null || value === undefined ? DASH : new Intl.NumberFormat(locale.value).format(value)
}

/** A share of one, as per cent with one decimal. */
export function formatRate(value: number | null | undefined): string {
  return value === null || value === undefined
    ? DASH
    : new Intl.NumberFormat(locale.value, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(value)
}

/** Minutes as hours with two decimals, the way hours are published. */
export function formatHours(minutes: number | null | undefined): string {
  return minutes === null || minutes === undefined
    ? DASH
    : new Intl.NumberFormat(locale.value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(minutes / 60)
}

export function formatDecimal(value: number | null | undefined, digits: number): string {
  return value === null || value === undefined
    ? DASH
    : new Intl.NumberFormat(locale.value, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
}

function parse(value: string | null | undefined): Date | undefined {
  if (!value) return undefined
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date
}

export function formatDateTime(value: string | null | undefined): string {
  const date = parse(value)
  return date
    ? new Intl.DateTimeFormat(locale.value, {
        timeZone: ZONE,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(date)
    : DASH
}

export function formatTime(value: string | null | undefined): string {
  const date = parse(value)
  return date
    ? new Intl.DateTimeFormat(locale.value, {
        timeZone: ZONE,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(date)
    : DASH
}

/** A calendar day (`2026-12-13`) with its weekday; it has no zone of its own. */
export function formatDay(value: string | null | undefined): string {
  const date = parse(value ? `${value.slice(0, 10)}T00:00:00Z` : undefined)
  return date
    ? new Intl.DateTimeFormat(locale.value, {
        timeZone: 'UTC',
        month: 'short',
        day: 'numeric',
        weekday: 'short',
      }).format(date)
    : DASH
}

/** The Shanghai day of an instant, with its weekday. */
export function formatDayOf(value: string | null | undefined, short = false): string {
  const date = parse(value)
  const parts: Intl.DateTimeFormatOptions = short
    ? { month: 'numeric', day: 'numeric' }
    : { month: 'short', day: 'numeric', weekday: 'short' }
  return date ? new Intl.DateTimeFormat(locale.value, { timeZone: ZONE, ...parts }).format(date) : DASH
}

/** When something takes place: `12月13日周日 18:00–20:00`. */
export function formatSpan(from: string | null | undefined, to: string | null | undefined, short = false): string {
  return from ? `${formatDayOf(from, short)} ${formatTime(from)}${to ? `–${formatTime(to)}` : ''}` : DASH
}

/** Today in Shanghai, as `yyyy-MM-dd`. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now)
}
