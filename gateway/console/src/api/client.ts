import { NETWORK_PROBLEM, ProblemError, problemOf } from './problem'

/** A resource with the entity tag that the next change of it has to carry. */
export interface Tagged<T> {
  value: T
  etag: string
}

/** One page of a list. */
export interface Page<T> {
  items: T[]
  nextCursor?: string | null
}

export type Query = Record<string, string | number | boolean | null | undefined>

export interface UploadProgress {
  sent: number
  total: number
}

const hooks = {
  language: () => 'zh-CN',
  signedOut: () => {},
}

/** Tells the client which language to ask for and whom to call when the session is over. */
export function configureClient(configured: Partial<typeof hooks>): void {
  Object.assign(hooks, configured)
}

export function cookie(name: string): string | undefined {
  const prefix = `${name}=`
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(prefix))
  return found ? decodeURIComponent(found.slice(prefix.length)) : undefined
}

/** A fresh Idempotency-Key; `crypto.randomUUID` exists on secure origins only, so this one does not need it. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The entity tag of a version number, as services write it. */
export function etagOf(version: number): string {
  return `"${version}"`
}

function urlOf(path: string, query?: Query): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return `/api/v1${path}${text ? `?${text}` : ''}`
}

function headersOf(method: string, extra: Record<string, string>): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': hooks.language(),
    'X-Requested-With': 'XMLHttpRequest',
    ...extra,
  }
  const token = cookie('XSRF-TOKEN')
  if (method !== 'GET' && token) headers['X-XSRF-TOKEN'] = token
  return headers
}

function refused(status: number, contentType: string | null, body: string): ProblemError {
  const problem = problemOf(status, contentType, body)
  if (problem.status === 401) hooks.signedOut()
  return new ProblemError(problem)
}

interface Sending {
  body?: unknown
  headers?: Record<string, string>
  query?: Query
}

async function send<T>(method: string, path: string, sending: Sending = {}): Promise<{ value: T; response: Response }> {
  const headers = headersOf(method, sending.headers ?? {})
  if (sending.body !== undefined) headers['Content-Type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(urlOf(path, sending.query), {
      method,
      headers,
      body: sending.body === undefined ? undefined : JSON.stringify(sending.body),
      credentials: 'same-origin',
      // A redirect can only lead to the sign-in page: that is an expired session, not an answer.
      redirect: 'manual',
    })
  } catch {
    throw new ProblemError(NETWORK_PROBLEM)
  }
  if (response.type === 'opaqueredirect') throw refused(401, null, '')
  const text = await response.text()
  if (!response.ok) throw refused(response.status, response.headers.get('Content-Type'), text)
  return { value: (text ? JSON.parse(text) : undefined) as T, response }
}

function tagged<T>(value: T, response: Response): Tagged<T> {
  return { value, etag: response.headers.get('ETag') ?? '' }
}

/** The one way the console talks to the gateway; it knows entity tags, idempotency keys, CSRF and problems. */
export const api = {
  async get<T>(path: string, query?: Query): Promise<T> {
    return (await send<T>('GET', path, { query })).value
  },

  async read<T>(path: string): Promise<Tagged<T>> {
    const { value, response } = await send<T>('GET', path)
    return tagged(value, response)
  },

  /** Creates something; the same key may be sent again after a lost reply without creating it twice. */
  async create<T>(path: string, body: unknown, key: string): Promise<Tagged<T>> {
    const { value, response } = await send<T>('POST', path, { body, headers: { 'Idempotency-Key': key } })
    return tagged(value, response)
  },

  /** Changes an existing resource, but only the version that was read. */
  async change<T>(method: 'POST' | 'PUT', path: string, etag: string, body?: unknown): Promise<Tagged<T>> {
    const { value, response } = await send<T>(method, path, {
      body: body ?? {},
      headers: { 'If-Match': etag, 'Idempotency-Key': newKey() },
    })
    return tagged(value, response)
  },

  /** Uploads a file as multipart form data; only XMLHttpRequest tells how much of it has left. */
  upload<T>(
    path: string,
    fields: Record<string, string | File>,
    key: string,
    progress: (sent: UploadProgress) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      const request = new XMLHttpRequest()
      request.open('POST', urlOf(path))
      for (const [name, value] of Object.entries(headersOf('POST', { 'Idempotency-Key': key }))) {
        request.setRequestHeader(name, value)
      }
      request.upload.onprogress = (event) => progress({ sent: event.loaded, total: event.total })
      request.onerror = () => reject(new ProblemError(NETWORK_PROBLEM))
      request.onload = () => {
        if (request.status >= 200 && request.status < 300) {
          try {
            resolve(JSON.parse(request.responseText) as T)
          } catch {
            // XMLHttpRequest follows redirects by itself: a page instead of JSON is the sign-in page.
            reject(refused(401, null, ''))
          }
        } else {
          reject(refused(request.status, request.getResponseHeader('Content-Type'), request.responseText))
        }
      }
      request.send(form)
    })
  },

  /** Reads a list to its end, or to `limit` items where the list is longer. */
  async all<T>(path: string, query: Query = {}, limit = 500): Promise<Page<T>> {
    const items: T[] = []
    let cursor: string | null | undefined
    do {
      const page = await api.get<Page<T>>(path, { ...query, cursor })
      items.push(...page.items)
      cursor = page.nextCursor
    } while (cursor && items.length < limit)
    return { items, nextCursor: cursor }
  },
}
