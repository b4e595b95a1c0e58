// What a district does with the newer parts of matching, in a real browser against a running Linli: a demand with a venue,
// goods and two times that would do gets its whole offer and its bookings; a plan is reviewed against its bound and confirmed
// as a whole; the three lists show where nobody was found; a wish goes from the visit to its delivery; a dispute goes one
// level up the ladder.
//
//   LINLI_SECRETS=.linli/secrets.properties node story/neighbours.mjs --base http://127.0.0.1:8080 --out shots
//
// Needs a roster (story/district-officer.mjs imports one). May be run again: everything it makes is new.
// Exits with 1 when anything is wrong, or when the browser's console shows an error.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DESKTOP, expect, openBrowser, openPage, PHONE, signIn } from './browser.mjs'

const { values: options } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:8080' },
    out: { type: 'string', default: 'shots' },
    officer: { type: 'string', default: 'xiuzhou-district' },
    worker: { type: 'string', default: 'community' },
    community: { type: 'string', default: '330411003005' },
    timeout: { type: 'string', default: '60' },
  },
})
const patience = Number(options.timeout) * 1_000
mkdirSync(options.out, { recursive: true })
const run = Date.now().toString(36)
const browser = await openBrowser()
const open = []
let number = 0

async function person(name, viewport = DESKTOP) {
  const opened = await openPage(browser, viewport)
  opened.page.setDefaultTimeout(patience)
  await signIn(opened.page, options.base, name)
  open.push(opened)
  return opened.page
}

async function step(name, action) {
  const started = Date.now()
  number += 1
  const said = await action()
  console.log(`${String(number).padStart(2)}  ${name}${said ? `: ${said}` : ''}  (${Date.now() - started} ms)`)
}

const at = (page, name) => page.locator(`[data-test=${name}]`)
const picture = (page, name) => page.screenshot({ path: join(options.out, `${name}.png`) })

