import { api, type Tagged } from './client'

export type CaseMoveName = 'investigation' | 'report' | 'opinions' | 'non-prosecution' | 'sealing'

/** A case as a member of its team sees it; nobody else gets any of this. */
export interface CaseFile {
  id: string
  version?: number
  number?: string
  pseudonym?: string
  street: string
  status: string
  moves?: string[]
  openedAt?: string
  statusSince?: string
  investigationDueOn?: string | null
  team?: { person: string; duty: string; active?: boolean }[]
  person?: Record<string, unknown> | null
  [more: string]: unknown
}

export interface AccessEntry {
  at: string
  by?: string
  person?: string
  what?: string
  action?: string
  [more: string]: unknown
}

export const cases = {
  list: () => api.all<CaseFile>('/cases'),
  read: (id: string) => api.read<CaseFile>(`/cases/${id}`),
  open: (body: unknown, key: string) => api.create<CaseFile>('/cases', body, key),
  move: (file: Tagged<CaseFile>, move: CaseMoveName, body: unknown) =>
    api.change<CaseFile>('POST', `/cases/${file.value.id}/${move}`, file.etag, body),
  accessLog: (id: string) => api.all<AccessEntry>(`/cases/${id}/access-log`, {}, 100),
}
