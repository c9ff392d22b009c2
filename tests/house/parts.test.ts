import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { agrees, type Bill, billFaults, billOfMaterials } from '../../scripts/bill-of-materials.ts'
import { root } from '../../scripts/root.ts'

const { dependencies, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
  license: string
}
let bill: Bill
beforeAll(async () => {
  bill = await billOfMaterials()
}, 60_000)

describe('the parts that run in Rose', () => {
  test('are all in the list that npm run sbom writes, each with a licence that agrees with ours', () => {
    expect(billFaults(bill, dependencies)).toEqual([])
    expect([bill.bomFormat, license]).toEqual(['CycloneDX', 'AGPL-3.0-or-later'])
    expect(bill.components.length).toBeGreaterThan(Object.keys(dependencies).length)
  })

  test('and one that is missing, without a licence or under another one is seen', () => {
    const [first] = bill.components
    if (!first) throw new Error('the list is empty')
    const without = { ...bill, components: bill.components.filter(({ name }) => name !== 'fastify') }
    expect(billFaults(without, dependencies)).toEqual([`fastify@${dependencies['fastify']} is not in the list`])
    const mute = { name: 'mute', version: '1.0.0' }
    const closed = { name: 'closed', version: '1.0.0', licenses: [{ license: { name: 'UNLICENSED' } }] }
    expect(billFaults({ ...bill, components: [...bill.components, mute, closed] }, dependencies)).toEqual([
      'mute@1.0.0 has the licence of nobody',
      'closed@1.0.0 has the licence UNLICENSED',
    ])
  })

  test('are without the tools, and with what a tool needs too', () => {
    const names = new Set(bill.components.map(({ name }) => name))
    expect(['vitest', 'knip', 'esbuild', 'zod', 'yaml'].map((name) => names.has(name))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
    const refs = new Set(bill.dependencies?.map(({ ref }) => ref))
    for (const { dependsOn = [] } of bill.dependencies ?? []) for (const ref of dependsOn) expect(refs).toContain(ref)
  })

  test.each([
    ['MIT', true],
    ['MIT AND OFL-1.1', true],
    ['(MIT OR CC0-1.0)', true],
    ['(SSPL-1.0 OR MIT)', true],
    ['MIT AND (SSPL-1.0 OR Apache-2.0)', true],
    ['MIT AND SSPL-1.0', false],
    ['GPL-2.0-only', false],
    ['MIT AND (SSPL-1.0 OR BUSL-1.1)', false],
    ['MIT OR', false],
    ['(MIT', false],
    ['MIT MIT', false],
    ['', false],
  ])('%s agrees: %s', (expression, is) => expect(agrees(expression)).toBe(is))
})
