import { api, type Tagged } from './client'

/** One level of the ladder 楼栋 → 社区 → 街道 → 区 (MAT-13). */
export interface Rung {
  code: string
  name: string
  englishName: string
  days: number
  attempts: number
}

/** A dispute by codes and days; who the parties are stands in its file alone (MAT-12). */
export interface Dispute {
  id: string
  version: number
  number: string
  area: string
  areaName: string
  kind: string
  origin: string
  status: string
  level: number
  levelCode: string
  levelName: string
  attempts: number
  attemptsBeforeNext: number
  registeredOn: string
  parties: { key: string; stance: 'PENDING' | 'WANTS' | 'REFUSES' }[]
  mediators: { mediator: string; chosenBy: string; removedFor?: string | null }[]
  startedOn?: string | null
  clocks: { clock: string; due: string; provisional: boolean; overdue: boolean }[]
  overdue: boolean
  agreement?: { form: string; reachedOn: string; performBy: string; effectiveOn?: string | null } | null
  escalatedFor?: string | null
}


export const disputes = {
  ladder: (area: string) => api.get<Rung[]>('/disputes/ladder', { area }),
  list: (area: string) => api.all<Dispute>('/disputes', { area }, 300),
  one: (id: string) => api.read<Dispute>(`/disputes/${id}`),
  consent: (dispute: Tagged<Dispute>, party: string) =>
    api.change<Dispute>('POST', `/disputes/${dispute.value.id}/consents`, dispute.etag, { party }),
  escalate: (dispute: Tagged<Dispute>, reason: string, explanation: string) =>
    api.change<Dispute>('POST', `/disputes/${dispute.value.id}/escalation`, dispute.etag, { reason, explanation }),
}
