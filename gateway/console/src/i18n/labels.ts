import type { Missing, Reason } from '@/api/matching'

type Translate = (key: string, named?: Record<string, unknown>) => string
type Exists = (key: string) => boolean

/** The label of a code under `group`; a code that we do not know yet is shown as it is rather than hidden. */
export function codeLabel(group: string, code: string, t: Translate, te: Exists): string {
  const key = `${group}.${code}`
  return code && te(key) ? t(key) : code
}

const CLASSES = new Set(['ELDERLY', 'CHILDREN', 'DISPUTE', 'OTHER'])

export function classLabel(code: string, t: Translate): string {
  return CLASSES.has(code) ? t(`demand.classes.${code}`) : code
}

const STAGES = new Set(
  (
    'IDEA RND RND_REVIEW RETURNED SHOWCASE SELECTED CONTRACTED IMPLEMENTING RECTIFY MIDTERM_REVIEW FINAL_REVIEW ' +
    'TERMINATED RECOVERY CLOSED BRAND'
  ).split(' '),
)

export function stageLabel(code: string, t: Translate): string {
  return STAGES.has(code) ? t(`project.stages.${code}`) : code
}

export function refusalLabel(code: string, t: Translate, te: Exists): string {
  return codeLabel('import.refusals', code, t, te)
}

export function roleLabel(code: string, t: Translate, te: Exists): string {
  return codeLabel('demand.roles', code, t, te)
}

export function assignmentLabel(code: string, t: Translate, te: Exists): string {
  return codeLabel('demand.assignment', code, t, te)
}

/** Why a person was proposed: the service's sentence, in the language that was asked for. */
export function reasonLabel(reason: Reason, t: Translate, te: Exists): string {
  return reason.message || codeLabel('demand.parts', reason.code, t, te)
}

/** What an unmet demand lacks. */
export function missingLabel(missing: Missing, t: Translate): string {
  return missing.message || t('demand.missingOther')
}
