/** An RFC 9457 problem as the gateway and the services answer it. */
export interface Problem {
  type?: string
  title?: string
  status: number
  code: string
  detail?: string
  instance?: string
  [extension: string]: unknown
}

/** A request that was refused or never reached the server; `code` tells which, and is stable. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`)
    this.name = 'ProblemError'
    this.problem = problem
  }

  get status(): number {
    return this.problem.status
  }

  get code(): string {
    return this.problem.code
  }

  /** Somebody else changed the resource after we read it. */
  get stale(): boolean {
    return this.status === 412
  }

  /** The server still works on the first request with the same Idempotency-Key. */
  get unfinished(): boolean {
    return this.status === 504 || this.code === 'request.in-progress'
  }

  /** Whether the server has answered for certain: only then may the next try use a fresh Idempotency-Key. */
  get answered(): boolean {
    return !this.unfinished && this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429
  }
}

export const NETWORK_PROBLEM: Problem = { status: 0, code: 'console.network' }

/** Reads whatever an unsuccessful reply carries into a problem; a reply that is no problem keeps its status. */
export function problemOf(status: number, contentType: string | null, body: string): Problem {
  if (contentType?.includes('json')) {
    try {
      const parsed: unknown = JSON.parse(body)
      if (parsed && typeof parsed === 'object') {
        const fields = parsed as Record<string, unknown>
        return {
          ...fields,
          status: typeof fields.status === 'number' ? fields.status : status,
          code: typeof fields.code === 'string' ? fields.code : `http.${status}`,
        }
      }
    } catch {
      // Not JSON after all: the status alone has to do.
    }
  }
  return { status, code: `http.${status}` }
}

/** Any thrown value as a problem, so that pages show one kind of thing. */
export function toProblem(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown
  if (thrown instanceof TypeError) return new ProblemError(NETWORK_PROBLEM)
  return new ProblemError({ status: 0, code: 'console.unexpected', detail: String(thrown) })
}
