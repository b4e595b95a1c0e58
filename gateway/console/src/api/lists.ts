import { api, type Page } from './client'

export interface Gap {
  listed: number
  gap: number
  gapIndex?: number | null
}

export interface ClassGap extends Gap {
  demandClass: string
}

export interface CommunityGap extends Gap {
  area: string
  name: string
  byClass: ClassGap[]
}

/** 三张清单 in figures (MAT-01). */
export interface ThreeLists {
  area: string
  asOf: string
  demands: Gap
  byClass: ClassGap[]
  byCommunity: CommunityGap[]
  resources: { kind: string; listed: number; available: number }[]
  projectsByStage: Record<string, number>
}

/** One demand with what was found for it. */
export interface ListLine {
  demandId: string
  area: string
  areaName: string
  title?: string | null
  demandClass: string
  type: string
  urgency: string
  startsAt?: string | null
  status: string
  gap: boolean
  resources: { bookingId: string; kind: string; stage: string }[]
  projectId?: string | null
  lacking: string[]
}

export const lists = {
  summary: (area: string) => api.get<ThreeLists>('/three-lists', { area }),
  demands: (filter: { area: string; demandClass?: string; gap?: boolean; cursor?: string | null }) =>
    api.get<Page<ListLine>>('/three-lists/demands', { ...filter, limit: 50 }),
}
