import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import { drawMap } from '../../scripts/draw-map.ts'
import { root } from '../../scripts/root.ts'
import { readImports } from '../../scripts/walls.ts'

it('docs/map.md shows the house as it is (`npm run map` draws it anew)', async () => {
  expect(readFileSync(join(root, 'docs', 'map.md'), 'utf8')).toBe(drawMap(await readImports()))
})
