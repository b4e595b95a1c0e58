import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { debounced } from '@/api/live'
import { toCsv } from '@/format/csv'
import { DASH, formatCount, formatDateTime, formatDay, formatHours, formatRate, formatSpan, today } from '@/format/format'
import { locale } from '@/preferences/preferences'

afterEach(() => {
  locale.value = 'zh-CN'
})

describe('figures', () => {
  it('are written for people, and a dash where there is none', () => {
    expect([formatCount(127000), formatRate(0.6875), formatHours(100)]).toEqual(['127,000', '68.8%', '1.67'])
    expect([formatCount(null), formatRate(null), formatHours(undefined)]).toEqual([DASH, DASH, DASH])
  })
})

describe('times', () => {
  it('are those of Shanghai wherever the browser is', () => {
    expect(formatDateTime('2026-11-01T16:30:00Z')).toBe('2026/11/02 00:30')
    expect(formatSpan('2026-12-13T10:00:00Z', '2026-12-13T12:00:00Z')).toBe('12月13日周日 18:00–20:00')
    expect(formatSpan('2026-12-13T10:00:00Z', '2026-12-13T12:00:00Z', true)).toBe('12/13 18:00–20:00')
    expect(today(new Date('2026-10-31T16:00:00Z'))).toBe('2026-11-01')
    expect(today(new Date('2026-10-31T15:59:59Z'))).toBe('2026-10-31')
  })

  it('keep calendar days as they are', () => {
    expect(formatDay('2026-12-13')).toBe('12月13日周日')
    locale.value = 'en'
    expect(formatDay('2026-12-13')).toBe('Sun, Dec 13')
    expect(formatDay('nonsense')).toBe(DASH)
  })
})

describe('CSV', () => {
  it('opens correctly in spreadsheet programs', () => {
    expect(toCsv([['行', '原因'], [17, '含,逗号'], [18, '说"好"']])).toBe('\uFEFF行,原因\r\n17,"含,逗号"\r\n18,"说""好"""\r\n')
  })

  it('never starts a formula', () => {
    expect(toCsv([['=1+1', '+2', '-3', '@x', -4]])).toBe("\uFEFF'=1+1,'+2,'-3,'@x,-4\r\n")
  })
})

describe('a burst of changes', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('leads to one refetch after the last of them', () => {
    const action = vi.fn()
    const call = debounced(action, 800, 3_000)
    call()
    vi.advanceTimersByTime(700)
    call()
    vi.advanceTimersByTime(799)
    expect(action).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(action).toHaveBeenCalledTimes(1)
  })

  it('that never ends leads to one every three seconds', () => {
    const action = vi.fn()
    const call = debounced(action, 800, 3_000)
    for (let elapsed = 0; elapsed < 6_200; elapsed += 100) {
      call()
      vi.advanceTimersByTime(100)
    }
    expect(action).toHaveBeenCalledTimes(2)
    call.cancel()
    vi.advanceTimersByTime(5_000)
    expect(action).toHaveBeenCalledTimes(2)
  })
})
