import { beforeEach, describe, expect, it, vi } from 'vitest'
import { api, configureClient, cookie, etagOf, newKey } from '@/api/client'
import { ProblemError, problemOf, toProblem } from '@/api/problem'
import { problemText } from '@/api/problem-text'
import { useCreation, useResource, useTask } from '@/api/task'

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  })

let sent: { url: string; init: RequestInit }[]
let signedOut: number

function answering(...answers: (Response | Error)[]): void {
  vi.stubGlobal(
    'fetch',
    vi.fn((url: string, init: RequestInit) => {
      sent.push({ url, init })
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    }),
  )
}

const header = (at: number, name: string) => (sent[at]!.init.headers as Record<string, string>)[name]

beforeEach(() => {
  sent = []
  signedOut = 0
  document.cookie = 'XSRF-TOKEN=token%3D1'
  configureClient({ language: () => 'en', signedOut: () => (signedOut += 1) })
})

describe('the client', () => {
  it('asks for the language of the page and leaves empty filters out', async () => {
    answering(json(200, { items: [] }))
    await api.get('/demands', { area: '330411', status: '', cursor: null })
    expect(sent[0]!.url).toBe('/api/v1/demands?area=330411')
    expect(header(0, 'Accept-Language')).toBe('en')
  })

  it('sends the CSRF token with changes, not with reads', async () => {
    answering(json(200, {}))
    await api.get('/me')
    answering(json(201, {}))
    await api.create('/plans', { area: '330411' }, 'key-1')
    expect(header(0, 'X-XSRF-TOKEN')).toBeUndefined()
    expect(header(1, 'X-XSRF-TOKEN')).toBe('token=1')
    expect(header(1, 'Idempotency-Key')).toBe('key-1')
    expect(cookie('absent')).toBeUndefined()
  })

  it('carries the entity tag from a read to a change', async () => {
    answering(json(200, { id: 'd' }, { ETag: '"7"' }), json(200, { id: 'd' }, { ETag: '"8"' }))
    const read = await api.read('/demands/d')
    const changed = await api.change('POST', '/demands/d/verification', read.etag)
    expect(header(1, 'If-Match')).toBe('"7"')
    expect(changed.etag).toBe('"8"')
    expect(etagOf(7)).toBe('"7"')
  })

  it('turns a problem into an error with its code', async () => {
    answering(json(409, { title: 'No', status: 409, code: 'demand.move-not-allowed', detail: 'why', state: 'DONE' }))
    const problem = toProblem(await api.get('/demands/d').catch((thrown: unknown) => thrown))
    expect(problem.code).toBe('demand.move-not-allowed')
    expect(problem.problem.state).toBe('DONE')
  })

  it('says that the session is over on 401 and on a redirect to the sign-in page', async () => {
    answering(json(401, { status: 401, code: 'security.token-expired' }))
    await expect(api.get('/me')).rejects.toBeInstanceOf(ProblemError)
    answering(Object.defineProperty(new Response(null, { status: 200 }), 'type', { value: 'opaqueredirect' }))
    await expect(api.get('/me')).rejects.toMatchObject({ status: 401 })
    expect(signedOut).toBe(2)
  })

  it('reads a list to its end, but not past the limit', async () => {
    answering(json(200, { items: [1, 2], nextCursor: 'a' }), json(200, { items: [3] }))
    expect((await api.all('/x')).items).toEqual([1, 2, 3])
    answering(json(200, { items: [1, 2], nextCursor: 'a' }), json(200, { items: [3, 4], nextCursor: 'b' }))
    expect(await api.all('/x', {}, 3)).toEqual({ items: [1, 2, 3, 4], nextCursor: 'b' })
  })

  it('makes version 4 keys that differ', () => {
    const keys = new Set(Array.from({ length: 50 }, newKey))
    expect(keys.size).toBe(50)
    for (const key of keys) expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })
})

