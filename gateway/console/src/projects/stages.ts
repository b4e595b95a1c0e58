/** The stages of a project under the four phases of full-process management (PRJ-01). */
export const PHASES = [
  { phase: 'DEVELOP', stages: ['IDEA', 'RND', 'RND_REVIEW', 'RETURNED'] },
  { phase: 'SHOWCASE', stages: ['SHOWCASE', 'SELECTED'] },
  { phase: 'IMPLEMENT', stages: ['CONTRACTED', 'IMPLEMENTING', 'RECTIFY'] },
  { phase: 'EVALUATE', stages: ['MIDTERM_REVIEW', 'FINAL_REVIEW', 'TERMINATED', 'RECOVERY', 'CLOSED', 'BRAND'] },
] as const

export const PROJECT_CLASSES = ['CIVIC_PRACTICE', 'DEVELOPMENT_SUPPORT', 'CARE_FOR_KEY_GROUPS', 'GRASSROOTS_GOVERNANCE'] as const

/** The steps up to the first gate, as the page shows them. */
export const GATE_STEPS = ['IDEA', 'RND', 'RND_REVIEW', 'SHOWCASE'] as const

export function phaseOf(stage: string): string {
  return PHASES.find((each) => (each.stages as readonly string[]).includes(stage))?.phase ?? 'DEVELOP'
}

export type ProjectAction = 'develop' | 'edit' | 'review' | 'approve-mentor' | 'approve-secretary' | 'return'

/** What a person may try with a project in this stage (PRJ-03); the author never approves the own plan. */
export function projectActions(
  stage: string,
  roles: readonly string[],
  isAuthor: boolean,
  approvals: readonly { as: string }[],
): ProjectAction[] {
  const socialWorker = roles.includes('social-worker')
  const secretary = roles.includes('community-worker')
  const given = (as: string) => approvals.some((approval) => approval.as === as)
  const actions: ProjectAction[] = []
  if (socialWorker && (stage === 'IDEA' || stage === 'RETURNED')) actions.push('develop')
  if (socialWorker && stage === 'RND') actions.push('edit', 'review')
  if (stage === 'RND_REVIEW') {
    if (socialWorker && !isAuthor && !given('MENTOR')) actions.push('approve-mentor')
    if (secretary && !given('PARTY_SECRETARY')) actions.push('approve-secretary')
    if ((socialWorker && !isAuthor) || secretary) actions.push('return')
  }
  return actions
}

/** Yuan as typed to fen, without floating-point cents; `undefined` when it is no amount. */
export function fenOf(yuan: string | number): number | undefined {
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(String(yuan).trim())
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined
}

export function yuanOf(fen: number): string {
  return `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
}
