import type { Area, Dashboard, MatchingFigures, Part } from '@/api/gateway'

/** A count that may not be shown because it, or what could be derived from it, would point at a person. */
export const HIDDEN = 'hidden'
export type Shown = number | null | typeof HIDDEN

/** One line of the table: a street of a district, or a community of a street. `null` = not known at the moment. */
export interface AreaRow {
  code: string
  name: string
  volunteers: number | null
  minutes: number | null
  activities: number | null
  demands: number | null
  matchRate: number | null
  projects: number | null
  casesOpen: Shown
}

export type Metric = 'volunteers' | 'demands' | 'matchRate' | 'hours' | 'projects'
export const METRICS: readonly Metric[] = ['volunteers', 'demands', 'matchRate', 'hours', 'projects']

/** How many digits the areas right below `prefix` have: district 6 → street 9 → community 12. */
export function childLength(prefix: string): number {
  return [2, 4, 6, 9, 12].find((length) => length > prefix.length) ?? 12
}

/** Whether `code` can be opened further: communities have nothing below them. */
export function opens(code: string): boolean {
  return code.length < 12
}

/** The areas from the person's own area down to `code`, as prefixes. */
export function pathTo(code: string, own: string): string[] {
  return [2, 4, 6, 9, 12].filter((length) => length >= own.length && length <= code.length).map((length) => code.slice(0, length))
}

/** Matched demands as a share of the listed ones; a rate of nothing is no rate. */
export function matchRateOf(figures: Partial<MatchingFigures> | null | undefined): number | null {
  if (!figures) return null
  if (typeof figures.matchRate === 'number') return figures.matchRate
  return null
}

/** Joins what the four services say about the areas below the one shown; a part that is missing leaves its columns empty. */
export function areaRows(dashboard: Dashboard, areas: readonly Area[]): AreaRow[] {
  const length = childLength(dashboard.area)
  const cut = (code: string) => code.slice(0, length)
  const { volunteering, matching, projects, cases } = dashboard.parts
  const index = <T extends { area: string }>(list: readonly T[] | undefined) =>
    new Map((list ?? []).filter((each) => each.area.length >= length).map((each) => [cut(each.area), each]))

  const volunteers = index(volunteering.data?.streets)
  const demands = index(matching.data?.streets)
  const started = index(projects.data?.streets)
  const cells = index(cases.data?.cells)

  const names = new Map<string, string>()
  for (const list of [volunteers, demands, started, cells]) {
    for (const [code, each] of list) if (each.name) names.set(code, each.name)
  }
  for (const area of areas) names.set(cut(area.code), area.name)

  const codes = new Set([...names.keys(), ...volunteers.keys(), ...demands.keys(), ...started.keys(), ...cells.keys()])
  return [...codes]
    .filter((code) => code.length === length && code.startsWith(dashboard.area) && code !== dashboard.area)
    .sort()
    .map((code) => {
      const cell = cells.get(code)
      return {
        code,
        name: names.get(code) ?? code,
        // A service that answered without naming an area has nothing there: that is a known zero.
        volunteers: volunteering.data ? (volunteers.get(code)?.volunteers ?? 0) : null,
        minutes: volunteering.data ? (volunteers.get(code)?.minutes ?? 0) : null,
        activities: volunteering.data ? (volunteers.get(code)?.activities ?? 0) : null,
        demands: matching.data ? (demands.get(code)?.demands ?? 0) : null,
        matchRate: matchRateOf(demands.get(code)),
        projects: projects.data ? (started.get(code)?.projects ?? 0) : null,
        casesOpen: cell ? (cell.open ?? HIDDEN) : null,
      }
    })
}

/** The case counts of the area itself; hidden as soon as the sum would tell a hidden cell. */
export function caseTotals(dashboard: Dashboard): { open: Shown; closed: Shown; hidden: boolean } {
  const data = dashboard.parts.cases.data
  if (!data || (!data.totals && data.cells.length === 0)) return { open: null, closed: null, hidden: false }
  const own = data.totals ?? data.cells.find((cell) => cell.area === dashboard.area)
  const below = data.cells.filter((cell) => cell !== own)
  const hidden = [own, ...below].some((cell) => cell && (cell.open === null || cell.closed === null))
  const total = (pick: 'open' | 'closed'): Shown => {
    if (own) return own[pick] ?? HIDDEN
    return below.some((cell) => cell[pick] === null) ? HIDDEN : below.reduce((sum, cell) => sum + (cell[pick] ?? 0), 0)
  }
  return { open: total('open'), closed: total('closed'), hidden }
}

/** Whether the part belongs to this person's work; what is not is left out, not shown as broken. */
export function concerns(part: Part<unknown>): boolean {
  return part.reason !== 'security.role-missing'
}

export function metricOf(row: AreaRow, metric: Metric): number | null {
  return metric === 'hours' ? (row.minutes === null ? null : Math.round(row.minutes / 0.6) / 100) : row[metric]
}