/** Says something to the API as the person of a page, in the page's own session; for what the console has no form for yet. */
async function send(page, path, body, etag) {
  const reply = await page.evaluate(
    async ([to, what, tag]) => {
      const token = document.cookie.split('; ').find((pair) => pair.startsWith('XSRF-TOKEN='))?.slice(11)
      const answer = await fetch(`/api/v1${to}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
          'X-XSRF-TOKEN': decodeURIComponent(token ?? ''),
          ...(tag ? { 'If-Match': tag } : {}),
        },
        body: JSON.stringify(what),
      })
      return { status: answer.status, etag: answer.headers.get('ETag'), text: await answer.text() }
    },
    [path, body, etag],
  )
  expect(reply.status < 300, `${path} answered ${reply.status}: ${reply.text}`)
  return { etag: reply.etag, value: JSON.parse(reply.text) }
}

/** A Saturday so many weeks ahead, as the register of days writes it. */
function saturday(weeks) {
  const day = new Date(Date.now() + 8 * 3_600_000)
  day.setUTCDate(day.getUTCDate() + ((6 - day.getUTCDay() + 7) % 7) + 7 * weeks)
  return day.toISOString().slice(0, 10)
}

async function resource(page, body) {
  const offered = await send(page, '/resources', body)
  const id = offered.value.id
  const checked = await send(page, `/resources/${id}/check`, {}, offered.etag)
  await send(page, `/resources/${id}/publication`, {}, checked.etag)
  return id
}

const week = Array.from({ length: 7 }, (_, day) => ({ day: day + 1, from: '08:00', to: '18:00' }))
const owned = { ownerKind: 'COMMUNITY', owner: '社区', area: options.community, circle: '公益圈', priceMode: '公益' }

async function demand(page, title, more) {
  const created = await send(page, '/demands', {
    title,
    demandClass: 'DISPUTE',
    type: 'SERVICE',
    group: 'RESIDENTS',
    area: options.community,
    urgency: 'URGENT',
    skills: ['矛盾调解'],
    wanted: 1,
    minimum: 1,
    date: saturday(2),
    start: '09:00',
    end: '11:00',
    source: 'COMMUNITY_VISIT',
    ...more,
  })
  const id = created.value.id
  const verified = await send(page, `/demands/${id}/verification`, {}, created.etag)
  await send(page, `/demands/${id}/listing`, {}, verified.etag)
  return id
}

let failed = false
try {
  const officer = await person(options.officer)
  await at(officer, 'dashboard').waitFor()

  await step('a demand asks for a hall, goods and two times', async () => {
    await resource(officer, { ...owned, name: `百姓礼堂${run}`, kind: 'VENUE', capacity: 60, venueType: '多功能厅', opening: { week } })
    await resource(officer, { ...owned, name: `物资点${run}`, kind: 'GOODS', goodsKind: 'STATIONERY', capacity: 0, stock: 500 })
    const id = await demand(officer, `邻里说事会${run}`, {
      venue: { type: 'HALL', seats: 40, within: 'COMMUNITY' },
      goods: { kind: '文具书籍', quantity: 30 },
      alternatives: [{ date: saturday(3), start: '14:00', end: '16:00' }],
    })
    await officer.goto(`${options.base}/demands/${id}`)
    const offer = at(officer, 'offer')
    await at(officer, 'offer-venue').waitFor()
    expect((await at(officer, 'offer-venue').getAttribute('data-found')) === 'true', 'no venue is offered')
    expect((await at(officer, 'offer-goods').getAttribute('data-found')) === 'true', 'no goods are offered')
    await at(officer, 'alternatives').waitFor()
    await offer.scrollIntoViewIfNeeded()
    await picture(officer, 'offer')
    return (await at(officer, 'offer-venue').innerText()).replace(/\s+/g, ' ')
  })

  await step('books the venue and the goods, all or nothing', async () => {
    await at(officer, 'book-equipment').click()
    await officer.locator('[data-test=provision].green').waitFor()
    await at(officer, 'provision').scrollIntoViewIfNeeded()
    await picture(officer, 'offer-booked')
    expect((await at(officer, 'book-equipment').count()) === 0, 'what is booked can be booked again')
  })

  await step('a plan is reviewed against its bound and confirmed as a whole', async () => {
    await officer.goto(`${options.base}/demands`)
    await at(officer, 'board').locator('[data-test=demand]').first().waitFor()
    await at(officer, 'run-plan').click()
    // Who does something else meanwhile is not called back when the plan is made before the other page is there, and
    // finds the plan on coming back.
    const otherPage = /ListsPage-.*\.js$/
    await officer.route(otherPage, async (route) => {
      await at(officer, 'plan').waitFor()
      await route.continue()
    })
    await at(officer, 'menu-lists').click()
    await at(officer, 'lists').waitFor()
    await officer.unroute(otherPage)
    await at(officer, 'menu-demands').click()
    await at(officer, 'plan-gap').waitFor()
    const gap = await at(officer, 'plan-gap').innerText()
    await picture(officer, 'plan-made')
    await at(officer, 'review-plan').click()
    await at(officer, 'confirm-plan').waitFor()
    await officer.reload()
    await at(officer, 'confirm-plan').waitFor()
    await picture(officer, 'plan-reviewed')
    await at(officer, 'confirm-plan').click()
    await officer.locator('[data-test=plan][data-status=CONFIRMED]').waitFor()
    await picture(officer, 'plan-confirmed')
    return `gap ${gap}, ${(await at(officer, 'plan-commit').innerText()).replace(/\s+/g, ' ')}`
  })

  await step('an unmet demand says what would help', async () => {
    const id = await demand(officer, `夜间调解${run}`, { wanted: 30, minimum: 30, date: saturday(4), start: '22:00', end: '23:30' })
    await officer.goto(`${options.base}/demands/${id}`)
    await at(officer, 'offer-relaxation').waitFor()
    await at(officer, 'offer-relaxation').scrollIntoViewIfNeeded()
    await picture(officer, 'offer-lacking')
    return at(officer, 'offer-relaxation').innerText()
  })

  await step('the three lists show the gaps of each community', async () => {
    await officer.keyboard.press('Escape')
    await at(officer, 'menu-lists').click()
    const row = officer.locator(`[data-test=gap-table] tr[data-area="${options.community}"]`)
    await row.waitFor()
    await picture(officer, 'three-lists')
    await row.locator('[data-test=community]').click()
    await at(officer, 'gap-line').first().waitFor()
    await picture(officer, 'three-lists-community')
    return (await row.innerText()).replace(/\s+/g, ' ')
  })

  const worker = await person(options.worker)
  const title = `一台收音机${run}`
  await step('a community worker registers, verifies and publishes a wish', async () => {
    await at(worker, 'menu-wishes').click()
    await at(worker, 'collect-wish').click()
    await worker.fill('#wish-title', title)
    await worker.fill('#wish-text', '想听戏曲，旧的坏了')
    await worker.fill('#wish-yuan', '120')
    await worker.fill('#wish-person', '陈阿婆')
    await worker.fill('#wish-phone', '13800138000')
    await worker.fill('#wish-address', '幸福里3幢201室')
    await picture(worker, 'wish-form')
    await at(worker, 'collect-now').click()
    await at(worker, 'wish-verification').click()
    await at(worker, 'wish-publication').click()
    await worker.locator('[data-test=wish-sheet][data-status=PUBLISHED]').waitFor()
    const shown = await at(worker, 'wish-sheet').innerText()
    expect(!shown.includes('陈阿婆') && !shown.includes('幸福里3幢'), 'the beneficiary is shown in plain')
    await picture(worker, 'wish-published')
    await worker.keyboard.press('Escape')
  })

  await step('an organization claims it and brings it, and the worker confirms', async () => {
    await at(worker, 'tab-pool').click()
    await worker.locator('[data-test=wish]', { hasText: title }).locator('[data-test=claim]').click()
    await worker.fill('#claim-reference', '惠民超市')
    await at(worker, 'claim-now').click()
    const own = worker.locator('[data-test=wish]', { hasText: title })
    await own.locator('[data-test=open-wish]').click()
    let letThrough
    const held = new Promise((resolve) => (letThrough = resolve))
    await worker.route('**/contact', async (route) => {
      await held
      await route.continue()
    })
    await at(worker, 'wish-contact').click()
    await worker.fill('#purpose', '送收音机')
    expect(await at(worker, 'open-address').isDisabled(), 'the address can be asked for while the wish is being changed')
    letThrough()
    await at(worker, 'open-address').click()
    await at(worker, 'address').waitFor()
    expect((await at(worker, 'address').innerText()).includes('幸福里3幢201室'), 'the claimant is not told where to bring it')
    await picture(worker, 'wish-address')
    // The line breaks when the service has already written it down: the sheet finds out by itself.
    await worker.route('**/delivery', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await at(worker, 'wish-delivery').click()
    await worker.locator('[data-test=wish-sheet][data-status=DELIVERED]').waitFor()
    await worker.locator('[role=alert][data-code="console.network"]').waitFor()
    await worker.keyboard.press('Escape')
    await at(worker, 'tab-desk').click()
    await worker.locator('[data-test=wish]', { hasText: title }).locator('[data-test=open-wish]').click()
    await at(worker, 'wish-confirmation').click()
    await worker.locator('[data-test=wish-sheet][data-status=CONFIRMED]').waitFor()
    await worker.keyboard.press('Escape')
    await picture(worker, 'wishes')
  })

  await step('a dispute goes one level up the ladder', async () => {
    const registered = await send(worker, '/disputes', {
      area: options.community,
      kind: 'NEIGHBOUR',
      origin: 'PARTY',
      level: 1,
      parties: [
        { name: '甲方', phone: '13800138001', applies: true },
        { name: '乙方', phone: '13800138002', applies: false },
      ],
      facts: '楼道堆物',
      claims: '恢复通行',
    })
    await at(worker, 'menu-disputes').click()
    await worker.locator(`[data-level="1"] a[href$="${registered.value.id}"]`).click()
    await at(worker, 'consent').click()
    await worker.locator('[data-test=dispute-sheet][data-status=CONSENTED]').waitFor()
    await worker.fill('#escalate-why', '双方情绪激动，一楼住户已多次争吵')
    await picture(worker, 'dispute')
    await at(worker, 'escalate').click()
    await worker.locator('[data-test=dispute-sheet][data-level="2"]').waitFor()
    await worker.keyboard.press('Escape')
    await worker.locator(`[data-level="2"] a[href$="${registered.value.id}"]`).waitFor()
    await picture(worker, 'disputes')
  })

  await step('looks at the new pages in English and on a phone', async () => {
    await officer.goto(`${options.base}/lists`)
    await at(officer, 'language-en').click()
    expect(/three lists/i.test(await officer.locator('h1').innerText()), 'the lists are not in English')
    for (const path of ['lists', 'wishes', 'disputes', 'demands']) {
      await officer.setViewportSize(DESKTOP)
      await officer.goto(`${options.base}/${path}`)
      await officer.locator('h1').waitFor()
      await officer.waitForTimeout(600)
      await picture(officer, `${path}-en`)
      await officer.setViewportSize(PHONE)
      await officer.waitForTimeout(300)
      await picture(officer, `${path}-phone`)
      const overflow = await officer.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow <= 0, `/${path} is ${overflow} px wider than a phone`)
    }
  })

  const faults = open.flatMap((each) => each.faults)
  expect(faults.length === 0, `the browser's console shows errors:\n${faults.join('\n')}`)
} catch (failure) {
  failed = true
  console.error(`failed: ${failure instanceof Error ? failure.message : failure}`)
  for (const [n, each] of open.entries()) {
    if (each.faults.length) console.error(`console of the browser:\n${each.faults.join('\n')}`)
    await picture(each.page, `failed-${n}`).catch(() => undefined)
  }
} finally {
  await browser.close()
}
console.log(failed ? `pictures: ${options.out}` : `all ${number} steps passed, pictures: ${options.out}`)
process.exitCode = failed ? 1 : 0
