import { describe, expect, it } from 'vitest'
import type { Role } from '@/api/gateway'
import type { Assignment, AssignmentState, Demand, DemandStatus } from '@/api/matching'
import { listOf, MOVES, nextMove } from '@/cases/moves'
import { actionsOf, byUrgency, COLUMNS, MOST } from '@/demands/board'
import { gapOf } from '@/demands/gap'
import { isOpen, reasonsToEscalate, urgentClock } from '@/disputes/ladder'
import { faultOf, percentOf, reasonsOf } from '@/imports/progress'
import { fenOf, phaseOf, projectActions, yuanOf } from '@/projects/stages'
import { homeOf, menuOf } from '@/session/menu'
import { stepOf, tasksOf } from '@/volunteer/steps'
import { claimantMoves, officeMoves } from '@/wishes/steps'

describe('the menu', () => {
  const routes = (...roles: Role[]) => menuOf(roles).map((entry) => entry.route)

  it('shows each role its own work', () => {
    expect(routes('district-officer')).toEqual(['dashboard', 'imports', 'demands', 'lists', 'wishes', 'disputes', 'projects'])
    expect(routes('volunteer')).toEqual(['my', 'wishes'])
    expect(routes('analyst')).toEqual(['dashboard', 'lists'])
    expect(routes('prosecutor')).toEqual(['dashboard', 'cases'])
    expect(routes('case-worker')).toEqual(['dashboard', 'cases'])
  })

  it('never shows cases to offices', () => {
    for (const role of ['district-officer', 'street-officer', 'community-worker', 'auditor', 'operator'] as const) {
      expect(routes(role)).not.toContain('cases')
    }
  })

  it('leads home', () => {
    expect(homeOf(['volunteer'])).toBe('my')
    expect(homeOf(['district-officer'])).toBe('dashboard')
    expect(homeOf(['case-worker'])).toBe('cases')
    expect(homeOf(['prosecutor'])).toBe('cases')
    expect(homeOf(['social-worker'])).toBe('dashboard')
    expect(homeOf([])).toBeUndefined()
  })
})

describe('the demand board', () => {
  it('has a column for each status but those that have ended without service', () => {
    const shown: string[] = COLUMNS.flatMap((column) => [...column.statuses])
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown).not.toContain('REJECTED')
    expect(shown).not.toContain('EXPIRED')
    expect(shown).toHaveLength(9)
  })

  it('offers the moves of a status to the office that may make them', () => {
    expect(actionsOf('SUBMITTED', ['street-officer'], false)).toEqual(['verify', 'reject'])
    expect(actionsOf('VERIFIED', ['street-officer'], false)).toEqual(['list'])
    expect(actionsOf('SUBMITTED', ['social-worker'], false)).toEqual([])
    for (const status of ['LISTED', 'MATCHING', 'MATCHED', 'DONE', 'EVALUATED', 'EXPIRED'] as DemandStatus[]) {
      expect(actionsOf(status, ['district-officer'], true)).toEqual([])
    }
  })

  it('lets the requester and the community worker confirm a service, nobody else', () => {
    expect(actionsOf('IN_SERVICE', ['community-worker'], false)).toEqual(['complete'])
    expect(actionsOf('IN_SERVICE', ['street-officer'], true)).toEqual(['complete'])
    expect(actionsOf('IN_SERVICE', ['street-officer'], false)).toEqual([])
  })

  it('puts the pressing first, then the soonest', () => {
    const demand = (id: string, urgency: string, startsAt: string) => ({ id, urgency, startsAt }) as Demand
    const sorted = [demand('a', 'NORMAL', '1'), demand('b', 'CRITICAL', '3'), demand('c', 'CRITICAL', '2')].sort(byUrgency)
    expect(sorted.map((each) => each.id)).toEqual(['c', 'b', 'a'])
  })

  it('adds the parts of the score up to a hundred', () => {
    expect(Object.values(MOST).reduce((sum, each) => sum + each, 0)).toBe(100)
  })
})

