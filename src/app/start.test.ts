import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '#platform/root.ts'
import { PROGRAM_OPTIONS } from '../../scripts/program-options.ts'

/** A Rose of its own, with a fault in the charity's own file of phrases. */
const place = mkdtempSync(join(tmpdir(), 'rose-start-'))
const file = join(place, 'config', 'language.yml')
afterAll(() => rmSync(place, { recursive: true, force: true }))
beforeAll(async () => {
  for (const folder of ['config', 'dist', join('db', 'migrations')]) mkdirSync(join(place, folder), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'))
  writeFileSync(file, 'off: [no-such-phrase]\n')
  await build({
    ...PROGRAM_OPTIONS,
    entryPoints: { main: 'src/main.ts', rose: 'src/cli/rose.ts' },
    outdir: join(place, 'dist'),
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  })
}, 60_000)

function say(program: string, ...typed: string[]) {
  const env = { PATH: process.env['PATH'], ROSE_DATA: join(place, 'data'), ROSE_MODE: 'demo', PORT: '0' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(place, 'dist', program), ...typed], {
    input: 'The bus was late.',
    env,
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

describe('a fault in the charity’s own phrases', () => {
  const told = `${file} has a fault: There is no phrase with the id "no-such-phrase" to switch off.\n`

  test('is one sentence when Rose starts, and nothing is made before', () => {
    expect(say('main.mjs')).toEqual({ code: 1, out: '', err: told })
    expect(existsSync(join(place, 'data'))).toBe(false)
  })

  test('is the same sentence at the command line', () => {
    expect(say('rose.mjs', 'language', 'check', '-')).toEqual({ code: 1, out: '', err: told })
  })
})
