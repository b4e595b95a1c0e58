// A stand-in for the gateway while the console is being built: the same addresses and shapes, made-up figures, the same
// content security policy. It serves dist/ and is never part of it.
//   npm run build && npm run mock   →   http://127.0.0.1:8099  (any name and password sign in)
import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const PORT = Number(process.env.PORT ?? 8099)
const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }

const STREETS = [
  ['330411002', '新城街道'],
  ['330411003', '嘉北街道'],
  ['330411004', '塘汇街道'],
  ['330411005', '高照街道'],
  ['330411101', '王江泾镇'],
  ['330411103', '油车港镇'],
  ['330411104', '新塍镇'],
  ['330411105', '王店镇'],
  ['330411106', '洪合镇'],
]
const COMMUNITIES = ['亚都社区', '里仁社区', '春晓社区', '中山社区', '东升社区', '秀湖社区', '成秀社区', '殷秀社区', '木桥港村委会', '义庄村委会']
const PEOPLE = {
  'xiuzhou-district': ['秀洲区委社会工作部', ['district-officer'], '330411', '秀洲区'],
  'wangjiangjing-street': ['王江泾镇社会工作办', ['street-officer'], '330411101', '王江泾镇'],
  community: ['嘉北街道亚都社区', ['community-worker'], '330411003001', '亚都社区'],
  'social-worker': ['陆晓雯', ['social-worker'], '330411', '秀洲区'],
  prosecutor: ['沈检察官', ['prosecutor'], '330411', '秀洲区'],
  volunteer: ['王芳', ['volunteer'], '330411003', '嘉北街道'],
}
const wish = (n, title, status, more = {}) => ({
  id: `w-${n}`, version: 2, number: `XY2026-${String(n).padStart(3, '0')}`, title, description: '旧的坏了，想要一台能收戏曲的', category: 'GOODS', group: 'ELDERLY_LIVING_ALONE',
  area: '330411003001', areaName: '亚都社区', valueYuan: 320, openYuan: 320, joint: false, status, beneficiary: '陈**', phone: '138****8000', shares: [], contacted: false, releases: 0,
  clocks: [], overdue: false, evaluations: [], members: 0, publishedOn: '2026-11-18', ...more,
})
const wishes = [
  wish(1, '一台收音机', 'PUBLISHED'),
  wish(2, '一副老花镜', 'COLLECTED'),
  wish(3, '一辆轮椅', 'CLAIMED', { joint: true, openYuan: 0, shares: [{ kind: 'VOLUNTEER', reference: '01999999-0000-7000-8000-0000000000a1', yuan: 200, takenAt: '2026-11-19T02:00:00Z' }, { kind: 'ORGANIZATION', reference: '惠民超市', yuan: 120, takenAt: '2026-11-19T03:00:00Z' }], clocks: [{ clock: 'CONTACT', due: '2026-11-26', provisional: false, overdue: false }, { clock: 'FULFIL', due: '2026-12-21', provisional: false, overdue: false }] }),
  wish(4, '一床棉被', 'DELIVERED', { openYuan: 0, contacted: true }),
]
const ladder = [['BUILDING', '楼栋', 'building', 3, 3], ['COMMUNITY', '社区', 'community', 7, 3], ['STREET', '街道', 'street', 15, 1], ['DISTRICT', '区', 'district', 30, 1]].map(([code, label, englishName, days, attempts]) => ({ code, name: label, englishName, days, attempts }))
const disputeList = [['NEIGHBOUR', 'REGISTERED', 1, 0, false], ['PROPERTY', 'MEDIATING', 2, 3, true], ['FAMILY', 'ESCALATED', 3, 0, false], ['DEBT', 'FULFILLED', 1, 2, false]].map(([kind, status, level, attempts, overdue], n) => ({
  id: `t-${n + 1}`, version: 2, number: `JF2026-${String(n + 1).padStart(3, '0')}`, area: '330411003001', areaName: '亚都社区', kind, origin: 'PARTY', status, level, levelCode: ladder[level - 1].code, levelName: ladder[level - 1].name,
  attempts, attemptsBeforeNext: ladder[level - 1].attempts, registeredOn: '2026-11-16', parties: [{ key: 'p1', stance: 'WANTS' }, { key: 'p2', stance: status === 'REGISTERED' ? 'PENDING' : 'WANTS' }], mediators: [],
  clocks: status === 'FULFILLED' ? [] : [{ clock: 'LEVEL', due: '2026-11-24', provisional: false, overdue }], overdue, escalatedFor: status === 'ESCALATED' ? 'RISK' : null,
}))
const sessions = new Map()
const jobs = new Map()
const listeners = new Set()
let version = 1

