// Fails the build when dist/ would not work under the gateway's content security policy or could be cached wrongly:
// no inline script or style, no address outside our own origin, a hash in the name of every asset.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const page = readFileSync(`${dist}index.html`, 'utf8')
const faults = []

if (/<script(?![^>]*\bsrc=)/i.test(page)) faults.push('index.html has an inline script')
if (/<style|\sstyle=|\son\w+=/i.test(page)) faults.push('index.html has an inline style or handler')
if (/(?:src|href)="(?:https?:)?\/\//i.test(page)) faults.push('index.html loads from another origin')
for (const name of readdirSync(`${dist}assets`)) {
  if (!/-[\w-]{8}\.\w+$/.test(name)) faults.push(`assets/${name} has no hash`)
  if (name.endsWith('.css') && /url\((?!["']?(?:\/assets|data:))|@import/.test(readFileSync(`${dist}assets/${name}`, 'utf8'))) {
    faults.push(`assets/${name} loads something else`)
  }
}
for (const fault of faults) console.error(`dist: ${fault}`)
process.exitCode = faults.length ? 1 : 0