describe('a creation', () => {
  const keys: string[] = []
  const creation = () => useCreation((key: string) => (keys.push(key), api.create('/plans', {}, key)))
  beforeEach(() => keys.splice(0))

  it('keeps its key while the answer is lost, so nothing is created twice', async () => {
    answering(new TypeError('network'), json(503, { status: 503, code: 'x' }), json(201, {}))
    const { run } = creation()
    await run()
    await run()
    await run()
    expect(new Set(keys).size).toBe(1)
  })

  it('asks again with the same key while the server still works on it', async () => {
    vi.useFakeTimers()
    answering(
      json(504, { status: 504, code: 'service.timeout' }),
      json(409, { status: 409, code: 'request.in-progress' }),
      json(201, { id: 'plan' }),
    )
    const { run, problem } = creation()
    const running = run()
    await vi.advanceTimersByTimeAsync(4_100)
    vi.useRealTimers()
    expect((await running)?.value).toEqual({ id: 'plan' })
    expect(problem.value).toBeNull()
    expect(keys.length).toBe(3)
    expect(new Set(keys).size).toBe(1)
  })

  it('takes a new key after a success and after a refusal', async () => {
    answering(json(201, {}), json(422, { status: 422, code: 'x' }), json(201, {}))
    const { run } = creation()
    await run()
    await run()
    await run()
    expect(new Set(keys).size).toBe(3)
  })

  it('runs once when the button is pressed twice', async () => {
    answering(json(201, {}))
    const { run, busy } = creation()
    const first = run()
    expect(busy.value).toBe(true)
    await Promise.all([first, run()])
    expect(keys.length).toBe(1)
    expect(busy.value).toBe(false)
  })
})

describe('a task and a resource', () => {
  it('keep the problem until the next try', async () => {
    answering(json(412, { status: 412, code: 'request.stale' }), json(200, {}))
    const { run, problem } = useTask(() => api.get('/x'))
    await run()
    expect(problem.value?.stale).toBe(true)
    await run()
    expect(problem.value).toBeNull()
  })

  it('keep the last good value when a reload fails', async () => {
    answering(json(200, 1), json(503, { status: 503, code: 'x' }))
    const { value, problem, reload } = useResource(() => api.get<number>('/x'))
    await reload()
    await reload()
    expect(value.value).toBe(1)
    expect(problem.value?.status).toBe(503)
  })

  it('ignore an answer that a newer one has overtaken', async () => {
    const waiting: ((value: number) => void)[] = []
    const { value, reload } = useResource(() => new Promise<number>((resolve) => waiting.push(resolve)))
    const first = reload()
    const second = reload()
    waiting[1]!(2)
    await second
    waiting[0]!(1)
    await first
    expect(value.value).toBe(2)
  })
})

describe('what people read of a problem', () => {
  const t = (key: string, named?: Record<string, unknown>) => (named ? `${key} ${JSON.stringify(named)}` : key)
  const te = (key: string) => ['problem.statuses.s503', 'problem.codes.console_network'].includes(key)
  const text = (problem: Partial<ProblemError['problem']>) =>
    problemText(new ProblemError({ status: 422, code: 'x.y', ...problem }), t, te)

  it('is the sentence of the service', () => {
    expect(text({ title: '名册有误', detail: '缺少列“姓名”' })).toEqual({ title: '名册有误', detail: '缺少列“姓名”' })
  })

  it('is ours where the service sent none', () => {
    expect(text({ status: 503 }).title).toBe('problem.statuses.s503')
    expect(text({ status: 0, code: 'console.network' }).title).toBe('problem.codes.console_network')
    expect(text({ status: 418 }).title).toContain('problem.statuses.other')
  })

  it('says what to do when somebody else was faster', () => {
    expect(text({ status: 412, title: 'Precondition' })).toEqual({ title: 'problem.statuses.s412', detail: 'problem.stale' })
  })

  it('survives replies that are no problem', () => {
    expect(problemOf(502, 'text/html', '<html>')).toEqual({ status: 502, code: 'http.502' })
    expect(problemOf(500, 'application/json', '{broken')).toEqual({ status: 500, code: 'http.500' })
    expect(problemOf(500, 'application/json', 'null')).toEqual({ status: 500, code: 'http.500' })
  })
})
