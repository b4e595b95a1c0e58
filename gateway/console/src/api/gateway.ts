import { api } from './client'

export type Role =
  | 'district-officer'
  | 'street-officer'
  | 'community-worker'
  | 'social-worker'
  | 'team-leader'
  | 'volunteer'
  | 'judge'
  | 'finance'
  | 'prosecutor'
  | 'case-worker'
  | 'auditor'
  | 'analyst'
  | 'operator'

/** The signed-in person. */
export interface Me {
  subject: string
  name: string
  roles: Role[]
  area: string
  areaName: string
  volunteerId?: string | null
}

export interface Area {
  code: string
  name: string
  level?: string
  parent?: string
}

export type PartStatus = 'fresh' | 'stale' | 'unavailable'

/** One service's share of the dashboard: its figures, or the honest answer that they are old or missing. */
export interface Part<T> {
  status: PartStatus
  ageSeconds?: number | null
  data?: T | null
  /** The code of what kept the fresh value away. */
  reason?: string
}

export interface VolunteeringFigures {
  volunteers: number
  guardianPending: number
  minutes: number
  activities: number
  checkIns?: number
}

export interface Volunteering {
  area: string
  totals: VolunteeringFigures
  streets: (VolunteeringFigures & { area: string; name?: string })[]
}

export interface MatchingFigures {
  demands: number
  listed: number
  proposed: number
  matched: number
  inService: number
  done: number
  unmet: number
  matchRate: number | null
}

export interface Matching {
  totals: MatchingFigures & { satisfaction?: { n: number; mean: number | null } }
  byClass?: (Partial<MatchingFigures> & { demandClass: string })[]
  streets: (MatchingFigures & { area: string; name?: string })[]
}

export interface Projects {
  totals: { projects: number; byStage: Record<string, number> }
  streets: { area: string; name?: string; projects: number; byStage?: Record<string, number> }[]
}

/** De-identified case counts; `null` stands for a cell that is hidden because it could point at a person. */
export interface CaseCounts {
  asOf?: string
  totals?: { area: string; open: number | null; closed: number | null } | null
  cells: { area: string; name?: string; open: number | null; closed: number | null }[]
}

export interface Dashboard {
  area: string
  asOf: string
  parts: {
    volunteering: Part<Volunteering>
    matching: Part<Matching>
    projects: Part<Projects>
    cases: Part<CaseCounts>
  }
}

export const gateway = {
  me: () => api.get<Me>('/me'),
  dashboard: (area: string) => api.get<Dashboard>('/dashboard', { area }),

  /** The areas right below `parent`. */
  async areas(parent: string): Promise<Area[]> {
    const answer = await api.get<Area[] | { items: Area[] }>('/areas', { parent })
    return Array.isArray(answer) ? answer : answer.items
  },
}
