import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { runTool } from '../../scripts/programs.ts'
import { root } from '../../scripts/root.ts'
import { writeHouse } from './write-house.ts'

const home = mkdtempSync(join(tmpdir(), 'rose-door-'))
const store = { path: 'src/modules/cases/store/cases.ts', imports: [] }
const door = { path: 'src/modules/cases/index.ts', imports: [{ path: store.path }] }
const through = { path: 'src/through.ts', imports: [{ path: door.path, as: '#modules/cases' }] }
const around = { path: 'src/around.ts', imports: [{ path: store.path, as: '#modules/cases/store/cases.ts' }] }

beforeAll(() => {
  writeHouse(home, [store, door, through, around])
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'))
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the names in package.json open front doors only', () => {
  it('for Node itself', () => {
    expect(runs('src/through.ts')).toEqual({ well: true, said: '' })
    expect(runs('src/around.ts')).toEqual({ well: false, said: expect.stringContaining('ERR_MODULE_NOT_FOUND') })
  })

  it('for the type checker', async () => {
    expect(await types('src/through.ts')).toBe('')
    expect(await types('src/around.ts')).toMatch(/around\.ts.*TS2307/)
  })
})

function runs(file: string): { well: boolean; said: string } {
  const { status, stderr } = spawnSync(process.execPath, [file], { cwd: home, encoding: 'utf8' })
  return { well: status === 0, said: stderr }
}

async function types(file: string): Promise<string> {
  const only = { extends: './tsconfig.json', include: [file] }
  writeFileSync(join(home, 'tsconfig.one.json'), JSON.stringify(only))
  return (await runTool('typescript/bin/tsc', ['-p', 'tsconfig.one.json', '--pretty', 'false'], home)).stdout
}