describe('the steps of a volunteer', () => {
  const assignment = (id: string, state: AssignmentState, startsAt = '2026-12-01T00:00:00Z') =>
    ({ id, state, startsAt }) as Assignment
  const place = (state: string, more = {}) => ({ id: 'a', state, ...more }) as never

  it('follow the assignment and the place in the activity', () => {
    expect(stepOf(assignment('a', 'PROPOSED'), undefined)).toBe('wait')
    expect(stepOf(assignment('a', 'CONFIRMED'), undefined)).toBe('answer')
    expect(stepOf(assignment('a', 'ACCEPTED'), undefined)).toBe('wait')
    expect(stepOf(assignment('a', 'ACCEPTED'), place('ACCEPTED'))).toBe('check-in')
    expect(stepOf(assignment('a', 'ACCEPTED'), place('CHECKED_IN', { checkedInAt: 'x' }))).toBe('check-out')
    expect(stepOf(assignment('a', 'CHECKED_IN'), place('CHECKED_IN', { checkedInAt: 'x' }))).toBe('check-out')
    expect(stepOf(assignment('a', 'ACCEPTED'), place('EFFECTIVE', { checkedInAt: 'x', checkedOutAt: 'y' }))).toBe('done')
    for (const state of ['DECLINED', 'EXPIRED', 'WITHDRAWN', 'CREDITED'] as const) {
      expect(stepOf(assignment('a', state), undefined)).toBe('done')
    }
  })

  it('put what needs him first', () => {
    const tasks = tasksOf(
      [assignment('late', 'CONFIRMED', '2026-12-02'), assignment('over', 'DECLINED'), assignment('soon', 'CONFIRMED', '2026-12-01')],
      [],
    )
    expect(tasks.map((task) => task.assignment.id)).toEqual(['soon', 'late', 'over'])
  })
})

describe('an import', () => {
  const job = { id: 'j', state: 'RUNNING', rowsRead: 50, accepted: 0, refused: 0 } as const

  it('shows how far it is', () => {
    expect(percentOf({ ...job, rowsTotal: 200 })).toBe(25)
    expect(percentOf({ ...job, percent: 130 })).toBe(100)
    expect(percentOf({ ...job, rowsTotal: null })).toBe(0)
    expect(percentOf({ ...job, state: 'FINISHED' })).toBe(100)
  })

  it('lists reasons by how often they came up', () => {
    expect(reasonsOf({ ...job, refusedByReason: { bad_phone: 5, duplicate_id: 12, too_young: 0 } })).toEqual([
      ['duplicate_id', 12],
      ['bad_phone', 5],
    ])
  })

  it('refuses files that cannot be right before they are sent', () => {
    expect(faultOf({ name: '名册.XLSX', size: 10 })).toBeUndefined()
    expect(faultOf({ name: 'a.pdf', size: 10 })).toBe('type')
    expect(faultOf({ name: 'a.csv', size: 0 })).toBe('empty')
    expect(faultOf({ name: 'a.csv', size: 20 * 1024 * 1024 })).toBeUndefined()
    expect(faultOf({ name: 'a.csv', size: 20 * 1024 * 1024 + 1 })).toBe('size')
  })
})

describe('a project', () => {
  it('is developed by social workers and let through by a mentor and the Party secretary', () => {
    expect(projectActions('IDEA', ['social-worker'], true, [])).toEqual(['develop'])
    expect(projectActions('RND', ['social-worker'], true, [])).toEqual(['edit', 'review'])
    expect(projectActions('RND_REVIEW', ['social-worker'], false, [])).toEqual(['approve-mentor', 'return'])
    expect(projectActions('RND_REVIEW', ['community-worker'], false, [])).toEqual(['approve-secretary', 'return'])
    expect(projectActions('RND_REVIEW', ['community-worker'], false, [{ as: 'PARTY_SECRETARY' }])).toEqual(['return'])
    expect(projectActions('SHOWCASE', ['social-worker', 'community-worker'], false, [])).toEqual([])
  })

  it('is never approved by its author', () => {
    expect(projectActions('RND_REVIEW', ['social-worker'], true, [])).toEqual([])
  })

  it('knows the phase of a stage', () => {
    expect([phaseOf('RND_REVIEW'), phaseOf('SHOWCASE'), phaseOf('RECTIFY'), phaseOf('BRAND')]).toEqual([
      'DEVELOP',
      'SHOWCASE',
      'IMPLEMENT',
      'EVALUATE',
    ])
  })

  it('counts money in fen without rounding', () => {
    expect([fenOf('1200'), fenOf('1200.5'), fenOf('0.29'), fenOf('19.99')]).toEqual([120000, 120050, 29, 1999])
    expect([fenOf(''), fenOf('-1'), fenOf('1.234'), fenOf('1,000')]).toEqual([undefined, undefined, undefined, undefined])
    expect([yuanOf(120050), yuanOf(29)]).toEqual(['1200.50', '0.29'])
  })
})

