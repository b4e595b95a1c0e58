import type { Plan } from '@/api/matching'

/** By how much any plan could be better at most, as a share of the bound; null where there was nothing to plan. */
export function gapOf(plan: Pick<Plan, 'utility' | 'upperBound'>): number | null {
  return plan.upperBound > 0 ? Math.max(0, plan.upperBound - plan.utility) / plan.upperBound : null
}
