import type { Demand, DemandStatus } from '@/api/matching'

/** The columns of the board, in the order in which a demand moves through them. */
export const COLUMNS = [
  { key: 'submitted', statuses: ['SUBMITTED', 'VERIFIED', 'REOPENED'] },
  { key: 'listed', statuses: ['LISTED'] },
  { key: 'matching', statuses: ['MATCHING'] },
  { key: 'matched', statuses: ['MATCHED'] },
  { key: 'inService', statuses: ['IN_SERVICE'] },
  { key: 'done', statuses: ['DONE', 'EVALUATED'] },
] as const satisfies readonly { key: string; statuses: readonly DemandStatus[] }[]

export type ColumnKey = (typeof COLUMNS)[number]['key']

const URGENCY_ORDER = ['CRITICAL', 'URGENT', 'NORMAL']

/** The most pressing first, then the soonest. */
export function byUrgency(one: Demand, other: Demand): number {
  return (
    URGENCY_ORDER.indexOf(one.urgency) - URGENCY_ORDER.indexOf(other.urgency) ||
    one.startsAt.localeCompare(other.startsAt) ||
    one.id.localeCompare(other.id)
  )
}

/** The highest score each part can reach (MAT-05). */
export const MOST = { skill: 40, distance: 20, time: 15, rating: 15, load: 10 } as const
export type PartName = keyof typeof MOST
export const PARTS = Object.keys(MOST) as PartName[]

export type DemandAction = 'verify' | 'list' | 'reject' | 'complete'

/** What can be done with a demand in this status by whom; the service has the last word. */
export function actionsOf(status: DemandStatus, roles: readonly string[], mine: boolean): DemandAction[] {
  if (status === 'IN_SERVICE') return mine || roles.includes('community-worker') ? ['complete'] : []
  const office = roles.some((role) => ['district-officer', 'street-officer', 'community-worker'].includes(role))
  if (!office) return []
  switch (status) {
    case 'SUBMITTED':
      return ['verify', 'reject']
    case 'VERIFIED':
    case 'REOPENED':
      return ['list']
    default:
      return []
  }
}
