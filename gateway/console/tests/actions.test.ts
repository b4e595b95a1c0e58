import { describe, expect, it, vi } from 'vitest'
import { ProblemError } from '@/api/problem'
import { useActions, useResource } from '@/api/task'

function refusal(status: number, code: string): ProblemError {
  return new ProblemError({ type: 'about:blank', title: code, status, code })
}

/** Something whose answer the test gives. */
function held<T>() {
  let answer!: (value: T) => void
  let fail!: (reason: unknown) => void
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve
    fail = reject
  })
  return { promise, answer, fail }
}

async function wishOnAPage() {
  let version = 0
  const wish = useResource(async () => ++version)
  await wish.reload()
  return { wish, actions: useActions([wish], wish.reload) }
}

describe('the actions on one thing', () => {
  it('wait for each other, and for what is read after each', async () => {
    const { wish, actions } = await wishOnAPage()
    const answer = held<string>()
    const contact = actions.action(() => answer.promise)

    const done = contact.run()
    expect([actions.running.value, actions.busy.value]).toEqual([true, true])
    answer.answer('done')

    expect(await done).toBe('done')
    expect(wish.value.value).toBe(2)
    expect([actions.running.value, actions.busy.value]).toEqual([false, false])
  })

  it.each([
    ['was refused, and may have changed it all the same', refusal(409, 'equipment.lost')],
    ['was answered by nobody', refusal(504, 'gateway.timeout')],
    ['got no answer through a broken line', refusal(0, 'network')],
  ])('read it again after one that %s', async (_, problem) => {
    const { wish, actions } = await wishOnAPage()
    const book = actions.action(() => Promise.reject(problem))

    await book.run()

    expect(wish.value.value).toBe(2)
    expect(book.problem.value).toBe(problem)
    expect(actions.busy.value).toBe(false)
  })

  it('leave what somebody else has changed until the person asks for it', async () => {
    const { wish, actions } = await wishOnAPage()
    const book = actions.action(() => Promise.reject(refusal(412, 'request.stale')))

    await book.run()
    expect(wish.value.value).toBe(1)

    await actions.again()
    expect(wish.value.value).toBe(2)
    expect(book.problem.value).toBeNull()
  })

  it('wait while it is read, and where it could not be read', async () => {
    const answer = held<number>()
    const load = vi.fn<() => Promise<number>>().mockResolvedValueOnce(1).mockReturnValueOnce(answer.promise)
    const wish = useResource(load)
    await wish.reload()
    const actions = useActions([wish], wish.reload)

    const reading = actions.again()
    expect([actions.running.value, actions.busy.value]).toEqual([false, true])
    answer.fail(refusal(0, 'network'))
    await reading
    expect(actions.busy.value).toBe(true)

    load.mockResolvedValueOnce(3)
    await actions.again()
    expect(actions.busy.value).toBe(false)
  })

  it('take away what the one before was refused for', async () => {
    const { actions } = await wishOnAPage()
    const contact = actions.action(() => Promise.reject(refusal(0, 'network')))
    const open = actions.action(() => Promise.resolve('address'))

    await contact.run()
    expect(contact.problem.value?.code).toBe('network')
    await open.run()
    expect(contact.problem.value).toBeNull()
  })
})
