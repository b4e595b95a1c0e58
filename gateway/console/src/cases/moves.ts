import type { CaseMoveName } from '@/api/cases'

/** The offered moves of a judicial case: from which status, by which duty, and the address of the move. */
export const MOVES: readonly { move: CaseMoveName; from: readonly string[]; duty: 'PROSECUTOR' | 'SOCIAL_WORKER' }[] = [
  { move: 'investigation', from: ['REFERRED'], duty: 'PROSECUTOR' },
  { move: 'report', from: ['INVESTIGATING', 'SUPPLEMENT'], duty: 'SOCIAL_WORKER' },
  { move: 'opinions', from: ['REPORT_SUBMITTED', 'HEARD'], duty: 'PROSECUTOR' },
  { move: 'non-prosecution', from: ['OPINIONS_HEARD', 'VICTIM_HEARD'], duty: 'PROSECUTOR' },
  { move: 'sealing', from: ['NON_PROSECUTED'], duty: 'PROSECUTOR' },
]

/** The move that a member with this duty may make next, if any. */
export function nextMove(status: string, duty: string | undefined): CaseMoveName | undefined {
  return MOVES.find((each) => each.duty === duty && each.from.includes(status))?.move
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
