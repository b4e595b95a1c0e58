import { api, etagOf, type Page, type Tagged } from './client'

export type DemandStatus =
  | 'SUBMITTED'
  | 'VERIFIED'
  | 'REJECTED'
  | 'LISTED'
  | 'MATCHING'
  | 'MATCHED'
  | 'IN_SERVICE'
  | 'DONE'
  | 'EVALUATED'
  | 'EXPIRED'
  | 'REOPENED'

export interface Demand {
  id: string
  version?: number
  number?: string
  title: string
  demandClass: string
  type?: string
  group?: string
  area: string
  areaName: string
  building?: string | null
  urgency: string
  skills: string[]
  skillNames: string[]
  wanted: number
  minimum: number
  supervised: boolean
  minors: boolean
  startsAt: string
  endsAt: string
  source?: string
  riskNote?: string | null
  notes?: string | null
  status: DemandStatus
  reason?: string | null
  seatsProposed: number
  seatsAccepted: number
  /** Of those who accepted: who has checked in, and who has also checked out. */
  seatsArrived: number
  seatsServed: number
  rating?: number | null
  comment?: string | null
  requestedByMe: boolean
  /** Other times that would do, the better one first. */
  alternatives?: { startsAt: string; endsAt: string }[]
  timeDecided?: boolean
  venue?: { type?: string | null; seats: number; within: string } | null
  goods?: { kind: string; name: string; quantity: number } | null
  provision?: { stage: 'PROPOSED' | 'SECURED' | 'LOST'; lacking?: 'VENUE' | 'GOODS' | null } | null
}

export interface ScoreParts {
  skill: number
  distance: number
  time: number
  rating: number
  load: number
}

export interface Reason {
  code: string
  message?: string | null
}

export type AssignmentState =
  | 'PROPOSED'
  | 'CONFIRMED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'EXPIRED'
  | 'WITHDRAWN'
  | 'CHECKED_IN'
  | 'SERVED'
  | 'CREDITED'

export interface Proposal {
  assignmentId: string
  version: number
  volunteerId: string
  role: string
  score: number
  parts: ScoreParts
  reasons: Reason[]
  state: AssignmentState
}

export interface Missing {
  code: string
  role?: string | null
  needed?: number | null
  available?: number | null
  message?: string | null
  /** How many people each single gate keeps out. */
  blockers?: { code: string; people: number; message: string }[]
}

/** Why the latest plan has nobody for a demand, and the cheapest change that would help. */
export interface Explanation {
  demandId: string
  met: boolean
  missing: Missing[]
  relaxation?: { code: string; message: string } | null
}

export interface Blocker {
  code: string
  people?: number
  venues?: number
  message: string
}

/** The best time for a demand right now, with the venue and the goods that it could have then. */
export interface Equipment {
  time: { choice: number; date: string; start: string; end: string }
  complete: boolean
  venue?: {
    found: boolean
    resourceId?: string | null
    name?: string | null
    place?: string | null
    capacity?: number | null
    chargedFen?: number | null
    suitable: number
    message: string
    blockers: Blocker[]
  } | null
  goods?: { found: boolean; kind: string; wanted: number; available: number; message: string } | null
}

export interface CandidateRole {
  role: string
  open: number
  minimum: number
  available: number
  candidates: { volunteerId: string; score: number; humanDecision: boolean; reasons: Reason[] }[]
  team: string[]
  blockers: Blocker[]
}

/** A whole offer for a demand: team, time, venue and goods, or what is lacking. */
export interface Offer {
  demandId: string
  complete: boolean
  roles: CandidateRole[]
  equipment: Equipment
  relaxation?: { code: string; message: string } | null
}

export interface PlanCommit {
  planId: string
  area: string
  status: 'REVIEWED' | 'CONFIRMING' | 'CONFIRMED' | 'DISCARDED'
  reviewedAt: string
  confirmed: number
  refused: number
  finishedAt?: string | null
}

/** How far a plan is that takes longer than an answer may. */
export interface PlanProgress {
  id: string
  status: 'PLANNING' | 'BORDER' | 'CLOSING' | 'ANSWERED' | 'REFUSED'
  parts: number
  done: number
  refusal?: string | null
}

