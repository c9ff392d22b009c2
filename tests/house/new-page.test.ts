import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { pageFiles } from '../../scripts/page-files.ts'
import { runTool } from '../../scripts/programs.ts'
import { root } from '../../scripts/root.ts'
import { writeHouse } from './write-house.ts'

const home = mkdtempSync(join(tmpdir(), 'rose-page-'))

beforeAll(() => {
  writeHouse(home, [])
  for (const name of ['node_modules', 'src/platform']) {
    mkdirSync(dirname(join(home, name)), { recursive: true })
    symlinkSync(join(root, name), join(home, name))
  }
  for (const [path, text] of Object.entries(pageFiles('planned-ending'))) {
    const file = join(home, 'src/modules/cases', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

it('the files of a new page fit the house as it is', async () => {
  const { stdout } = await runTool('typescript/bin/tsc', ['-p', '.', '--pretty', 'false'], home)
  expect(stdout.split('\n').filter((line) => line.startsWith('src/modules/'))).toEqual([])
})
