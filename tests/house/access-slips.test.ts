import { expect, test } from 'vitest'
import type { Table } from '../../src/modules/people/rules/access.ts'
import { TABLE } from '../../src/modules/people/rules/permissions.ts'
import { EXPECTED } from './access-expected.ts'
import { flipsOf } from './access-flips.ts'
import { INVARIANTS } from './access-invariants.ts'

const broken = (table: Table) => [...EXPECTED, ...INVARIANTS].find(([, holds]) => !holds(table))

test('the table of who may do what turns red at every slip of the hand in it', () => {
  const flips = flipsOf(TABLE)
  const missed = flips.filter((flip) => broken(flip.table) === undefined).map((flip) => flip.slip)
  process.stdout.write(`access table: ${flips.length} slips tried, ${flips.length - missed.length} caught\n`)
  expect(missed).toEqual([])
  expect(flips.length).toBeGreaterThan(1_000)
})
