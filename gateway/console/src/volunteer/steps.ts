import type { Assignment } from '@/api/matching'
import type { SignUp } from '@/api/volunteering'

export type Step = 'answer' | 'check-in' | 'check-out' | 'wait' | 'done'

/** One task of a volunteer: what matching asks of him, joined with what volunteer-service knows of his place. */
export interface Task {
  assignment: Assignment
  signUp?: SignUp
  step: Step
}

/** The next step of a task; the sign-up of an accepted assignment has the assignment's id. */
export function stepOf(assignment: Assignment, signUp: SignUp | undefined): Step {
  if (assignment.state === 'CONFIRMED') return 'answer'
  if (assignment.state === 'PROPOSED') return 'wait'
  if (['DECLINED', 'EXPIRED', 'WITHDRAWN'].includes(assignment.state)) return 'done'
  if (signUp?.checkedOutAt || ['CHECKED_OUT', 'HOURS_PENDING', 'EFFECTIVE', 'HOURS_REJECTED', 'CANCELLED', 'NO_SHOW'].includes(signUp?.state ?? '')) return 'done'
  if (signUp?.checkedInAt || signUp?.state === 'CHECKED_IN') return 'check-out'
  if (assignment.state === 'ACCEPTED') return signUp ? 'check-in' : 'wait'
  return 'done'
}

const ORDER: Step[] = ['check-out', 'answer', 'check-in', 'wait', 'done']

/** Tasks in the order in which they need the volunteer: running, unanswered, coming, waiting, past. */
export function tasksOf(assignments: readonly Assignment[], signUps: readonly SignUp[]): Task[] {
  const places = new Map(signUps.map((signUp) => [signUp.id, signUp]))
  return assignments
    .map((assignment) => {
      const signUp = places.get(assignment.id)
      return { assignment, signUp, step: stepOf(assignment, signUp) }
    })
    .sort(
      (one, other) =>
        ORDER.indexOf(one.step) - ORDER.indexOf(other.step) ||
        one.assignment.startsAt.localeCompare(other.assignment.startsAt),
    )
}
