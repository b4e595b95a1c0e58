import type { Dispute } from '@/api/disputes'

const ENDED = new Set(['REFUSED', 'FULFILLED', 'FAILED', 'REPORTED_POLICE'])

/** Whether something is still to be done. */
export function isOpen(status: string): boolean {
  return !ENDED.has(status)
}

/** The clock that runs out first. */
export function urgentClock(dispute: Pick<Dispute, 'clocks'>): Dispute['clocks'][number] | undefined {
  return [...dispute.clocks].sort((one, other) => one.due.localeCompare(other.due))[0]
}

/** Which reasons for the next level a person may give now; that a level is overdue is found by the service's own clock. */
export function reasonsToEscalate(dispute: Pick<Dispute, 'status' | 'attempts' | 'attemptsBeforeNext' | 'clocks'>): string[] {
  if (dispute.status === 'BREACHED') return ['BREACH']
  if (!['REGISTERED', 'CONSENTED', 'MEDIATING'].includes(dispute.status)) return []
  const used = dispute.attempts >= dispute.attemptsBeforeNext
  const late = dispute.clocks.some((each) => each.clock === 'LEVEL' && each.overdue)
  return [...(used ? ['ATTEMPTS_USED'] : []), ...(late ? ['LEVEL_OVERDUE'] : []), 'RISK']
}

export function disputeTone(status: string): string {
  switch (status) {
    case 'REGISTERED':
    case 'ESCALATED':
      return 'amber'
    case 'CONSENTED':
    case 'MEDIATING':
    case 'JUDICIAL_CONFIRM':
      return 'blue'
    case 'AGREED':
    case 'PERFORMING':
      return 'brand'
    case 'FULFILLED':
      return 'green'
    case 'BREACHED':
    case 'REPORTED_POLICE':
      return 'red'
    default:
      return ''
  }
}
