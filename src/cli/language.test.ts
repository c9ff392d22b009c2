import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Finding } from '#child-centred'
import { ROOT } from '#platform/root.ts'
import { PROGRAM_OPTIONS } from '../../scripts/program-options.ts'
import { forPeople } from './language.ts'

const folder = mkdtempSync(join(tmpdir(), 'rose-language-'))
// Beside the parts it imports, as dist is, so that it finds them and the project's folder.
const built = join(ROOT, 'node_modules', '.cache', `rose-language-${process.pid}`)
afterAll(() => {
  for (const made of [folder, built]) rmSync(made, { recursive: true, force: true })
})
beforeAll(async () => {
  await build({
    ...PROGRAM_OPTIONS,
    entryPoints: ['src/cli/rose.ts'],
    outfile: join(built, 'rose.mjs'),
    logLevel: 'silent',
  })
}, 60_000)

/** Without a database and without a folder for data: neither is there to be found. */
function say(input: string | Buffer, ...typed: string[]) {
  const env = { PATH: process.env['PATH'], DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', ROSE_DATA: '/nowhere' }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(built, 'rose.mjs'), 'language', 'check', ...typed],
    { input, env, encoding: 'utf8' },
  )
  return { code: status, out: stdout, err: stderr.trim() }
}
const file = (text: string | Buffer) => {
  const path = join(folder, 'note.txt')
  writeFileSync(path, text)
  return path
}
const NOTE = 'Kit’s note 😀.\nShe puts herself at risk.\n'
const FOUND = { start: 19, end: 39, line: 2, column: 5, text: 'puts herself at risk', rule: 'puts-herself-at-risk' }

describe('bin/rose language check', () => {
  test('of a file: a JSON array with places, rule, reason and better words, in the order of the contract', () => {
    const { code, out, err } = say('', file(NOTE))
    const [first] = JSON.parse(out) as Finding[]
    expect([code, err]).toEqual([0, ''])
    expect(first).toMatchObject({ ...FOUND, strength: 'strong' })
    expect(NOTE.slice(first?.start, first?.end)).toBe(FOUND.text)
    expect(Object.keys(first ?? {})).toEqual([
      'start',
      'end',
      'line',
      'column',
      'text',
      'rule',
      'strength',
      'reason',
      'alternatives',
    ])
  })

  test('of what is given to it', () => {
    expect(JSON.parse(say(NOTE, '-', '--json').out)).toMatchObject([FOUND])
    expect(say('The bus was late.', '-')).toEqual({ code: 0, out: '[]\n', err: '' })
    expect(say('', '-').out).toBe('[]\n')
  })

  test('a byte order mark is no letter of the text', () => {
    expect(JSON.parse(say('', file(`\uFEFF${NOTE}`)).out)).toMatchObject([FOUND])
    expect(JSON.parse(say(`\uFEFF${NOTE}`, '-').out)).toMatchObject([FOUND])
  })

  test.each([
    ['that is not there', () => join(folder, 'none.txt'), 'cannot be read'],
    ['that is a folder', () => folder, 'cannot be read'],
    ['that is not UTF-8', () => file(Buffer.from([0x53, 0x68, 0x65, 0x92, 0x73])), 'is not text in UTF-8'],
  ])('a file %s is one sentence and exit 1', (_which, path, why) => {
    const { code, out, err } = say('', path())
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(why)
    expect(err).not.toContain('\n')
  })

  test.each([[[]], [['a', 'b']], [['a', '--yaml']]])('wrong usage is exit 2: %j', (typed) => {
    expect(say('', ...typed).code).toBe(2)
  })

  test('--help has an example', () => {
    expect(say('', '--help').out).toContain('Example: bin/rose language check note.txt')
  })
})

test('for people: a place, the words, why, and better ones', () => {
  const found: Parameters<typeof forPeople>[0] = [
    { ...FOUND, text: 'puts\nherself at risk', strength: 'strong', reason: 'Because.', alternatives: ['one', 'two'] },
  ]
  expect(forPeople(found)).toEqual([
    '2:5  strong  “puts herself at risk”  (puts-herself-at-risk)',
    '    Because. Better: one; or two.',
  ])
  const told = found.map((one) => ({ ...one, fits: 0, sentence: 'Adults did this: (say what).' }))
  expect(forPeople(told)[2]).toBe('    Or after it: Adults did this: (say what).')
  expect(forPeople(told.map((one) => ({ ...one, fits: 1 })))).toHaveLength(2)
  expect(forPeople([])).toEqual(['Nothing to point out.'])
})
