import { createMemoryHistory, createRouter } from 'vue-router'
import { describe, expect, it, vi } from 'vitest'
import { whereabouts } from '@/shell/whereabouts'

const page = { render: () => null }

/** A router whose second page is loaded when the test says so. */
function setting() {
  let load!: () => void
  let fail!: (cause: Error) => void
  const loading = new Promise<typeof page>((resolve, reject) => {
    load = () => resolve(page)
    fail = reject
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/board', name: 'board', component: page },
      { path: '/lists', name: 'lists', component: () => loading },
      { path: '/closed', name: 'closed', component: page, beforeEnter: () => false },
    ],
  })
  return { router, staysOn: whereabouts(router), load, fail }
}

describe('who is on the way to a page', () => {
  it('stays no more on the one he leaves, and not on the new one before it is there', async () => {
    const { router, staysOn, load } = setting()
    await router.push('/board')
    expect(staysOn('board')).toBe(true)
    expect(staysOn('lists')).toBe(false)

    const going = router.push('/lists')
    await vi.waitFor(() => expect(staysOn('board')).toBe(false))
    expect(router.currentRoute.value.name).toBe('board')
    expect(staysOn('lists')).toBe(false)

    load()
    await going
    expect(staysOn('board')).toBe(false)
    expect(staysOn('lists')).toBe(true)
  })

  it('stays where he was when the page cannot be loaded or is refused', async () => {
    const { router, staysOn, fail } = setting()
    await router.push('/board')
    const going = router.push('/lists')
    fail(new Error('no such file'))
    await expect(going).rejects.toThrow('no such file')
    expect(staysOn('board')).toBe(true)

    await router.push('/closed')
    expect(staysOn('board')).toBe(true)
  })

  it('goes where he went last', async () => {
    const { router, staysOn, load } = setting()
    await router.push('/board')
    const givenUp = router.push('/lists')
    const back = router.push('/board?plan=1')
    load()
    await Promise.all([givenUp, back])
    expect(router.currentRoute.value.fullPath).toBe('/board?plan=1')
    expect(staysOn('board')).toBe(true)
  })
})
