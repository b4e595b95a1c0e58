import type { WishMove, WishStatus } from '@/api/wishes'

/** Everything a page offers: moves that need no word, and those that do. */
export type WishStep = WishMove | 'denial' | 'evaluation' | 'reading'

/** What an office of the place can do next with a wish; the service has the last word. */
export function officeMoves(status: WishStatus): WishStep[] {
  switch (status) {
    case 'COLLECTED':
      return ['verification']
    case 'VERIFIED':
      return ['publication']
    case 'CLAIMED':
      return ['contact', 'delivery']
    case 'DELIVERED':
      return ['confirmation', 'denial']
    case 'CONFIRMED':
      return ['evaluation']
    default:
      return []
  }
}

/** What whoever claimed a wish can do next. */
export function claimantMoves(status: WishStatus, contacted: boolean): WishStep[] {
  switch (status) {
    case 'CLAIMED':
      return contacted ? ['reading', 'delivery', 'release'] : ['reading', 'contact', 'release']
    case 'PUBLISHED':
    case 'RELEASED':
      // a share of a joint wish whose others are still looked for
      return ['release']
    case 'CONFIRMED':
      return ['evaluation']
    default:
      return []
  }
}

/** Whether a wish can be claimed. */
export function inPool(status: WishStatus): boolean {
  return status === 'PUBLISHED' || status === 'RELEASED'
}

export function wishTone(status: string): string {
  switch (status) {
    case 'COLLECTED':
    case 'RELEASED':
      return 'amber'
    case 'VERIFIED':
    case 'PUBLISHED':
      return 'blue'
    case 'CLAIMED':
    case 'DELIVERED':
      return 'brand'
    case 'CONFIRMED':
    case 'CLOSED':
      return 'green'
    default:
      return ''
  }
}
