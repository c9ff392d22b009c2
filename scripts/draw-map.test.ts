import type { ICruiseResult } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

import { drawMap } from './draw-map.ts'

const importing = (source: string, ...resolved: string[]) => ({
  source,
  dependencies: resolved.map((each) => ({ resolved: each })),
})
const house = {
  modules: [
    importing('src/main.ts', 'src/modules/cases/index.ts', 'node_modules/fastify/index.js'),
    importing(
      'src/modules/cases/index.ts',
      'src/modules/young-people/index.ts',
      'src/platform/tx.ts',
      'src/modules/desk/extension.ts',
    ),
    importing('src/modules/cases/cases.test.ts', 'src/modules/desk/index.ts'),
    importing('src/modules/young-people/index.ts'),
    importing('node_modules/fastify/index.js', 'node_modules/fastify/other.js'),
  ],
} as unknown as ICruiseResult

describe('the picture of who imports whom', () => {
  it('draws the rooms, and leaves out what everybody stands on, tests and libraries', () => {
    const lines = drawMap(house).split('\n')
    expect(lines).toContain('  room_cases[cases] --> room_young_people[young-people]')
    expect(lines).toContain('  room_main_ts[main.ts] --> room_cases[cases]')
    expect(lines.join('\n')).not.toMatch(/--> room_(platform|desk)|fastify/)
  })

  it('leaves out an arrow that a longer way says already', () => {
    const { modules } = house
    const both = { modules: [...modules, importing('src/main.ts', 'src/modules/young-people/index.ts')] }
    expect(drawMap(both as unknown as ICruiseResult)).toBe(drawMap(house))
  })

  it('does not depend on the order in which files are read', () => {
    expect(drawMap({ ...house, modules: house.modules.toReversed() })).toBe(drawMap(house))
  })
})
