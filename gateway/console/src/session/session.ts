import { computed, ref, shallowRef } from 'vue'
import { cookie } from '@/api/client'
import { gateway, type Me, type Role } from '@/api/gateway'
import { toProblem, type ProblemError } from '@/api/problem'

export type SessionState = 'unknown' | 'signed-out' | 'signed-in' | 'expired' | 'unreachable'

const RETURN_TO = 'linli.return-to'

export const sessionState = ref<SessionState>('unknown')
export const me = shallowRef<Me>()
export const sessionProblem = shallowRef<ProblemError | null>(null)

export const has = (...roles: Role[]): boolean => !!me.value && roles.some((role) => me.value!.roles.includes(role))
export const areaPrefix = computed(() => me.value?.area ?? '')

/** Asks the gateway who is signed in. */
export async function restoreSession(): Promise<void> {
  try {
    me.value = await gateway.me()
    sessionState.value = 'signed-in'
    sessionProblem.value = null
  } catch (thrown) {
    const problem = toProblem(thrown)
    sessionProblem.value = problem
    sessionState.value = problem.status === 401 ? 'signed-out' : 'unreachable'
  }
}

/** Called on every 401: someone who was in sees that the session is over, and comes back to the same page. */
export function sessionEnded(): void {
  if (sessionState.value === 'signed-in') sessionState.value = 'expired'
}

export function signIn(): void {
  try {
    if (sessionState.value === 'expired') sessionStorage.setItem(RETURN_TO, location.pathname + location.search)
  } catch {
    // comes back to the first page instead
  }
  location.assign('/oauth2/authorization/linli')
}

/** The page that an expired session was on, once. */
export function takeReturnTo(): string | undefined {
  try {
    const path = sessionStorage.getItem(RETURN_TO)
    sessionStorage.removeItem(RETURN_TO)
    // A path of ours and nothing else: `//host` would lead away.
    return path && /^\/(?!\/)/.test(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** Signs out here and, by the redirect that follows, at the sign-in server. */
export function signOut(): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/sign-out'
  const token = document.createElement('input')
  token.type = 'hidden'
  token.name = '_csrf'
  token.value = cookie('XSRF-TOKEN') ?? ''
  form.append(token)
  document.body.append(form)
  form.submit()
}