const pick = (list, n) => list[Math.abs(n) % list.length]
const TITLES = [
  ['双桥社区AI编程启蒙', 'CHILDREN', 'YOUTH', ['编程']],
  ['千金寺村委会独居老人探访', 'ELDERLY', 'ELDERLY_LIVING_ALONE', []],
  ['西吴村委会邻里纠纷调解', 'DISPUTE', 'RESIDENTS', ['矛盾调解']],
  ['镇西村委会智能手机课堂: 视频问诊', 'ELDERLY', 'ELDERLY', ['智能手机教学']],
  ['嘉州美都社区书法绘画惠民课', 'CHILDREN', 'CHILDREN', ['书法']],
  ['宝华村委会社区老年食堂帮厨', 'ELDERLY', 'ELDERLY', ['烹饪']],
  ['昌盛社区农产品滞销直播助农', 'OTHER', 'FARMERS_IN_DIFFICULTY', ['直播带货']],
  ['双桥村委会困境儿童心理疏导', 'CHILDREN', 'CHILDREN_IN_DIFFICULTY', ['心理咨询']],
]
const STATUSES = ['SUBMITTED', 'SUBMITTED', 'LISTED', 'LISTED', 'MATCHING', 'MATCHING', 'MATCHED', 'IN_SERVICE', 'DONE', 'EVALUATED']
const demands = Array.from({ length: 86 }, (_, n) => {
  const [title, demandClass, group, skills] = pick(TITLES, n)
  const day = String(1 + ((n * 7) % 28)).padStart(2, '0')
  return {
    id: `d-${n}`,
    version: 3,
    number: `XQ-2026-${String(n + 1).padStart(4, '0')}`,
    title,
    demandClass,
    type: skills.length ? 'SKILL' : 'SERVICE',
    group,
    area: `${pick(STREETS, n * 5)[0]}00${1 + (n % 3)}`,
    urgency: n % 9 === 2 ? 'CRITICAL' : n % 4 === 0 ? 'URGENT' : 'NORMAL',
    skills,
    skillNames: skills,
    seatsProposed: n % 3,
    seatsAccepted: n % 2,
    seatsArrived: 0,
    seatsServed: 0,
    requestedByMe: false,
    areaName: pick(COMMUNITIES, n),
    wanted: 2 + (n % 4),
    minimum: 1 + (n % 2),
    supervised: n % 3 === 0,
    minors: demandClass === 'CHILDREN',
    startsAt: `2026-12-${day}T09:00:00+08:00`,
    endsAt: `2026-12-${day}T11:00:00+08:00`,
    source: 'COMMUNITY_VISIT',
    notes: null,
    status: pick(STATUSES, n * 3 + (n >> 3)),
  }
})

