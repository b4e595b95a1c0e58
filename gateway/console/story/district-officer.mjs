// A morning of the district officer, in a real browser against a running Linli: signs in, sees the dashboard, imports the
// roster and the demands, verifies and lists them, runs the matching, reads why people are proposed, switches to English.
//
//   LINLI_SECRETS=.linli/secrets.properties node story/district-officer.mjs \
//     --base http://127.0.0.1:8080 --out shots --roster samples/volunteer-roster-1000.xlsx --demands samples/demands-200.csv
//
// May be run again on the same installation: a file that was imported before shows the result of that time.
// Exits with 1 when a step or a figure is wrong, or when the browser's console shows an error.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DESKTOP, expect, openBrowser, openPage, PHONE, signIn } from './browser.mjs'

const { values: options } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:8080' },
    out: { type: 'string', default: 'shots' },
    person: { type: 'string', default: 'xiuzhou-district' },
    roster: { type: 'string', default: '../../samples/volunteer-roster-1000.xlsx' },
    expected: { type: 'string', default: '../../samples/volunteer-roster-1000.expected.json' },
    'roster-date': { type: 'string', default: '2026-11-01' },
    demands: { type: 'string', default: '../../samples/demands-200.csv' },
    timeout: { type: 'string', default: '60' },
  },
})
const patience = Number(options.timeout) * 1_000
const expected = JSON.parse(readFileSync(options.expected, 'utf8'))
mkdirSync(options.out, { recursive: true })

const browser = await openBrowser()
const { page, faults } = await openPage(browser, DESKTOP)
page.setDefaultTimeout(patience)
const at = (name) => page.locator(`[data-test=${name}]`)
const picture = (name) => page.screenshot({ path: join(options.out, `${name}.png`) })
const figure = async (locator) => Number((await locator.innerText()).replace(/[^\d.-]/g, ''))

let number = 0
let asked = null
async function step(name, action) {
  const started = Date.now()
  number += 1
  const said = await action()
  console.log(`${String(number).padStart(2)}  ${name}${said ? `: ${said}` : ''}  (${Date.now() - started} ms)`)
}

/** Chooses the kind and the file, sends it and watches the job to its end; tells every state it was seen in. */
async function upload(kind, file) {
  await at(`kind-${kind}`).check({ force: true })
  await at('file').setInputFiles(file)
  if (kind === 'roster') await at('roster-date').fill(options['roster-date'])
  await at('upload').click()
  const job = at('job')
  await job.waitFor()
  let seen = 0
  while ((await job.getAttribute('data-state')) === 'RUNNING') {
    if ((seen += 1) === 1) await picture(`import-${kind}-running`)
    await page.waitForTimeout(50)
  }
  expect((await job.getAttribute('data-state')) === 'FINISHED', `the import of ${file} has failed`)
  return { accepted: await figure(at('accepted')), refused: await figure(at('refused')) }
}

