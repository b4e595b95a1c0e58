import { createApp, h, nextTick, reactive, type SetupContext } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import Sheet from '@/components/Sheet.vue'
import DisputeSheet from '@/disputes/DisputeSheet.vue'
import DemandSheet from '@/demands/DemandSheet.vue'
import PlanPanel from '@/demands/PlanPanel.vue'
import { i18n } from '@/i18n'
import ListsPage from '@/lists/ListsPage.vue'
import { lists } from '@/api/lists'
import TaskCard from '@/volunteer/TaskCard.vue'
import { me } from '@/session/session'

// Real components against answers of the test: what a person sees when something happens between two clicks.
type Answer = { status?: number; body: unknown }
let answers: Record<string, () => Answer>
let asked: string[]

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    const key = `${request.method} ${url.replace('/api/v1', '')}`
    asked.push(key)
    const { status = 200, body } = answers[key]?.() ?? { status: 404, body: { code: 'test.unknown', status: 404, title: key } }
    return new Response(JSON.stringify(body), { status, headers: { ETag: '"1"', 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } })
  })
  vi.stubGlobal('EventSource', class extends EventTarget { close() {} })
  HTMLDialogElement.prototype.showModal = () => undefined
  me.value = { subject: 's-1', name: '王江泾镇', roles: ['street-officer'], area: '330411101', areaName: '王江泾镇' } as unknown as typeof me.value
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  document.body.innerHTML = ''
})

function mount(component: object, props: Record<string, unknown>) {
  const place = document.body.appendChild(document.createElement('div'))
  const given = reactive(props)
  const app = createApp({ render: () => h(component, given) })
  app.component('RouterLink', (_: unknown, { slots }: Pick<SetupContext, 'slots'>) => h('a', slots.default?.()))
  app.use(i18n).mount(place)
  return { given, unmount: () => app.unmount() }
}
const find = <E extends Element>(selector: string) => document.querySelector<E>(selector)!
const shown = (selector: string) => vi.waitFor(() => expect(document.querySelector(selector)).not.toBeNull())

describe('a sheet', () => {
  it('stays open while something runs in it, for what came of it is told there', async () => {
    const closed = vi.fn()
    const { given, unmount } = mount(Sheet, { heading: '心愿', busy: true, onClose: closed })
    const dialog = find<HTMLDialogElement>('dialog')
    const leave = () => {
      const escape = new Event('cancel', { cancelable: true })
      dialog.dispatchEvent(escape)
      find<HTMLButtonElement>('header button').click()
      dialog.click()
      return escape.defaultPrevented
    }

    expect(leave()).toBe(true)
    expect(closed).not.toHaveBeenCalled()

    given.busy = false
    await nextTick()
    expect(leave()).toBe(false)
    expect(closed).toHaveBeenCalledTimes(2)
    unmount()
  })
})

describe('a dispute', () => {
  it('keeps the chosen reason when the ladder is read again', async () => {
    answers = {
      'GET /disputes/d-1': () => ({
        body: {
          id: 'd-1', number: 'TJ-1', kind: 'NOISE', area: '330411101001', areaName: '南汇村', status: 'MEDIATING', level: 2, attempts: 3,
          attemptsBeforeNext: 3, registeredOn: '2026-11-01', clocks: [], parties: [],
        },
      }),
    }
    const ladder = () => ['BUILDING', 'COMMUNITY', 'STREET', 'DISTRICT'].map((code) => ({ code, name: code, englishName: code, days: 7, attempts: 3 }))
    const { given, unmount } = mount(DisputeSheet, { id: 'd-1', ladder: ladder() })
    await shown('#escalate-reason')
    const reason = find<HTMLSelectElement>('#escalate-reason')
    expect([...reason.options].map((each) => each.value)).toEqual(['ATTEMPTS_USED', 'RISK'])
    expect(reason.value).toBe('ATTEMPTS_USED')
    reason.value = 'RISK'
    reason.dispatchEvent(new Event('change'))

    given.ladder = ladder()
    await nextTick()
    await nextTick()

    expect(find<HTMLSelectElement>('#escalate-reason').value).toBe('RISK')
    unmount()
  })
})

