// `npm run map`: writes docs/map.md, the picture of who imports whom.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { drawMap } from './draw-map.ts'
import { root } from './root.ts'
import { readImports } from './walls.ts'

writeFileSync(join(root, 'docs', 'map.md'), drawMap(await readImports()))
