// What every browser story needs: a headless Chromium, a page that fails on any console error, and the sign-in.
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** The password of the local persons, which each installation generates for itself. */
export function password(file = process.env.LINLI_SECRETS) {
  if (!file) throw new Error('LINLI_SECRETS must name the secrets.properties of the running installation (.linli/secrets.properties)')
  const line = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .find((each) => each.startsWith('persons.password='))
  const value = line?.slice('persons.password='.length).trim()
  if (!value) throw new Error(`${file} has no persons.password`)
  return value
}

export async function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS.split(' ') })
}

/**
 * A page of its own session. `faults` collects console errors and uncaught exceptions; the one 401 by which a fresh
 * page learns that nobody is signed in yet is no fault.
 */
export async function openPage(browser, viewport) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const faults = []
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const { url = '' } = message.location()
    if (url.endsWith('/api/v1/me') && message.text().includes('401')) return
    // A busy machine: the page asks again with the same Idempotency-Key until the answer is there.
    if (/\b(504|409)\b/.test(message.text()) && url.endsWith('/api/v1/plans')) return
    // No plan has looked at the demand yet: then there is nothing to explain.
    if (/\b404\b/.test(message.text()) && url.endsWith('/explanation')) return
    // A line that the story itself has broken.
    if (message.text().includes('net::ERR_FAILED')) return
    // The browser asks the sign-in server for an icon that it does not have.
    if (url.endsWith('/favicon.ico')) return
    faults.push(`${message.text()} (${url})`)
  })
  page.on('pageerror', (failure) => faults.push(String(failure)))
  return { context, page, faults }
}

export async function signIn(page, base, person) {
  await page.goto(base)
  await page.locator('[data-test=sign-in]').click()
  await page.locator('input[name=username]').fill(person)
  await page.locator('input[name=password]').fill(password())
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => url.origin === new URL(base).origin && !url.pathname.startsWith('/login'))
}

export function expect(condition, message) {
  if (!condition) throw new Error(message)
}
