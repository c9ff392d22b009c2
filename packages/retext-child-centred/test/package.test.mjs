import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../', import.meta.url))
const { exports, files, dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
const published = (/** @type {string} */ path) =>
  files.some((/** @type {string} */ file) => (file.endsWith('/') ? path.startsWith(file) : path === file))

test('what it gives is published, and so is all that this asks for', () => {
  const seen = new Set()
  const waiting = Object.values(exports).map((path) => String(path).replace('./', ''))
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    expect([path, published(path) && existsSync(folder + path)]).toEqual([path, true])
    const inFolder = path.includes('/') ? path.replace(/[^/]*$/, '') : ''
    for (const [, asked = ''] of readFileSync(folder + path, 'utf8').matchAll(
      /^(?:import|export) [^;]*?from '([^']+)'$/gms,
    )) {
      expect(asked).toMatch(/^\.\.?\//)
      waiting.push(new URL(asked, `file:///${inFolder}x`).pathname.slice(1))
    }
  }
  expect(seen.size).toBeGreaterThan(20)
})

test('it needs nothing of anybody', () => {
  expect(dependencies).toBeUndefined()
  expect(readdirSync(`${folder}lib`).length).toBeGreaterThan(20)
})
