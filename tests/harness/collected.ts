import { collect } from '../../src/app/compose.ts'
import type { Collected } from '../../src/app/module.ts'
import { MODULES } from '../../src/modules.ts'
import { setting } from './setting.ts'

/** What all modules give each other, for tests of one module that asks another. */
export function collected(): Collected {
  return collect(MODULES, setting())
}