const assignments = [
  { id: 'a-1', demandId: 'd-3', volunteerId: 'v-1', state: 'CONFIRMED', version: 1, role: 'VOLUNTEER', minutes: 0, areaName: '亚都社区', title: '镇西村委会智能手机课堂: 视频问诊', area: '330411003001', startsAt: '2026-12-04T09:00:00+08:00', endsAt: '2026-12-04T11:00:00+08:00' },
  { id: 'a-2', demandId: 'd-5', volunteerId: 'v-1', state: 'ACCEPTED', version: 1, role: 'VOLUNTEER', minutes: 0, areaName: '亚都社区', title: '宝华村委会社区老年食堂帮厨', area: '330411003002', startsAt: '2026-11-22T15:30:00+08:00', endsAt: '2026-11-22T18:30:00+08:00' },
  { id: 'a-3', demandId: 'd-1', volunteerId: 'v-1', state: 'SERVED', version: 1, role: 'VOLUNTEER', minutes: 0, areaName: '亚都社区', title: '千金寺村委会独居老人探访', area: '330411003001', startsAt: '2026-11-15T08:00:00+08:00', endsAt: '2026-11-15T09:30:00+08:00' },
]
const signUps = new Map([
  ['a-2', { id: 'a-2', state: 'ACCEPTED' }],
  ['a-3', { id: 'a-3', state: 'CHECKED_OUT', checkedInAt: '2026-11-15T00:00:00Z', checkedOutAt: '2026-11-15T01:30:00Z', minutes: 90 }],
])
const projectList = [
  { id: 'p-1', name: '有福"童"享 · 社区儿童成长营', area: '330411003001', projectClass: 'CARE_FOR_KEY_GROUPS', stage: 'RND_REVIEW', phase: 'DEVELOP' },
  { id: 'p-2', name: '一口暖心饭', area: '330411105203', projectClass: 'CIVIC_PRACTICE', stage: 'SHOWCASE', phase: 'SHOWCASE' },
  { id: 'p-3', name: '社区微动力', area: '330411101002', projectClass: 'GRASSROOTS_GOVERNANCE', stage: 'RND', phase: 'DEVELOP' },
]

function dashboard(area) {
  const children =
    area.length >= 12 ? [] : area.length >= 9 ? COMMUNITIES.map((name, n) => [`${area}${String(n + 1).padStart(3, '0')}`, name]) : STREETS
  const k = area.length >= 9 ? 0.12 : 1
  const volunteers = children.map(([code, name], n) => ({
    area: code,
    name,
    volunteers: Math.round((60 + ((n * 53) % 110)) * k) + version,
    guardianPending: n % 3,
    minutes: Math.round((900 + ((n * 1777) % 4200)) * k),
    activities: 2 + (n % 5),
  }))
  const matching = children.map(([code, name], n) => {
    const listed = Math.max(2, Math.round((14 + ((n * 11) % 15)) * k))
    const matched = Math.round(listed * (0.5 + ((n * 7) % 5) / 10))
    return { area: code, name, demands: listed + 3, listed, matched, inService: n % 3, done: n % 4, unmet: listed - matched, matchRate: matched / listed }
  })
  const sum = (list, field) => list.reduce((total, each) => total + each[field], 0)
  const listed = sum(matching, 'listed')
  const matched = sum(matching, 'matched')
  const stage = process.env.MOCK_DOWN
  return {
    area,
    asOf: new Date().toISOString(),
    parts: {
      volunteering: {
        status: 'fresh',
        ageSeconds: 0,
        data: {
          area,
          totals: { volunteers: sum(volunteers, 'volunteers'), guardianPending: sum(volunteers, 'guardianPending'), minutes: sum(volunteers, 'minutes'), activities: sum(volunteers, 'activities'), checkIns: 41 },
          streets: volunteers,
        },
      },
      matching: {
        status: stage ? 'stale' : 'fresh',
        ageSeconds: stage ? 95 : 0,
        data: {
          totals: { demands: sum(matching, 'demands'), listed, proposed: 18, matched, inService: sum(matching, 'inService'), done: sum(matching, 'done'), unmet: listed - matched, matchRate: listed ? matched / listed : null, satisfaction: { n: 34, mean: 4.62 } },
          byClass: [
            { demandClass: 'ELDERLY', demands: 78, matchRate: 0.82 },
            { demandClass: 'CHILDREN', demands: 64, matchRate: 0.71 },
            { demandClass: 'DISPUTE', demands: 31, matchRate: 0.64 },
            { demandClass: 'OTHER', demands: 27, matchRate: null },
          ],
          streets: matching,
        },
      },
      projects: stage
        ? { status: 'unavailable' }
        : {
            status: 'fresh',
            ageSeconds: 0,
            data: {
              totals: { projects: 14, byStage: { IDEA: 4, RND: 5, RND_REVIEW: 2, SHOWCASE: 3 } },
              streets: children.slice(0, 5).map(([code], n) => ({ area: code, projects: 1 + ((n * 3) % 4) })),
            },
          },
      cases: {
        status: 'fresh',
        ageSeconds: 0,
        data: { asOf: '2026-11-21', cells: [{ area, open: area.length <= 6 ? 21 : null, closed: area.length <= 6 ? 34 : null }, ...(area.length <= 6 ? children.map(([code], n) => ({ area: code, open: n % 4 === 1 ? null : 5 + n, closed: n % 4 === 1 ? null : 6 + n })) : [])] },
      },
    },
  }
}

