import { expect, test } from 'vitest'
import { lastBegun } from './last-begun.ts'

test.each([
  ['in their order', [0, 1, 2], [true, true, true]],
  ['the last first', [2, 0, 1], [true, false, false]],
  ['the first in the middle', [1, 0, 2], [true, false, true]],
])('looks that come back %s: none takes the place of one that began later', (_, order, taken) => {
  const begin = lastBegun()
  const isNewest = [begin(), begin(), begin()]
  expect(order.map((n) => isNewest[n]?.())).toEqual(taken)
})
