import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { socketRoute } from './socket-route.ts'
import { newTrial } from './trial.ts'

const trial = newTrial()
afterEach(trial.clear)

describe('the way to the socket', () => {
  test('is the folder itself while its path is short', () => {
    const dataDir = trial.folder()
    expect(socketRoute(dataDir).host).toBe(dataDir)
  })

  // The link is the way of systems without /proc.
  test.each(process.platform === 'linux' ? [true, false] : [false])(
    'is a short one to a deep folder (%s)',
    (openFolder) => {
      const deep = join(trial.folder(), 'é'.repeat(50))
      mkdirSync(deep)
      writeFileSync(join(deep, 'here'), '')
      const route = socketRoute(deep, openFolder)
      expect(Buffer.byteLength(`${route.host}/.s.PGSQL.5432`)).toBeLessThan(104)
      expect(existsSync(join(route.host, 'here'))).toBe(true)
      route.close()
      expect(existsSync(join(route.host, 'here'))).toBe(false)
    },
  )
})
