// Takes pictures of every page against the mock (or another --base), so that somebody can look at them.
//   node dev/mock-server.mjs &  node dev/shots.mjs --out shots
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values } = parseArgs({
  options: { base: { type: 'string', default: 'http://127.0.0.1:8099' }, out: { type: 'string', default: 'shots' }, only: { type: 'string' } },
})
mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' '),
})

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const SHOTS = [
  ['welcome', null, '/', WIDE],
  ['welcome-phone', null, '/', PHONE],
  ['dashboard', 'xiuzhou-district', '/dashboard', WIDE],
  ['dashboard-street', 'xiuzhou-district', '/dashboard/330411003', WIDE],
  ['dashboard-phone', 'xiuzhou-district', '/dashboard', PHONE],
  ['demands', 'xiuzhou-district', '/demands', WIDE],
  ['demand', 'xiuzhou-district', '/demands/d-4', WIDE],
  ['demand-unmet', 'xiuzhou-district', '/demands/d-10', WIDE],
  ['demands-phone', 'xiuzhou-district', '/demands', PHONE],
  ['demand-phone', 'xiuzhou-district', '/demands/d-4', PHONE],
  ['imports', 'xiuzhou-district', '/imports', WIDE],
  ['imports-phone', 'xiuzhou-district', '/imports', PHONE],
  ['my-phone', 'volunteer', '/my', PHONE],
  ['my', 'volunteer', '/my', WIDE],
  ['plan', 'xiuzhou-district', '/demands?plan=plan&step=reviewed', WIDE],
  ['lists', 'xiuzhou-district', '/lists', WIDE],
  ['lists-phone', 'xiuzhou-district', '/lists', PHONE],
  ['wishes', 'community', '/wishes', WIDE],
  ['wish', 'community', '/wishes/w-3', WIDE],
  ['wishes-phone', 'volunteer', '/wishes', PHONE],
  ['disputes', 'community', '/disputes', WIDE],
  ['dispute', 'community', '/disputes/t-2', WIDE],
  ['disputes-phone', 'community', '/disputes', PHONE],
  ['projects', 'social-worker', '/projects', WIDE],
  ['project', 'social-worker', '/projects/p-1', WIDE],
  ['project-phone', 'social-worker', '/projects/p-3', PHONE],
  ['cases', 'prosecutor', '/cases', WIDE],
  ['case', 'prosecutor', '/cases/c-1', WIDE],
  ['no-page', 'volunteer', '/cases', WIDE],
]
for (const locale of ['zh-CN', 'en']) {
  for (const [name, person, path, viewport] of SHOTS) {
    if (values.only && !name.match(new RegExp(values.only))) continue
    const context = await browser.newContext({ viewport, locale, timezoneId: 'Asia/Shanghai' })
    await context.addInitScript((chosen) => localStorage.setItem('linli.locale', chosen), locale)
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && !message.text().includes('401') && console.log(name, message.text()))
    page.on('pageerror', (failure) => console.log(name, String(failure)))
    if (person) {
      await page.goto(`${values.base}/login`)
      await page.fill('input[name=username]', person)
      await page.fill('input[name=password]', 'x')
      await page.click('[type=submit]')
    }
    await page.goto(values.base + path)
    await page.waitForTimeout(1_300)
    await page.screenshot({ path: `${values.out}/${name}-${locale}.png`, fullPage: !path.includes('/d-') && !path.includes('/p-') && !path.includes('/c-') })
    await context.close()
  }
}
await browser.close()
