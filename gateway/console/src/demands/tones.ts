/** The colour of a status pill: who has to act next, not a decoration. */
export function statusTone(status: string): string {
  switch (status) {
    case 'SUBMITTED':
    case 'REOPENED':
    case 'CONFIRMED':
    case 'MATCHING':
    case 'IN_SERVICE':
      return 'amber'
    case 'VERIFIED':
    case 'LISTED':
    case 'PROPOSED':
      return 'blue'
    case 'MATCHED':
    case 'ACCEPTED':
    case 'CHECKED_IN':
      return 'brand'
    case 'DONE':
    case 'EVALUATED':
    case 'SERVED':
    case 'CREDITED':
      return 'green'
    case 'REJECTED':
    case 'DECLINED':
      return 'red'
    default:
      return ''
  }
}
