import { describe, expect, it } from 'vitest'

import { tools } from '../../scripts/tools.ts'

// `npm run check` runs the same list by itself and leaves this file out.
describe('the ready-made checkers', () => {
  it.each(tools)('$name finds nothing', async ({ check }) => {
    expect(await check()).toBe('')
  })
})