describe('a case', () => {
  it('has a form for each move that the service offers, and none for others', () => {
    for (const [name, path] of Object.entries(MOVES)) expect(nextMove([name])).toBe(path)
    expect(nextMove(['TRANSFER', 'SEAL'])).toBe('sealing')
    expect(nextMove(['TRANSFER'])).toBeUndefined()
    expect(nextMove([])).toBeUndefined()
  })

  it('reads names however they are separated', () => {
    expect(listOf(' a, b，c；d、e\nf ')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(listOf('  ')).toEqual([])
  })
})

describe('a plan', () => {
  it('tells how far it can be from the best at most', () => {
    expect(gapOf({ utility: 90, upperBound: 100 })).toBeCloseTo(0.1)
    expect(gapOf({ utility: 100, upperBound: 100 })).toBe(0)
    expect(gapOf({ utility: 101, upperBound: 100 })).toBe(0)
    expect(gapOf({ utility: 0, upperBound: 0 })).toBeNull()
  })
})

describe('a wish', () => {
  it('offers an office and a claimant what they may do next', () => {
    expect(officeMoves('COLLECTED')).toEqual(['verification'])
    expect(officeMoves('VERIFIED')).toEqual(['publication'])
    expect(officeMoves('DELIVERED')).toEqual(['confirmation', 'denial'])
    expect(officeMoves('CLOSED')).toEqual([])
    expect(claimantMoves('CLAIMED', false)).toEqual(['reading', 'contact', 'release'])
    expect(claimantMoves('CLAIMED', true)).toEqual(['reading', 'delivery', 'release'])
    expect(claimantMoves('DELIVERED', true)).toEqual([])
  })
})

describe('the ladder', () => {
  const dispute = (status: string, attempts: number, overdue = false) => ({
    status,
    attempts,
    attemptsBeforeNext: 3,
    clocks: [{ clock: 'LEVEL', due: '2026-12-05', provisional: false, overdue }],
  })

  it('offers a higher level when the attempts or the days are over, or there is danger', () => {
    expect(reasonsToEscalate(dispute('MEDIATING', 2))).toEqual(['RISK'])
    expect(reasonsToEscalate(dispute('MEDIATING', 3))).toEqual(['ATTEMPTS_USED', 'RISK'])
    expect(reasonsToEscalate(dispute('REGISTERED', 0, true))).toEqual(['LEVEL_OVERDUE', 'RISK'])
    expect(reasonsToEscalate(dispute('BREACHED', 0))).toEqual(['BREACH'])
    expect(reasonsToEscalate(dispute('FULFILLED', 3))).toEqual([])
  })

  it('shows the clock that runs out first', () => {
    const clocks = [
      { clock: 'MONTH', due: '2026-12-20', provisional: false, overdue: false },
      { clock: 'LEVEL', due: '2026-12-05', provisional: false, overdue: false },
    ]
    expect(urgentClock({ clocks })?.clock).toBe('LEVEL')
    expect(urgentClock({ clocks: [] })).toBeUndefined()
    expect(isOpen('FULFILLED')).toBe(false)
    expect(isOpen('BREACHED')).toBe(true)
  })
})
