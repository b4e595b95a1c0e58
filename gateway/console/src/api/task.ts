import { computed, ref, shallowRef, type Ref } from 'vue'
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

/** Whether one of several actions runs. Those on one thing wait for each other: each needs the version that the one before it makes. */
export function anyOf(...tasks: { busy: Ref<boolean> }[]) {
  return computed(() => tasks.some((each) => each.busy.value))
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
