import { describe, expect, test } from 'vitest'
import { RELATIONS } from '../../src/modules/people/rules/access-relations.ts'
import { ALL_PERMISSIONS, TABLE } from '../../src/modules/people/rules/permissions.ts'
import { EXPECTED } from './access-expected.ts'
import { INVARIANTS } from './access-invariants.ts'
import { readTree } from './tree.ts'

describe('the table of who may do what', () => {
  test.each(EXPECTED)('%s', (_says, holds) => expect(holds(TABLE)).toBe(true))
  test.each(INVARIANTS)('always: %s', (_says, holds) => expect(holds(TABLE)).toBe(true))

  test('is expected in at least sixty sentences, each said once', () => {
    const said = EXPECTED.map(([says]) => says)
    expect(new Set(said).size).toBe(said.length)
    expect(said.length).toBeGreaterThanOrEqual(60)
  })

  test('has a line for each thing that somebody can be to a record', () => {
    const used = new Set(TABLE.reaches.map((row) => row.as))
    expect(Object.keys(RELATIONS).filter((as) => !used.has(as as never))).toEqual([])
    const pairs = TABLE.reaches.map((row) => `${row.as}, ${row.to}`)
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([])
  })
})

describe('every word of the table', () => {
  const code = readTree()
    .filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$|people\/rules\//.test(path))
    .map(({ text }) => text)
    .join('\n')
  const asked = new Set(
    [...code.matchAll(/(?:\bcan\(|\bmay\([^()]*(?:\([^()]*\))?, |permission: )'([^']+)'/g)].map(
      ([, word]) => word ?? '',
    ),
  )

  test('is asked for by some page', () => {
    expect(ALL_PERMISSIONS.filter((word) => !asked.has(word))).toEqual([])
  })

  test('and no page asks for another', () => {
    expect([...asked].filter((word) => !ALL_PERMISSIONS.includes(word as never))).toEqual([])
  })
})
