// Runs the axe rules (WCAG 2.2 A and AA) over every page against the mock, in both languages and on both screens.
//   node dev/mock-server.mjs &  node dev/accessibility.mjs
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'

const { values } = parseArgs({ options: { base: { type: 'string', default: 'http://127.0.0.1:8099' } } })
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PAGES = [
  [null, '/'],
  ['xiuzhou-district', '/dashboard'],
  ['xiuzhou-district', '/imports'],
  ['xiuzhou-district', '/demands'],
  ['xiuzhou-district', '/demands/d-6'],
  ['xiuzhou-district', '/demands?plan=plan&step=reviewed'],
  ['xiuzhou-district', '/lists'],
  ['community', '/wishes'],
  ['community', '/wishes/w-3'],
  ['volunteer', '/wishes'],
  ['community', '/disputes'],
  ['community', '/disputes/t-2'],
  ['volunteer', '/my'],
  ['social-worker', '/projects'],
  ['social-worker', '/projects/p-3'],
  ['prosecutor', '/cases'],
  ['prosecutor', '/cases/c-1'],
]
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})
let faults = 0
for (const [locale, viewport] of [
  ['zh-CN', { width: 1440, height: 900 }],
  ['en', { width: 390, height: 844 }],
]) {
  for (const [person, path] of PAGES) {
    const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' })
    await context.addInitScript((chosen) => localStorage.setItem('linli.locale', chosen), locale)
    const page = await context.newPage()
    if (person) {
      await page.goto(`${values.base}/login`)
      await page.fill('input[name=username]', person)
      await page.fill('input[name=password]', 'x')
      await page.click('[type=submit]')
    }
    await page.goto(values.base + path)
    await page.waitForTimeout(800)
    await page.evaluate(axe)
    const found = await page.evaluate(() => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }))
    for (const violation of found.violations) {
      faults += violation.nodes.length
      console.log(`${locale} ${path}: ${violation.id} (${violation.impact}) ${violation.help}`)
      for (const node of violation.nodes.slice(0, 3)) console.log(`    ${node.target.join(' ')}  ${node.any[0]?.message ?? ''}`)
    }
    await context.close()
  }
}
await browser.close()
console.log(`${PAGES.length * 2} pages looked at, ${faults} faults`)
process.exitCode = faults ? 1 : 0
