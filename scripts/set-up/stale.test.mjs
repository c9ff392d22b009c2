import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { isBuilt, sourceHash, stampPath } from './built.mjs'
import { areDependenciesCurrent } from './dependencies.mjs'

let root

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rose-stale-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function list(path, packages) {
  write(path, JSON.stringify({ packages }))
}

describe('what is installed', () => {
  const bread = { version: '1.0.0', integrity: 'sha512-a' }

  beforeEach(() => {
    list('package-lock.json', { '': {}, 'node_modules/bread': bread, 'node_modules/mac-only': { optional: true } })
    list('node_modules/.package-lock.json', { 'node_modules/bread': bread })
    write('node_modules/bread/package.json', '{}')
  })

  it('is current when it is what was asked for; parts for other machines may be absent', () => {
    expect(areDependenciesCurrent(root)).toBe(true)
  })

  it.each([
    ['nothing was installed', () => rmSync(join(root, 'node_modules'), { recursive: true })],
    ['an install was cut short', () => write('node_modules/.package-lock.json', '{"pack')],
    ['a folder was deleted', () => rmSync(join(root, 'node_modules/bread'), { recursive: true })],
    [
      'another version is asked for',
      () => list('package-lock.json', { 'node_modules/bread': { ...bread, version: '2.0.0' } }),
    ],
    [
      'another content is asked for',
      () => list('package-lock.json', { 'node_modules/bread': { ...bread, integrity: 'b' } }),
    ],
    [
      'one more is asked for',
      () => list('package-lock.json', { 'node_modules/bread': bread, 'node_modules/butter': {} }),
    ],
  ])('is not current when %s', (_, change) => {
    change()
    expect(areDependenciesCurrent(root)).toBe(false)
  })
})

describe('what was built', () => {
  beforeEach(() => {
    for (const path of ['src/main.ts', 'src/a.test.ts', 'db/migrations/0001_a.sql', 'scripts/bundle.ts'])
      write(path, '1')
    for (const path of ['dist/main.js', 'dist/rose.js', 'dist/assets.json']) write(path, '1')
    writeFileSync(stampPath(root), sourceHash(root))
  })

  it('is current when the sources are the same; tests are not built', () => {
    write('src/a.test.ts', '2')
    expect(isBuilt(root)).toBe(true)
  })

  it.each([
    ['a source changed', () => write('src/main.ts', '2')],
    ['a source came', () => write('src/modules/cases/index.ts', '1')],
    ['a source went', () => rmSync(join(root, 'db/migrations/0001_a.sql'))],
    ['the build itself changed', () => write('scripts/bundle.ts', '2')],
    ['a part of dist was deleted', () => rmSync(join(root, 'dist/rose.js'))],
    ['the build was cut short', () => rmSync(stampPath(root))],
  ])('is not current when %s', (_, change) => {
    change()
    expect(isBuilt(root)).toBe(false)
  })
})
