import { api, type Tagged } from './client'

export type CaseMoveName = 'investigation' | 'report' | 'opinions' | 'non-prosecution' | 'sealing'

export interface CaseSummary {
  id: string
  pseudonym: string
  area: string
  status: string
  closed: boolean
  openedAt: string
}

/** Who the case is about; told to its team, one look at a time, and never again once the case is sealed. */
export interface CasePerson {
  name: string
  idNumber: string
  birthDate: string
  phone: string
  school: string
  address: string
  guardianName: string
  guardianRelation: string
  guardianPhone: string
  actDate: string
}

/** A case as a member of its team sees it; nobody else gets any of this. */
export interface CaseFile extends CaseSummary {
  statusSince: string
  investigationDueOn?: string | null
  team: { person: string; duty: string }[]
  person?: CasePerson | null
  materials: { kind: string; by: string; at: string; content?: Record<string, unknown> | null }[]
  seal?: { mark: string; at: string; by: string } | null
  moves: string[]
}

export interface AccessLog {
  items: { at: string; actor: string; action: string; outcome: string }[]
  /** Whether the chain of entries is whole. */
  intact: boolean
}

export const cases = {
  list: () => api.all<CaseSummary>('/cases'),
  read: (id: string) => api.read<CaseFile>(`/cases/${id}`),
  open: (body: unknown, key: string) => api.create<CaseFile>('/cases', body, key),
  move: (file: Tagged<CaseFile>, move: CaseMoveName, body: unknown) =>
    api.change<CaseFile>('POST', `/cases/${file.value.id}/${move}`, file.etag, body),
  accessLog: (id: string) => api.get<AccessLog>(`/cases/${id}/access-log`),
}
