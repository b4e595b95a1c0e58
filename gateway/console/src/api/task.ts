import { computed, ref, shallowReactive, shallowRef, type Ref } from 'vue'
import { newKey } from './client'
import { ProblemError, toProblem } from './problem'

/** One action of a page: whether it runs, and why it was refused last time. */
export function useTask<A extends unknown[], R>(action: (...args: A) => Promise<R>) {
  const busy = ref(false)
  const problem = shallowRef<ProblemError | null>(null)

  async function run(...args: A): Promise<R | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = null
    try {
      return await action(...args)
    } catch (thrown) {
      problem.value = toProblem(thrown)
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run }
}

interface Doing {
  busy: Ref<boolean>
  problem: Ref<ProblemError | null>
}

/** Whether one of several actions runs. */
export function anyOf(...tasks: Pick<Doing, 'busy'>[]) {
  return computed(() => tasks.some((each) => each.busy.value))
}

/**
 * The actions on one thing that a page shows. One runs at a time, and only on what was read last. After each the thing is
 * read again, done or not: a refused action may have changed it, and so may one whose answer was lost. Only what somebody
 * else has changed waits until the person asks for it.
 */
export function useActions(shown: Doing[], reload: () => Promise<void>) {
  const tasks = shallowReactive<Doing[]>([])
  const running = computed(() => tasks.some((each) => each.busy.value))
  const busy = computed(() => running.value || shown.some((each) => each.busy.value || each.problem.value))

  function forget(): void {
    for (const each of tasks) each.problem.value = null
  }

  function action<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
    const task = useTask(async (...args: A) => {
      forget()
      try {
        const result = await act(...args)
        await reload()
        return result
      } catch (thrown) {
        if (!toProblem(thrown).stale) await reload()
        throw thrown
      }
    })
    tasks.push(task)
    return task
  }

  async function again(): Promise<void> {
    forget()
    await reload()
  }

  /** `running`: one of them runs. `busy`: none may begin. */
  return { running, busy, action, again }
}

const PAUSE_MILLIS = 2_000
const MOST_REPEATS = 60

/**
 * A creating action: it keeps its Idempotency-Key until the server has answered for certain, so pressing the button
 * again after a lost reply creates nothing twice.
 */
export function useCreation<A extends unknown[], R>(action: (key: string, ...args: A) => Promise<R>) {
  let key = newKey()
  return useTask(async (...args: A) => {
    for (let repeats = 0; ; repeats += 1) {
      try {
        const result = await action(key, ...args)
        key = newKey()
        return result
      } catch (thrown) {
        const problem = toProblem(thrown)
        if (problem.answered) key = newKey()
        if (!problem.unfinished || repeats >= MOST_REPEATS) throw thrown
        // Asking again with the same key starts nothing new: it fetches the answer once there is one.
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS))
      }
    }
  })
}

/** Something a page shows: the last good value stays visible while it is read again. */
export function useResource<T>(load: () => Promise<T>) {
  const value = shallowRef<T>()
  const busy = ref(false)
  const problem = shallowRef<ProblemError | null>(null)
  const readAt = ref<number>()
  let latest = 0

  async function reload(): Promise<void> {
    const ticket = ++latest
    busy.value = true
    try {
      const loaded = await load()
      if (ticket !== latest) return
      value.value = loaded
      problem.value = null
      readAt.value = Date.now()
    } catch (thrown) {
      if (ticket === latest) problem.value = toProblem(thrown)
    } finally {
      if (ticket === latest) busy.value = false
    }
  }

  function clear(): void {
    latest += 1
    value.value = undefined
    problem.value = null
    busy.value = false
  }

  return { value, busy, problem, readAt, reload, clear }
}
