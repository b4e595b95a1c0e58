import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '@/i18n/en'
import { zhCN } from '@/i18n/zh-CN'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const name = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(name, value)
    else for (const [inner, text] of flat(value, name)) found.set(inner, text)
  }
  return found
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(vue|ts)$/.test(entry.name) && !path.includes('i18n') ? [path] : []
  })
}

const chinese = flat(zhCN)
const english = flat(en)
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

describe('the dictionaries', () => {
  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('use the same placeholders', () => {
    for (const [key, text] of chinese) expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
  })

  it('leave nothing empty and use no character that the message format reads as syntax', () => {
    for (const text of [...chinese.values(), ...english.values()]) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toMatch(/[@|]/)
    }
  })

  it('have every key that a page names', () => {
    const named = sources('src').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1]!),
    )
    expect(named.length).toBeGreaterThan(200)
    expect(named.filter((key) => !chinese.has(key))).toEqual([])
  })

  it('keep words that people read out of the pages', () => {
    const told = sources('src')
      .filter((path) => path.endsWith('.vue'))
      .flatMap((path) => {
        const template = /<template>[\s\S]*<\/template>/.exec(readFileSync(path, 'utf8'))?.[0] ?? ''
        const words = template.replace(/<!--[\s\S]*?-->/g, '').match(/[\u4e00-\u9fff]+/g) ?? []
        return words.map((word) => `${path}: ${word}`)
      })
    // The name of a language is written in that language.
    expect(told).toEqual(['src/shell/Toggles.vue: 中文'])
  })
})
