import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { helpLine } from '../../src/platform/help-lines-setting.ts'
import { ROOT } from '../../src/platform/root.ts'

// Rose was written from other people's pages. A day on which a line was found right is earned by whoever rang or read it,
// and by nobody else: on the first day of a charity no visitor reads hours that somebody made up.
type Starting = { code: string; verified_on: string | null; verified_by?: string; verified_at?: string }
const file = readFileSync(join(ROOT, 'config', 'organisation.yml'), 'utf8')
const { help_lines: lines } = parse(file) as { help_lines: Starting[] }

const LINE = {
  code: 'a-line',
  name: 'A line',
  for: ['adults'],
  about: 'Somebody listens.',
  telephone: '01632 960001',
  hours: 'always',
  cost: 'Free',
  languages: ['English'],
}
const asked = { verified_on: '2026-11-02', verified_by: 'communications worker', verified_at: '01632 960001' }

describe('the starting help lines', () => {
  test('bring no day on which they were verified that they cannot show a source and a reader for', () => {
    expect(lines.length).toBeGreaterThan(15)
    const guessed = lines.filter((one) => one.verified_on !== null && !(one.verified_by && one.verified_at))
    expect(guessed.map(({ code }) => code)).toEqual([])
  })

  test('are verified by nobody of ours: the charity does that before it goes live', () => {
    expect(lines.filter((one) => one.verified_on !== null).map(({ code }) => code)).toEqual([])
  })

  test.each([
    ['nobody has', { verified_on: null }, true],
    ['somebody rang', asked, true],
    ['a day alone', { verified_on: '2026-11-02' }, false],
    ['a day and who', { ...asked, verified_at: undefined }, false],
    ['a day and where', { ...asked, verified_by: '' }, false],
  ])('with %s the settings are read: %s', (_, given, isRead) => {
    expect(helpLine.safeParse({ ...LINE, ...given }).success).toBe(isRead)
  })
})

test('other facts that the charity has to check come unchecked', () => {
  expect(file.match(/^ *checked: (?!null)\S.*$/gm) ?? []).toEqual([])
})
