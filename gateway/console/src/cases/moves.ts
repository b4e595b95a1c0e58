import type { CaseMoveName } from '@/api/cases'

/** The moves of the procedure by the names of the service, and the addresses that make them. */
export const MOVES: Readonly<Record<string, CaseMoveName>> = {
  BEGIN_INVESTIGATION: 'investigation',
  SUBMIT_REPORT: 'report',
  HEAR_OPINIONS: 'opinions',
  DECIDE_NON_PROSECUTION: 'non-prosecution',
  SEAL: 'sealing',
}

/** The move that the service offers to this member now, if it is one that the page has a form for. */
export function nextMove(offered: readonly string[]): CaseMoveName | undefined {
  return offered.map((move) => MOVES[move]).find((move) => !!move)
}

/** The road of a case as the page shows it. */
export const ROAD = ['REFERRED', 'INVESTIGATING', 'REPORT_SUBMITTED', 'OPINIONS_HEARD', 'NON_PROSECUTED', 'SEALED'] as const

export const INTERVIEWEES = ['MINOR', 'PARENT', 'TEACHER_OR_CADRE', 'NEIGHBOUR', 'EMPLOYER', 'POLICE_STATION', 'OTHER'] as const
export const PARTIES = ['POLICE', 'VICTIM', 'MINOR', 'LEGAL_REPRESENTATIVE', 'DEFENDER'] as const
export const GROUNDS = ['STATUTORY', 'DISCRETIONARY', 'INSUFFICIENT_EVIDENCE'] as const

/** Names typed with commas, semicolons or line breaks, Chinese or not, as a list. */
export function listOf(text: string): string[] {
  return text
    .split(/[\s,，;；、]+/)
    .map((each) => each.trim())
    .filter(Boolean)
}
