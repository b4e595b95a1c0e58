import { describe, expect, it } from 'vitest'
import type { Area, CaseCounts, Dashboard, Part } from '@/api/gateway'
import { areaRows, caseTotals, childLength, concerns, HIDDEN, matchRateOf, metricOf, opens, pathTo } from '@/dashboard/figures'

const fresh = <T>(data: T): Part<T> => ({ status: 'fresh', ageSeconds: 0, data })
const away = { status: 'unavailable', data: null } as const

const matching = { demands: 0, listed: 0, proposed: 0, matched: 0, inService: 0, done: 0, unmet: 0, matchRate: null }

function dashboardOf(parts: Partial<Dashboard['parts']> = {}): Dashboard {
  return {
    area: '330411',
    asOf: '2026-11-01T00:00:00Z',
    parts: {
      volunteering: fresh({
        area: '330411',
        totals: { volunteers: 12, guardianPending: 1, minutes: 90, activities: 1 },
        streets: [{ area: '330411002', volunteers: 12, guardianPending: 1, minutes: 90, activities: 1 }],
      }),
      matching: fresh({
        totals: { ...matching },
        streets: [{ area: '330411003', ...matching, demands: 4, listed: 4, matched: 3, matchRate: 0.75 }],
      }),
      projects: fresh({ totals: { projects: 1, byStage: { IDEA: 1 } }, streets: [{ area: '330411002', projects: 1 }] }),
      cases: fresh({ cells: [] }),
      ...parts,
    },
  }
}

const streets: Area[] = [
  { code: '330411002000', name: '新城街道' },
  { code: '330411003000', name: '嘉北街道' },
]
const countsOf = (...cells: [string, number | null, number | null][]): Part<CaseCounts> =>
  fresh({ cells: cells.map(([area, open, closed]) => ({ area, open, closed })) })

describe('the rows below an area', () => {
  it('join the four services by area, named and in order', () => {
    const rows = areaRows(dashboardOf(), streets)
    expect(rows.map((row) => [row.code, row.name, row.volunteers, row.demands, row.projects])).toEqual([
      ['330411002', '新城街道', 12, 0, 1],
      ['330411003', '嘉北街道', 0, 4, 0],
    ])
    expect(rows[1]!.matchRate).toBe(0.75)
  })

  it('leave a column empty, not zero, while its service is away', () => {
    const [row] = areaRows(dashboardOf({ matching: away, projects: away }), streets)
    expect([row!.demands, row!.matchRate, row!.projects, row!.volunteers]).toEqual([null, null, null, 12])
  })

  it('tell hidden counts from unknown ones', () => {
    const rows = areaRows(dashboardOf({ cases: countsOf(['330411002', null, 5]) }), streets)
    expect(rows.map((row) => row.casesOpen)).toEqual([HIDDEN, null])
  })

  it('never mix in another district', () => {
    const rows = areaRows(dashboardOf({ cases: countsOf(['411603001', 7, 7]) }), streets)
    expect(rows.map((row) => row.code)).toEqual(['330411002', '330411003'])
  })
})

describe('case totals', () => {
  it('use the cell of the area itself where there is one', () => {
    const cases = countsOf(['330411', 21, 8], ['330411002', null, null], ['330411003', null, null])
    expect(caseTotals(dashboardOf({ cases }))).toEqual({ open: 21, closed: 8, hidden: true })
  })

  it('are a sum only where nothing is hidden', () => {
    const all = countsOf(['330411002', 5, 6], ['330411003', 7, 8])
    expect(caseTotals(dashboardOf({ cases: all }))).toEqual({ open: 12, closed: 14, hidden: false })
    const some = countsOf(['330411002', null, 6], ['330411003', 7, 8])
    expect(caseTotals(dashboardOf({ cases: some }))).toEqual({ open: HIDDEN, closed: 14, hidden: true })
  })

  it('take what the service says of the whole', () => {
    const cases = fresh<CaseCounts>({
      totals: { area: '330411', open: null, closed: 9 },
      cells: [{ area: '330411002', open: null, closed: 9 }],
    })
    expect(caseTotals(dashboardOf({ cases }))).toEqual({ open: HIDDEN, closed: 9, hidden: true })
  })

  it('are unknown while the service is away', () => {
    expect(caseTotals(dashboardOf({ cases: away })).open).toBeNull()
  })
})

describe('a part', () => {
  it('that is not for this role is no failure', () => {
    expect(concerns({ status: 'unavailable', reason: 'security.role-missing' })).toBe(false)
    expect(concerns({ status: 'unavailable', reason: 'service.unavailable' })).toBe(true)
    expect(concerns(away)).toBe(true)
  })
})

describe('areas', () => {
  it('open from district to street to community', () => {
    expect([childLength('330411'), childLength('330411002'), childLength('330411002001')]).toEqual([9, 12, 12])
    expect(pathTo('330411002', '330411')).toEqual(['330411', '330411002'])
    expect(pathTo('330411', '330411')).toEqual(['330411'])
    expect([opens('330411002'), opens('330411002001')]).toEqual([true, false])
  })
})

describe('figures', () => {
  it('a rate of nothing is no rate', () => {
    expect(matchRateOf(undefined)).toBeNull()
    expect(matchRateOf({ matchRate: null })).toBeNull()
    expect(matchRateOf({ matchRate: 0 })).toBe(0)
  })

  it('minutes are drawn as hours with two decimals', () => {
    const [row] = areaRows(dashboardOf(), streets)
    expect(metricOf(row!, 'hours')).toBe(1.5)
    expect(metricOf({ ...row!, minutes: 100 }, 'hours')).toBe(1.67)
    expect(metricOf({ ...row!, minutes: null }, 'hours')).toBeNull()
  })
})
