import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { root } from '../../scripts/root.ts'
import { readImports, wallFaults } from '../../scripts/walls.ts'
import { legal, trespasses, type Way } from './trespasses.ts'
import { type SmallFile, writeHouse } from './write-house.ts'

const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[]
}

// One small house holds every trespass, each between files of its own, so that a rule is seen to fire by itself.
const home = mkdtempSync(join(tmpdir(), 'rose-walls-'))
let imports: ICruiseResult

beforeAll(async () => {
  writeHouse(home, [...trespasses.flatMap(filesOf), ...legal.flatMap(filesOf)])
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'))
  imports = await readImports(home)
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the walls between modules', () => {
  it('are read with TypeScript 6: with 7 the tool sees no import and passes everything', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/typescript/package.json'), 'utf8')) as {
      version: string
    }
    expect(version).toMatch(/^6\./)
  })

  it('each have a trespass here', () => {
    const tried = new Set(trespasses.map(({ rule }) => rule))
    expect(forbidden.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })

  it.each(trespasses)('$rule stops $from → $to', ({ rule, from, also = [] }) => {
    expect(rulesBroken(from)).toEqual([rule, ...also].sort())
  })

  it.each(legal)('let through $from → $to', ({ from, to }) => {
    expect(rulesBroken(from)).toEqual([])
    expect(importsOf(from)).toContain(to)
  })

  it('do not pass when too few files were read, or when an import leads nowhere', () => {
    const none = { ...imports, modules: [], summary: { ...imports.summary, violations: [] } }
    expect(wallFaults(none, 1)).toHaveLength(1)
    const [first] = imports.modules
    const lost = { module: '#gone', couldNotResolve: true }
    const nowhere = { ...none, modules: [{ ...first, dependencies: [lost] }] } as unknown as ICruiseResult
    expect(wallFaults(nowhere, 0).join()).toMatch(/^leads nowhere: .*#gone/)
  })
})

function filesOf({ from, to, as, back = false }: Way): SmallFile[] {
  const target = to.startsWith('node_modules/') ? [] : [{ path: to, imports: back ? [{ path: from, as }] : [] }]
  return [{ path: from, imports: [{ path: to, as }] }, ...target]
}

function rulesBroken(path: string): string[] {
  // A circle is told once, from whichever file the tool met first.
  const here = imports.summary.violations.filter(({ from, to, cycle }) => from === path || (cycle && to === path))
  return [...new Set(here.map(({ rule }) => rule.name))].sort()
}

function importsOf(from: string): string[] {
  const module = imports.modules.find(({ source }) => source === from)
  return module?.dependencies.map(({ resolved }) => resolved) ?? []
}
