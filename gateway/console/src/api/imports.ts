import { api, type Page, type UploadProgress } from './client'

export type ImportKind = 'roster' | 'demands'

export interface ImportJob {
  id: string
  fileName?: string
  area?: string
  rosterDate?: string
  state: 'RUNNING' | 'FINISHED' | 'FAILED'
  rowsTotal?: number | null
  rowsRead: number
  accepted: number
  guardianPending?: number
  refused: number
  refusedByReason?: Record<string, number>
  percent?: number | null
  rowsPerSecond?: number | null
  remainingSeconds?: number | null
  startedAt?: string
  finishedAt?: string | null
  /** The same file came before: this is the first job. */
  alreadyImported?: boolean | null
}

export interface RefusedRow {
  row: number
  column?: string | null
  code: string
  message?: string | null
}

const PATHS: Record<ImportKind, string> = { roster: '/rosters', demands: '/demand-imports' }

export const imports = {
  start: (
    kind: ImportKind,
    file: File,
    rosterDate: string | undefined,
    key: string,
    progress: (sent: UploadProgress) => void,
  ) =>
    api.upload<ImportJob>(
      PATHS[kind],
      kind === 'roster' && rosterDate ? { file, rosterDate } : { file },
      key,
      progress,
    ),
  job: (kind: ImportKind, id: string) => api.get<ImportJob>(`${PATHS[kind]}/${id}`),
  recent: (kind: ImportKind) => api.get<Page<ImportJob>>(PATHS[kind]),
  refusals: (kind: ImportKind, id: string) => api.all<RefusedRow>(`${PATHS[kind]}/${id}/refusals`, {}, 5_000),
}