export interface Plan {
  id: string
  area: string
  /** In thousandths of a demand's weight; no plan at all can be worth more than the bound. */
  utility: number
  upperBound: number
  greedyUtility: number
  considered: number
  met: number
  unmet: number
  proposals: number
  computedInMillis: number
}

/** A plan that several instances are still making. */
export interface BeingMade {
  code: 'plan.being-made'
  id: string
}

export function isBeingMade(plan: Plan | BeingMade): plan is BeingMade {
  return 'code' in plan
}

export interface Assignment {
  id: string
  version: number
  demandId: string
  volunteerId: string
  role: string
  state: AssignmentState
  title: string
  area: string
  areaName: string
  startsAt: string
  endsAt: string
  dueAt?: string
  checkedInAt?: string | null
  checkedOutAt?: string | null
  minutes: number
}

export interface DemandFilter {
  area?: string
  status?: DemandStatus
  demandClass?: string
  urgency?: string
  cursor?: string | null
  limit?: number
}

export const matching = {
  demands: (filter: DemandFilter) => api.get<Page<Demand>>('/demands', { ...filter }),
  demand: (id: string) => api.read<Demand>(`/demands/${id}`),
  proposals: async (demandId: string) => (await api.get<Page<Proposal>>(`/demands/${demandId}/proposals`)).items,
  explanation: (demandId: string) => api.get<Explanation>(`/demands/${demandId}/explanation`),

  /** Verifies a demand and puts it on the list: two moves, each on the version that the one before left. */
  async verifyAndList(id: string): Promise<Tagged<Demand>> {
    let current = await matching.demand(id)
    if (current.value.status === 'SUBMITTED') {
      const verified = await api.change<Demand>('POST', `/demands/${id}/verification`, current.etag)
      current = verified.etag ? verified : await matching.demand(id)
    }
    return api.change<Demand>('POST', `/demands/${id}/listing`, current.etag)
  },
  reject: (demand: Tagged<Demand>, reason: string) =>
    api.change<Demand>('POST', `/demands/${demand.value.id}/rejection`, demand.etag, { reason }),
  complete: (demand: Tagged<Demand>, rating: number, comment: string) =>
    api.change<Demand>('POST', `/demands/${demand.value.id}/completion`, demand.etag, {
      rating,
      ...(comment ? { comment } : {}),
    }),
  verifyAll: (area: string, key: string) =>
    api.create<{ considered: number; verified: number; listed: number; skipped: number }>('/demand-verifications', { area, list: true }, key),
  /** The plan, or, when it takes longer than an answer may, the id it will have. */
  plan: async (area: string, key: string) => (await api.create<Plan | BeingMade>('/plans', { area }, key)).value,
  readPlan: (id: string) => api.get<Plan>(`/plans/${id}`),
  planProgress: (id: string) => api.get<PlanProgress>(`/plans/${id}/progress`),
  planCommit: (id: string) => api.read<PlanCommit>(`/plans/${id}/commit`),
  reviewPlan: (id: string, key: string) => api.create<PlanCommit>(`/plans/${id}/review`, {}, key),
  endReview: (commit: Tagged<PlanCommit>, how: 'confirmation' | 'discarding') =>
    api.change<PlanCommit>('POST', `/plans/${commit.value.planId}/${how}`, commit.etag),

  offer: (demandId: string) => api.get<Offer>(`/demands/${demandId}/candidates`, { k: 5 }),
  bookEquipment: (demand: Tagged<Demand>) =>
    api.change<unknown>('POST', `/demands/${demand.value.id}/equipment`, demand.etag),

  assignmentsOf: (whose: { volunteer?: string; demand?: string }) => api.all<Assignment>('/assignments', whose),
  confirm: (proposal: Proposal) =>
    api.change<Assignment>('POST', `/assignments/${proposal.assignmentId}/confirmation`, etagOf(proposal.version)),
  answer: (assignment: Assignment, answer: 'acceptance' | 'decline', reason?: string) =>
    api.change<Assignment>(
      'POST',
      `/assignments/${assignment.id}/${answer}`,
      etagOf(assignment.version),
      reason ? { reason } : {},
    ),
}
