import type { ImportJob } from '@/api/imports'

/** How far a job is, 0…100; a job that cannot tell yet is at 0, a finished one at 100. */
export function percentOf(job: ImportJob): number {
  if (job.state === 'FINISHED') return 100
  if (typeof job.percent === 'number') return clamp(job.percent)
  return job.rowsTotal ? clamp((job.rowsRead / job.rowsTotal) * 100) : 0
}

function clamp(value: number): number {
  return Math.max(0, Math.min(100, Math.round(value)))
}

/** Reasons of refusal, most frequent first. */
export function reasonsOf(job: ImportJob): [code: string, count: number][] {
  return Object.entries(job.refusedByReason ?? {})
    .filter(([, count]) => count > 0)
    .sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
}

export const ACCEPTED_FILES = ['.xlsx', '.csv'] as const

export type FileFault = 'type' | 'empty' | 'size'
const MOST_BYTES = 20 * 1024 * 1024

/** What is wrong with a file before a byte of it has been sent; the service judges again. */
export function faultOf(file: { name: string; size: number }): FileFault | undefined {
  const name = file.name.toLowerCase()
  if (!ACCEPTED_FILES.some((ending) => name.endsWith(ending))) return 'type'
  if (file.size === 0) return 'empty'
  return file.size > MOST_BYTES ? 'size' : undefined
}
