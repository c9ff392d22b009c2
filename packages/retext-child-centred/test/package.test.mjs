import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../', import.meta.url))
const { exports, files, dependencies, scripts } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
const published = (/** @type {string} */ path) =>
  files.some((/** @type {string} */ file) => (file.endsWith('/') ? path.startsWith(file) : path === file))

test('what it gives is published, and so is all that this asks for', () => {
  const seen = new Set()
  const waiting = Object.values(exports).map((entry) => entry.default.replace('./', ''))
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

test('whoever writes in TypeScript has its types', () => {
  const place = mkdtempSync(join(tmpdir(), 'child-centred-'))
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const run = (/** @type {string[]} */ ...args) =>
    execFileSync(process.execPath, [tsc, ...args], { cwd: place, encoding: 'utf8' })
  try {
    expect(scripts.prepack).toBe('tsc -p tsconfig.types.json')
    run('-p', join(folder, 'tsconfig.types.json'), '--outDir', join(place, 'types'))
    for (const { types } of Object.values(exports))
      expect([types, existsSync(join(place, types))]).toEqual([types, true])
    writeFileSync(
      join(place, 'reader.ts'),
      "import { check, type Finding } from './types/index.js'\nexport const found: Finding[] = check('')\nexport const start: number | undefined = found[0]?.start\n",
    )
    run(
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      join(place, 'reader.ts'),
    )
  } finally {
    rmSync(place, { recursive: true })
  }
}, 120_000)