function proposals(id) {
  return [92, 86, 81].map((score, n) => ({
    assignmentId: `${id}-a${n}`,
    version: 1,
    volunteerId: `018f-7c2a-9d31-${4821 + n * 77}`,
    role: n === 2 ? 'SUPERVISOR' : 'VOLUNTEER',
    score,
    parts: { skill: 40, distance: 18 - n * 4, time: 15, rating: 12 - n, load: 7 },
    reasons: [
      { code: 'skill', message: '具备全部所需技能：智能手机教学' },
      { code: 'distance', message: `距服务地点约 ${1.2 + n} 公里` },
      { code: 'time', message: '该时段有空，且前后 60 分钟无其他安排' },
    ],
    state: confirmed.has(`${id}-a${n}`) ? 'CONFIRMED' : 'PROPOSED',
  }))
}
const confirmed = new Set()

function job(kind, fileName, rosterDate) {
  const created = { id: randomUUID(), kind, fileName, rosterDate, started: Date.now(), total: kind === 'roster' ? 1000 : 200 }
  jobs.set(created.id, created)
  return created
}

function jobView({ id, kind, fileName, rosterDate, started, total }) {
  const share = Math.min(1, (Date.now() - started) / 3_000)
  const read = Math.round(total * share)
  const refused = Math.round((kind === 'roster' ? 41 : 0) * share)
  return {
    id,
    fileName,
    area: '330411',
    rosterDate,
    state: share < 1 ? 'RUNNING' : 'FINISHED',
    rowsTotal: total,
    rowsRead: read,
    accepted: read - refused,
    guardianPending: kind === 'roster' ? Math.round(13 * share) : undefined,
    refused,
    refusedByReason: kind === 'roster' && share === 1 ? { duplicate_id: 12, impossible_birth_date: 8, unknown_area: 6, bad_check_digit: 5, bad_phone: 5, too_young: 3, missing_name: 2 } : {},
    percent: Math.round(share * 100),
    rowsPerSecond: Math.round(total / 3),
    remainingSeconds: (1 - share) * 3,
    startedAt: new Date(started).toISOString(),
    finishedAt: share < 1 ? null : new Date(started + 3_000).toISOString(),
  }
}

function tell(topic) {
  version += 1
  for (const response of listeners) {
    response.write(`event: change\ndata: ${JSON.stringify({ topic, type: 'mock', area: '330411', at: new Date().toISOString() })}\n\n`)
  }
}

function send(response, status, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store', ...headers })
  response.end(body === undefined ? '' : JSON.stringify(body))
}

const problem = (response, status, code, title, detail) =>
  send(response, status, { type: `/docs/problems#${code}`, title, status, code, detail })

const cookies = (request) =>
  Object.fromEntries((request.headers.cookie ?? '').split('; ').filter(Boolean).map((pair) => pair.split('=')))

