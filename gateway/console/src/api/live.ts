import { onScopeDispose, readonly, ref, type Ref } from 'vue'

export type LiveState = 'connecting' | 'live' | 'offline'

/** Something changed in a street; it carries no content, so the page asks again for what it shows. */
export interface LiveChange {
  topic?: string
  type?: string
  area?: string
  at?: string
}

type Listener = (change: LiveChange) => void

const RETRY_MILLIS = [1_000, 2_000, 5_000, 10_000, 30_000]

const state = ref<LiveState>('connecting')
const listeners = new Set<Listener>()
let source: EventSource | undefined
let retry: ReturnType<typeof setTimeout> | undefined
let failures = 0

function connect(): void {
  clearTimeout(retry)
  source = new EventSource('/api/v1/live', { withCredentials: true })
  source.onopen = () => {
    failures = 0
    state.value = 'live'
  }
  const deliver = (event: Event) => {
    state.value = 'live'
    let change: LiveChange = {}
    try {
      change = JSON.parse((event as MessageEvent<string>).data) as LiveChange
    } catch {
      // A heartbeat without content still says that something may have changed.
    }
    for (const listener of listeners) listener(change)
  }
  source.addEventListener('change', deliver)
  source.addEventListener('dashboard', deliver)
  // The server has dropped changes for us: whatever is shown may be old.
  source.addEventListener('reload', deliver)
  source.onerror = () => {
    state.value = 'offline'
    // The browser retries a broken stream itself; a refused one (CLOSED) it gives up.
    if (source?.readyState === EventSource.CLOSED) {
      const delay = RETRY_MILLIS[Math.min(failures, RETRY_MILLIS.length - 1)]
      failures += 1
      retry = setTimeout(connect, delay)
    }
  }
}

function disconnect(): void {
  clearTimeout(retry)
  source?.close()
  source = undefined
}

/** The state of the live stream; it is open while at least one page listens. Volunteers have none: see `useRefresh`. */
export function useLive(listener: Listener): Readonly<Ref<LiveState>> {
  listeners.add(listener)
  if (!source) connect()
  onScopeDispose(() => {
    listeners.delete(listener)
    if (listeners.size === 0) disconnect()
  })
  return readonly(state)
}

/** Calls `action` once after a burst of calls, `quietMillis` after the last, but at the latest `maxMillis` after the first. */
export function debounced(action: () => void, quietMillis: number, maxMillis: number): { (): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let first = 0
  const call = () => {
    const now = Date.now()
    if (timer === undefined) first = now
    else clearTimeout(timer)
    timer = setTimeout(
      () => {
        timer = undefined
        action()
      },
      Math.max(0, Math.min(quietMillis, first + maxMillis - now)),
    )
  }
  call.cancel = () => {
    clearTimeout(timer)
    timer = undefined
  }
  return call
}

/** Calls `action` now and then while the page is seen, and at once when it is seen again. */
export function useRefresh(action: () => void, everyMillis: number): void {
  const timer = setInterval(() => {
    if (!document.hidden) action()
  }, everyMillis)
  const seen = () => {
    if (!document.hidden) action()
  }
  document.addEventListener('visibilitychange', seen)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', seen)
  })
}
