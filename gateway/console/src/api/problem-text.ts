import type { ProblemError } from './problem'

type Translate = (key: string, named?: Record<string, unknown>) => string

export interface ProblemText {
  title: string
  detail?: string
}

/**
 * What a person reads of a problem: the service's own sentence where it sent one, else ours for the code or the status.
 * A stale entity tag always gets our sentence, because it says what to do next.
 */
export function problemText(problem: ProblemError, t: Translate, te: (key: string) => boolean): ProblemText {
  const own = `problem.codes.${problem.code.replaceAll('.', '_').replaceAll('-', '_')}`
  const byStatus = `problem.statuses.s${problem.status}`
  const fallback = te(own) ? t(own) : te(byStatus) ? t(byStatus) : t('problem.statuses.other', { status: problem.status })
  if (problem.stale) return { title: t('problem.statuses.s412'), detail: t('problem.stale') }
  const title = problem.problem.title || fallback
  const detail = problem.problem.detail
  return { title, detail: detail && detail !== title ? detail : undefined }
}