describe('a demand in service', () => {
  it('tells who asked how many have come and finished, and reads both again when nobody has', async () => {
    me.value = { subject: 's-2', name: '南汇村', roles: ['community-worker'], area: '330411101001', areaName: '南汇村' } as unknown as typeof me.value
    let seatsServed = 0
    answers = {
      'GET /demands/x-1': () => ({
        body: {
          id: 'x-1', title: '助老', demandClass: 'OTHER', area: '330411101001', areaName: '南汇村', urgency: 'NORMAL', status: 'IN_SERVICE', wanted: 0,
          skillNames: [], startsAt: '2026-11-07T09:00:00+08:00', endsAt: '2026-11-07T11:00:00+08:00', seatsProposed: 2, seatsAccepted: 2, seatsArrived: 2, seatsServed,
        },
      }),
      'GET /demands/x-1/proposals': () => ({ body: { items: [] } }),
      'POST /demands/x-1/completion': () => {
        seatsServed = 1
        return { status: 409, body: { code: 'demand.nobody-served', status: 409, title: '尚无人服务' } }
      },
    }
    const { unmount } = mount(DemandSheet, { id: 'x-1', placeOf: () => '南汇村', held: false })
    await shown('[data-test=served]')
    expect(find('[data-test=served]').textContent).toBe('已签到 2 人，其中已结束服务 0 人')
    expect(document.querySelector('[data-test=nobody-served]')).not.toBeNull()

    find<HTMLInputElement>('input[type=radio][value="5"]').click()
    await nextTick()
    await vi.waitFor(() => expect(find<HTMLButtonElement>('[data-test=complete]').disabled).toBe(false))
    find<HTMLFormElement>('form.panel').dispatchEvent(new Event('submit', { cancelable: true }))

    await vi.waitFor(() => expect(find('[data-test=served]').textContent).toBe('已签到 2 人，其中已结束服务 1 人'))
    expect(document.querySelector('[data-test=nobody-served]')).toBeNull()
    unmount()
  })
})

describe('a task of a volunteer', () => {
  it('says no more that an answer was lost once the next step tells that it counted', async () => {
    const assignment = { id: 'a-1', title: '助老', areaName: '南汇村', state: 'CONFIRMED', startsAt: '2026-11-07T09:00:00+08:00', endsAt: '2026-11-07T11:00:00+08:00' }
    answers = {}
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('broken line')))
    const { given, unmount } = mount(TaskCard, { task: { step: 'answer', assignment }, reading: false })
    find<HTMLButtonElement>('[data-test=accept]').click()
    await shown('[role=alert]')
    expect(find('[role=alert]').getAttribute('data-code')).toBe('console.network')
    expect(document.querySelector('[role=alert] button')).not.toBeNull()

    given.task = { step: 'check-in', assignment }
    await nextTick()
    await nextTick()

    expect(document.querySelector('[role=alert]')).toBeNull()
    expect(document.querySelector('[data-test=check-in]')).not.toBeNull()
    unmount()
  })
})

describe('the gaps of a community', () => {
  it('are those of the community opened last, whichever answer comes first', async () => {
    const community = (area: string, name: string) => ({ area, name, listed: 1, gap: 1, gapIndex: 1, byClass: [] })
    const line = (title: string) => ({ demandId: title, title, demandClass: 'OTHER', urgency: 'NORMAL', status: 'LISTED', lacking: [], startsAt: '2026-11-01T09:00:00+08:00' })
    let answerFirst!: () => void
    const first = new Promise<void>((resolve) => (answerFirst = resolve))
    answers = {
      'GET /three-lists?area=330411101': () => ({
        body: {
          asOf: '2026-11-01T09:00:00+08:00', demands: { listed: 2, gap: 2, gapIndex: 1 }, byClass: [], resources: [], projectsByStage: {},
          byCommunity: [community('330411101001', '南汇村'), community('330411101002', '北村')],
        },
      }),
    }
    vi.spyOn(lists, 'demands').mockImplementation(async ({ area }) => {
      if (area === '330411101001') await first
      return { items: [line(area === '330411101001' ? '南汇的事' : '北村的事')], nextCursor: null } as never
    })
    const { unmount } = mount(ListsPage, {})
    await shown('[data-area="330411101002"]')

    find<HTMLButtonElement>('[data-area="330411101001"] button').click()
    find<HTMLButtonElement>('[data-area="330411101002"] button').click()
    await shown('[data-test=gap-line]')
    answerFirst()
    await first
    await nextTick()

    expect([...document.querySelectorAll('[data-test=gap-line] a')].map((each) => each.textContent)).toEqual(['北村的事'])
    unmount()
  })
})

describe('a plan that is being confirmed', () => {
  it('is asked for again where one answer was lost', async () => {
    vi.useFakeTimers()
    const commit = (status: string) => ({ body: { status, confirmed: status === 'CONFIRMED' ? 2 : 1, refused: 0 } })
    const commits = [commit('CONFIRMING'), { status: 502, body: { code: 'gateway.unavailable', status: 502, title: '502' } }, commit('CONFIRMED')]
    answers = {
      'GET /plans/p-1': () => ({ body: { id: 'p-1', considered: 2, met: 2, unmet: 0, proposals: 2, utility: 1, upperBound: 1, greedyUtility: 1, computedInMillis: 1 } }),
      'GET /plans/p-1/commit': () => commits.shift()!,
    }
    const { unmount } = mount(PlanPanel, { id: 'p-1', step: 'reviewed' })
    await vi.waitFor(() => expect(find('[data-test=plan]').getAttribute('data-status')).toBe('CONFIRMING'))

    await vi.advanceTimersByTimeAsync(1_500)
    expect(find('[role=alert]').getAttribute('data-code')).toBe('gateway.unavailable')
    await vi.advanceTimersByTimeAsync(6_000)

    expect(find('[data-test=plan]').getAttribute('data-status')).toBe('CONFIRMED')
    expect(document.querySelector('[role=alert]')).toBeNull()
    unmount()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked.filter((each) => each.endsWith('/commit'))).toHaveLength(3)
  })
})
