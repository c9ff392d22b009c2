import { describe, expect, it } from 'vitest'

import { guards, placesForbidden } from './guards.ts'
import { readTree } from './tree.ts'

const tree = readTree()

describe('what no file may hold', () => {
  it('looks at a whole tree, not at an empty folder', () => {
    expect(tree.length).toBeGreaterThan(20)
    expect(tree.map(({ path }) => path)).toEqual(expect.arrayContaining(['package.json', 'bin/rose', 'tsconfig.json']))
  })

  describe.each(guards)('$name', (guard) => {
    it('holds', () => {
      expect(placesForbidden(guard, tree)).toEqual([])
    })

    it.each(guard.bad)('sees it in $path: $text', (file) => {
      expect(placesForbidden(guard, [file])).toHaveLength(1)
    })

    it.each(guard.fine)('leaves alone $path: $text', (file) => {
      expect(placesForbidden(guard, [file])).toEqual([])
    })
  })
})