async function bodyOf(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function handle(request, response) {
  const url = new URL(request.url, 'http://mock')
  const path = url.pathname
  const session = sessions.get(cookies(request).SESSION)

  if (path === '/oauth2/authorization/linli') {
    response.writeHead(302, { Location: '/login' })
    return response.end()
  }
  if (path === '/login' && request.method === 'GET') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY })
    return response.end('<!doctype html><title>mock</title><form method="post" action="/login"><input name="username"><input name="password" type="password"><button type="submit">OK</button></form>')
  }
  if (path === '/login') {
    const form = new URLSearchParams((await bodyOf(request)).toString())
    const id = randomUUID()
    sessions.set(id, form.get('username'))
    response.writeHead(302, { Location: '/', 'Set-Cookie': [`SESSION=${id}; Path=/; HttpOnly; SameSite=Lax`, `XSRF-TOKEN=${randomUUID()}; Path=/; SameSite=Lax`] })
    return response.end()
  }
  if (path === '/sign-out') {
    const form = new URLSearchParams((await bodyOf(request)).toString())
    if (form.get('_csrf') !== cookies(request)['XSRF-TOKEN']) return problem(response, 403, 'security.csrf', 'CSRF')
    sessions.delete(cookies(request).SESSION)
    response.writeHead(302, { Location: '/', 'Set-Cookie': 'SESSION=; Path=/; Max-Age=0' })
    return response.end()
  }
  if (!path.startsWith('/api/')) {
    const file = normalize(join(DIST, extname(path) ? path : 'index.html'))
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404)
      return response.end()
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY })
    return createReadStream(file).pipe(response)
  }
  if (!session) return problem(response, 401, 'security.token-missing', '请先登录')
  if (request.method !== 'GET' && request.headers['x-xsrf-token'] !== cookies(request)['XSRF-TOKEN']) {
    return problem(response, 403, 'security.csrf-token-invalid', '页面已过期')
  }
  const route = path.slice('/api/v1'.length)
  const part = route.split('/').slice(1)
  const [name, roles, area, areaName] = PEOPLE[session] ?? PEOPLE[session.split(':')[0]] ?? PEOPLE['xiuzhou-district']

  if (route === '/me') return send(response, 200, { subject: session, name, roles, area, areaName, volunteerId: roles.includes('volunteer') ? 'v-1' : undefined })
  if (route === '/live') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'Content-Security-Policy': POLICY })
    response.write(': hello\n\n')
    listeners.add(response)
    request.on('close', () => listeners.delete(response))
    return
  }
  if (route === '/areas') {
    const parent = url.searchParams.get('parent') ?? ''
    if (parent.length <= 6) return send(response, 200, STREETS.map(([code, street]) => ({ code: `${code}000`, name: street, level: 'STREET', parent })))
    return send(response, 200, COMMUNITIES.map((community, n) => ({ code: `${parent}${String(n + 1).padStart(3, '0')}`, name: community, parent })))
  }
  if (route === '/dashboard') return send(response, 200, dashboard(url.searchParams.get('area') ?? area))

  if ((part[0] === 'rosters' || part[0] === 'demand-imports') && part.length === 1 && request.method === 'POST') {
    const text = (await bodyOf(request)).toString('latin1')
    const fileName = Buffer.from(/filename="([^"]*)"/.exec(text)?.[1] ?? 'file', 'latin1').toString()
    if (fileName.includes('broken')) return problem(response, 400, 'import.broken-workbook', '工作簿已损坏', '文件不是可读的 Excel 工作簿，请重新导出后上传。')
    const created = job(part[0] === 'rosters' ? 'roster' : 'demands', fileName, /name="rosterDate"\r\n\r\n([\d-]+)/.exec(text)?.[1])
    setTimeout(() => tell('linli.volunteer.events.v1'), 3_100)
    return send(response, 202, jobView(created), { Location: `${path}/${created.id}` })
  }
  if ((part[0] === 'rosters' || part[0] === 'demand-imports') && part.length === 1) {
    const kind = part[0] === 'rosters' ? 'roster' : 'demands'
    return send(response, 200, { items: [...jobs.values()].filter((each) => each.kind === kind).reverse().map(jobView) })
  }
  if ((part[0] === 'rosters' || part[0] === 'demand-imports') && part[2] === 'refusals') {
    const reasons = [['证件号码', 'bad_check_digit', '证件号码校验位不符'], ['证件号码', 'duplicate_id', '证件号码与前面的行重复'], ['村社区代码', 'unknown_area', '区划代码不存在'], ['联系电话', 'bad_phone', '联系电话有误'], ['证件号码', 'too_young', '未满 14 周岁']]
    return send(response, 200, { items: Array.from({ length: 41 }, (_, n) => { const [column, code, message] = pick(reasons, n); return { row: 17 + n * 23, column, code, message } }) })
  }
  if (part[0] === 'rosters' || part[0] === 'demand-imports') return send(response, 200, jobView(jobs.get(part[1])))

  if (route === '/demands') {
    const wanted = url.searchParams
    const found = demands.filter((each) => (!wanted.get('status') || each.status === wanted.get('status')) && (!wanted.get('demandClass') || each.demandClass === wanted.get('demandClass')) && each.area.startsWith(wanted.get('area') ?? ''))
    return send(response, 200, { items: found.slice(0, Number(wanted.get('limit') ?? 50)) })
  }
  if (part[0] === 'demands') {
    const demand = demands.find((each) => each.id === part[1])
    if (!demand) return problem(response, 404, 'demand.not-found', '没有这项需求')
    if (part[2] === 'candidates') return send(response, 200, { demandId: demand.id, complete: demand.status !== 'LISTED', roles: [{ role: 'VOLUNTEER', open: demand.wanted, minimum: demand.minimum, available: 17, candidates: [], team: ['01999999-0000-7000-8000-0000000000a1', '01999999-0000-7000-8000-0000000000b2'], blockers: [{ code: 'blocked.time', people: 14, message: '该时段没有空' }] }], equipment: { time: { choice: 0, date: demand.startsAt.slice(0, 10), start: '09:00:00', end: '11:00:00' }, complete: true, venue: { found: true, name: '社区礼堂', capacity: 60, suitable: 2, message: '社区礼堂可用，60 人', blockers: [] }, goods: { found: true, kind: 'STATIONERY', wanted: 30, available: 500, message: '文具书籍 30 件，可全部领用' } }, relaxation: demand.status === 'LISTED' ? { code: 'online.relax.time', message: '改到周末上午，可多出 3 人' } : null })
    if (part[2] === 'proposals') return send(response, 200, { items: demand.status === 'LISTED' ? [] : proposals(demand.id) })
    if (part[2] === 'explanation') return send(response, 200, demand.status === 'LISTED' ? { demandId: demand.id, met: false, missing: [{ code: 'skill', role: 'VOLUNTEER', needed: 2, available: 1, message: '附近具备“智能手机教学”且该时段有空的志愿者不够', blockers: [{ code: 'gate.time', people: 14, message: '该时段没有空' }, { code: 'gate.skill', people: 231, message: '不具备所需技能' }] }, { code: 'supervisor', role: 'SUPERVISOR', needed: 1, available: 0, message: '没有可督导的持证社工' }], relaxation: { code: 'relax.time', message: '改到周末上午，可多出 3 人' } } : { demandId: demand.id, met: true, missing: [] })
    if (request.method === 'POST') {
      if (request.headers['if-match'] !== `"${demand.version}"`) return problem(response, 412, 'request.stale', '已被修改')
      demand.version += 1
      demand.status = { verification: 'VERIFIED', listing: 'LISTED', rejection: 'REJECTED', completion: 'DONE' }[part[2]] ?? demand.status
      tell('linli.matching.events.v1')
    }
    return send(response, 200, demand, { ETag: `"${demand.version}"` })
  }
  if (route === '/demand-verifications') {
    let listed = 0
    for (const demand of demands) if (demand.status === 'SUBMITTED') { demand.status = 'LISTED'; listed += 1 }
    tell('linli.matching.events.v1')
    return send(response, 201, { verified: listed, listed })
  }
  const plan = { id: 'plan', area, considered: 200, met: 163, unmet: 37, proposals: 412, computedInMillis: 1840, utility: 401220, upperBound: 404900, greedyUtility: 371040 }
  if (route === '/plans') return send(response, 201, plan)
  if (route === '/plans/plan') return send(response, 200, plan)
  if (part[0] === 'plans') return send(response, request.method === 'POST' ? 201 : 200, { planId: 'plan', area, status: { review: 'REVIEWED', confirmation: 'CONFIRMED', discarding: 'DISCARDED' }[part[2]] ?? 'REVIEWED', reviewedAt: '2026-11-20T02:00:00Z', confirmed: part[2] === 'confirmation' ? 407 : 0, refused: part[2] === 'confirmation' ? 5 : 0 }, { ETag: '"1"' })
  if (route === '/three-lists') return send(response, 200, { area, asOf: '2026-11-20T02:00:00Z', demands: { listed: 186, gap: 37, gapIndex: 0.1989 }, byClass: [['ELDERLY', 80, 12], ['CHILDREN', 64, 19], ['DISPUTE', 22, 4], ['OTHER', 20, 2]].map(([demandClass, listed, gap]) => ({ demandClass, listed, gap, gapIndex: gap / listed })), byCommunity: COMMUNITIES.map((label, n) => ({ area: `330411003${String(n + 1).padStart(3, '0')}`, name: label, listed: 22 - n, gap: Math.max(0, 7 - n), gapIndex: Math.max(0, 7 - n) / (22 - n), byClass: [{ demandClass: 'CHILDREN', listed: 8, gap: Math.max(0, 4 - n), gapIndex: 0.3 }] })), resources: [['VENUE', 14, 9], ['GOODS', 22, 18], ['MERCHANT', 5, 5], ['SKILL', 31, 27]].map(([kind, listed, available]) => ({ kind, listed, available })), projectsByStage: { IDEA: 4, RND: 6, SHOWCASE: 2 } })
  if (route === '/three-lists/demands') return send(response, 200, { items: demands.filter((each) => each.status === 'LISTED').slice(0, 6).map((each) => ({ demandId: each.id, area: each.area, areaName: each.areaName, title: each.title, demandClass: each.demandClass, type: 'SERVICE', urgency: each.urgency, startsAt: each.startsAt, status: each.status, gap: true, resources: [], projectId: null, lacking: ['VENUE'] })) })
  if (route === '/wishes/pool') return send(response, 200, { items: wishes.filter((each) => each.status === 'PUBLISHED') })
  if (route === '/wishes') return send(response, 200, { items: url.searchParams.has('claimed') ? wishes.slice(2, 3) : wishes })
  if (part[0] === 'wishes') return send(response, 200, wishes.find((each) => each.id === part[1]), { ETag: '"2"' })
  if (route === '/disputes/ladder') return send(response, 200, ladder)
  if (route === '/disputes') return send(response, 200, { items: disputeList })
  if (part[0] === 'disputes') return send(response, 200, disputeList.find((each) => each.id === part[1]), { ETag: '"2"' })
  if (route === '/assignments') return send(response, 200, { items: assignments })
  if (part[0] === 'assignments') {
    const own = assignments.find((each) => each.id === part[1])
    if (own) {
      own.state = part[2] === 'acceptance' ? 'ACCEPTED' : 'DECLINED'
      own.version += 1
      if (own.state === 'ACCEPTED') signUps.set(own.id, { id: own.id, state: 'ACCEPTED' })
    } else confirmed.add(part[1])
    return send(response, 200, own ?? {}, { ETag: '"2"' })
  }
  if (route === '/sign-ups') return send(response, 200, { items: [...signUps.values()] })
  if (part[0] === 'check-ins') {
    const id = part[1] ?? JSON.parse((await bodyOf(request)).toString()).signUpId
    const place = signUps.get(id)
    if (part[2] === 'check-out') Object.assign(place, { state: 'CHECKED_OUT', checkedOutAt: new Date().toISOString(), minutes: 180 })
    else if (request.method === 'POST') Object.assign(place, { state: 'CHECKED_IN', checkedInAt: new Date().toISOString() })
    return send(response, 200, place, { ETag: '"1"' })
  }
  if (part[0] === 'volunteers' && part[2] === 'hours') return send(response, 200, { minutes: 2730, hours: '45.50', entryCount: 18 })
  if (route === '/hour-records') return send(response, 200, { items: [{ id: 'h-1', signUpId: 'a-3', title: '千金寺村委会独居老人探访', state: 'EFFECTIVE', minutes: 90, day: '2026-11-15', evidence: 'CONFIRMED' }, { id: 'h-2', state: 'HOURS_PENDING', title: '社区老年食堂帮厨', minutes: 180, day: '2026-11-08', evidence: 'WITNESSED' }] })

  if (route === '/projects' && request.method === 'GET') return send(response, 200, { items: projectList })
  if (part[0] === 'projects') {
    const project = { author: 'social-worker', demandId: 'd-1', ...projectList.find((each) => each.id === part[1]), content: { needAnalysis: '社区 0–12 岁儿童 386 名，其中困境儿童 12 名；放学后 16:00–18:00 无人照看的占 41%。', evidence: ['入户走访 120 户', '儿童议事会提案'], targetGroup: '6–12 岁儿童', targetNumber: 80, goals: [{ statement: '一学期内让 80 名儿童每周至少参加一次活动', indicator: '参加儿童数', due: '2027-06-30' }], indicators: [{ kind: 'OUTPUT', name: '参加儿童数', unit: '人', baseline: 0, target: 80 }, { kind: 'OUTCOME', name: '家长满意率', unit: '%', baseline: 0, target: 90 }], activityPlan: [], team: [], volunteerPosts: [], budget: [{ line: '课程物料', amountFen: 1280000 }], risks: [], sustainability: '', serviceClass: '' }, missing: part[1] === 'p-3' ? ['activityPlan', 'volunteerPosts', 'licensedSocialWorker', 'risks', 'sustainability'] : [], approvals: part[1] === 'p-1' ? [{ as: 'MENTOR', by: 'social-worker-2', at: '2026-11-20T02:11:00Z' }] : [], moves: [] }
    return send(response, 200, project, { ETag: '"4"' })
  }
  if (route === '/cases') return send(response, 200, { items: [{ id: 'c-1', pseudonym: '未检〔2026〕甲-17', area: '330411003', status: 'INVESTIGATING', closed: false, openedAt: '2026-11-12T02:00:00Z' }] })
  if (part[2] === 'access-log') return send(response, 200, { items: [{ at: '2026-11-12T02:00:00Z', actor: 'prosecutor', action: 'OPEN', outcome: 'DONE' }], intact: true })
  if (part[0] === 'cases') return send(response, 200, { id: 'c-1', pseudonym: '未检〔2026〕甲-17', area: '330411003', status: 'REPORT_SUBMITTED', openedAt: '2026-11-12T02:00:00Z', investigationDueOn: '2026-11-28', person: { name: '某某', idNumber: '330411********0012', actDate: '2026-09-30', phone: '', school: '某中学', address: '', guardianName: '某某某', guardianRelation: '父亲', guardianPhone: '' }, materials: [{ kind: 'INVESTIGATION_REPORT', by: 'social-worker', at: '2026-11-18T08:00:00Z' }], moves: ['HEAR_OPINIONS'], team: [{ person: 'prosecutor', duty: 'PROSECUTOR' }, { person: 'social-worker', duty: 'SOCIAL_WORKER' }] }, { ETag: '"2"' })
  return problem(response, 404, 'request.not-found', '没有这个地址')
}

createServer((request, response) => {
  handle(request, response).catch((failure) => {
    console.error(failure)
    problem(response, 500, 'mock.failed', String(failure))
  })
}).listen(PORT, '127.0.0.1', () => console.log(`mock gateway on http://127.0.0.1:${PORT}`))