let failed = false
try {
  await step('signs in', async () => {
    await signIn(page, options.base, options.person)
    await at('dashboard').waitFor()
  })

  await step('sees the dashboard of the district', async () => {
    await at('tile-volunteers').waitFor()
    for (const name of ['volunteers', 'demands', 'match-rate', 'hours', 'projects', 'cases']) {
      // A suite that has just started may still be warming up; the page asks again by itself.
      await page.locator(`[data-test=tile-${name}][data-status=fresh]`).waitFor()
    }
    const streets = await at('area-table').locator('tbody tr').count()
    expect(streets === 9, `the district has 9 streets, the table shows ${streets}`)
    await picture('dashboard-before')
    return `${streets} streets`
  })

  await step('imports the volunteer roster', async () => {
    await at('menu-imports').click()
    const { accepted, refused } = await upload('roster', options.roster)
    expect(accepted === expected.accepted, `${expected.accepted} rows should be accepted, not ${accepted}`)
    expect(refused === expected.rows - expected.accepted, `${expected.rows - expected.accepted} rows should be refused, not ${refused}`)
    await at('refusals').waitFor()
    const rows = await at('refusals').locator('tbody tr').count()
    expect(rows === refused, `${refused} rows were refused, the table shows ${rows}`)
    const saving = page.waitForEvent('download')
    await at('download-refusals').click()
    const saved = readFileSync(await (await saving).path(), 'utf8').trim().split('\r\n')
    expect(saved.length === refused + 1, `the CSV has ${saved.length - 1} rows instead of ${refused}`)
    await picture('import-roster')
    return `${accepted} accepted, ${refused} refused with a reason each, saved as CSV`
  })

  await step('is told why a broken file is refused', async () => {
    await at('file').setInputFiles({ name: 'broken.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a workbook') })
    const before = faults.length
    await at('upload').click()
    const notice = page.locator('[role=alert][data-code]')
    await notice.waitFor()
    const code = await notice.getAttribute('data-code')
    expect(code === 'import.broken-workbook', `the problem should be import.broken-workbook, not ${code}`)
    await picture('import-broken')
    // The refusal itself is logged by the browser as a failed request; nothing else may be.
    const more = faults.splice(before).filter((fault) => !/\b4\d\d\b/.test(fault) || !fault.includes('/api/v1/rosters'))
    faults.push(...more)
    return code
  })

  await step('imports the demand list', async () => {
    const { accepted, refused } = await upload('demands', options.demands)
    expect(accepted + refused > 0, 'the demand list is empty')
    await picture('import-demands')
    return `${accepted} accepted, ${refused} refused`
  })

  await step('verifies and lists what was submitted', async () => {
    await at('menu-demands').click()
    await at('board').locator('[data-test=demand]').first().waitFor()
    await picture('demands-submitted')
    if (await at('verify-all').isEnabled()) {
      await at('verify-all').click()
      await page.waitForFunction(() => document.querySelector('[data-test=verify-all]').disabled)
      await page.locator('[data-column=submitted] [data-test=demand]').first().waitFor({ state: 'detached' })
    }
    const waiting = await page.locator('[data-column=submitted] [data-test=demand]').count()
    expect(waiting === 0, `${waiting} demands still wait for verification`)
  })

  await step('runs the matching', async () => {
    await at('run-plan').click()
    await at('plan').waitFor()
    await page.locator('[data-column=matching] [data-test=demand]').first().waitFor()
    await picture('demands-planned')
    return (await at('plan').locator('p').first().innerText()).replace(/\s+/g, ' ')
  })

  await step('reads why people are proposed', async () => {
    await page.locator('[data-column=matching] [data-test=demand]').first().click()
    await at('proposal').first().waitFor()
    const reasons = await at('proposal').first().locator('[data-test=reasons] li').allInnerTexts()
    expect(reasons.length > 0 && reasons.every((reason) => /[\u4e00-\u9fff]/.test(reason)), 'a proposal has no reason in Chinese')
    await picture('proposal')
    return `${await at('proposal').count()} proposed, first because: ${reasons[0]}`
  })

  await step('confirms the first proposal', async () => {
    const first = page.locator('[data-test=proposal][data-state=PROPOSED]').first()
    if ((await first.count()) === 0) return 'all were confirmed before'
    asked = await first.getAttribute('data-volunteer')
    const confirmed = await page.locator('[data-test=proposal][data-state=CONFIRMED]').count()
    await first.locator('[data-test=confirm]').click()
    await page.locator('[data-test=proposal][data-state=CONFIRMED]').nth(confirmed).waitFor()
    await picture('proposal-confirmed')
    return asked
  })

  await step('the volunteer accepts on a phone', async () => {
    if (!asked) return 'nobody was asked just now'
    const phone = await openPage(browser, PHONE)
    phone.page.setDefaultTimeout(patience)
    const own = (name) => phone.page.locator(`[data-test=${name}]`)
    await signIn(phone.page, options.base, `volunteer:${asked}`)
    const task = phone.page.locator('[data-test=task][data-step=answer]')
    await task.first().waitFor()
    const waiting = await task.count()
    await phone.page.screenshot({ path: join(options.out, 'volunteer-asked.png') })
    await own('accept').first().click()
    await phone.page.waitForFunction(
      (before) => document.querySelectorAll('[data-test=task][data-step=answer]').length < before,
      waiting,
    )
    await phone.page.screenshot({ path: join(options.out, 'volunteer-accepted.png') })
    faults.push(...phone.faults)
    await phone.context.close()
    return undefined
  })

  await step('reads what an unmet demand lacks', async () => {
    await page.keyboard.press('Escape')
    await at('demand-sheet').waitFor({ state: 'detached' })
    const listed = page.locator('[data-column=listed] [data-test=demand]')
    if ((await listed.count()) === 0) return 'every demand has somebody'
    await listed.first().click()
    await at('unmet').waitFor()
    const missing = (await at('unmet').locator('li').first().innerText()).replace(/\s+/g, ' ')
    await picture('unmet')
    await page.keyboard.press('Escape')
    await at('demand-sheet').waitFor({ state: 'detached' })
    return missing
  })

  await step('goes into a street and back', async () => {
    await at('menu-dashboard').click()
    await at('area-table').locator('tbody a').first().click()
    await page.waitForURL(/\/dashboard\/\d{9}/)
    await at('area-table').locator('tbody tr').first().waitFor()
    await picture('dashboard-street')
    const communities = await at('area-table').locator('tbody tr').count()
    expect(communities > 1, 'the street shows no communities')
    await page.goBack()
    await at('tile-volunteers').waitFor()
    return `${communities} communities`
  })

  await step('sees the new figures', async () => {
    // The figures arrive by events: the page follows them by itself.
    await page.waitForFunction(
      (fewest) => {
        const tile = document.querySelector('[data-test=tile-volunteers] .value')
        return tile && Number(tile.textContent.replace(/[^\d]/g, '')) >= fewest
      },
      expected.accepted - (expected.guardianPending ?? expected.guardian_pending ?? 13),
    )
    await page.waitForTimeout(600) // the bars grow
    await picture('dashboard')
    return `${(await at('tile-volunteers').locator('.value').innerText()).replace(/\s+/g, ' ')}, match rate ${await at('tile-match-rate').locator('.value').innerText()}`
  })

  await step('switches to English', async () => {
    await at('language-en').click()
    const heading = await page.locator('h1').innerText()
    expect(/overview/i.test(heading), `the heading is not English: ${heading}`)
    await page.waitForTimeout(600)
    await picture('dashboard-en')
    await at('menu-demands').click()
    await at('board').locator('[data-test=demand]').first().waitFor()
    await picture('demands-en')
    return heading
  })

  await step('looks at it on a phone', async () => {
    await page.setViewportSize(PHONE)
    await page.goto(`${options.base}/dashboard`)
    await at('tile-volunteers').waitFor()
    await page.waitForTimeout(600)
    await picture('dashboard-phone')
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow <= 0, `the page is ${overflow} px wider than a phone`)
  })

  await step('signs out', async () => {
    await page.setViewportSize(DESKTOP)
    await page.locator('.person .out').click()
    await page.waitForLoadState('networkidle')
    await page.goto(options.base)
    await at('sign-in').waitFor()
  })

  expect(faults.length === 0, `the browser's console shows errors:\n${faults.join('\n')}`)
} catch (failure) {
  failed = true
  console.error(`failed: ${failure instanceof Error ? failure.message : failure}`)
  if (faults.length) console.error(`console of the browser:\n${faults.join('\n')}`)
  await picture('failed').catch(() => undefined)
} finally {
  await browser.close()
}
console.log(failed ? `pictures: ${options.out}` : `all ${number} steps passed, pictures: ${options.out}`)
process.exitCode = failed ? 1 : 0
