import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { check } from '#child-centred'
import { OwnWordsFault, ownWords, readOwnWords } from './own-words.ts'

const folder = mkdtempSync(join(tmpdir(), 'rose-language-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (yaml: string) => {
  const path = join(folder, 'language.yml')
  writeFileSync(path, yaml)
  return path
}

const ADDED = `
add:
  - id: frequent-flyer
    title: frequent flyer
    strength: strong
    phrases: [frequent flyer~]
    why: It makes light of a child in danger.
    instead: [a child who has been missing several times]
    fine: Somebody who travels often.
    source: Our own team, 2026
`

describe('the charity’s own file', () => {
  test('as it comes changes nothing, and the browser has nothing to load', () => {
    expect(ownWords().own).toBeNull()
    expect(readOwnWords(file('')).own).toBeNull()
    expect(ownWords().known.size).toBe(ownWords().guide.length)
  })

  test('adds a phrase to the check and to the guide', () => {
    const { phrases, guide, own, known } = readOwnWords(file(ADDED))
    expect(check('Kit is a frequent flyer.', phrases).map(({ rule }) => rule)).toEqual(['frequent-flyer'])
    expect(guide.map(({ id }) => id)).toContain('frequent-flyer')
    expect(known.has('frequent-flyer')).toBe(true)
    expect(own?.add).toHaveLength(1)
  })

  test('takes one out of both', () => {
    const found = check('She is hard to reach.')[0]?.rule ?? 'none found'
    const { phrases, guide } = readOwnWords(file(`off: [${found}]`))
    expect(check('She is hard to reach.', phrases)).toEqual([])
    expect(guide.map(({ id }) => id)).not.toContain(found)
  })

  test.each([
    ['off: [no-such-phrase]', 'no-such-phrase'],
    ['off: hard-to-reach', 'off:'],
    ['away: [x]', '“away”'],
    ['off: [', ''],
    [ADDED.replace('title: frequent flyer', ''), 'title'],
    [ADDED.replace('source: Our own team, 2026', ''), 'source'],
    [ADDED.replace('why: It makes light of a child in danger.', ''), 'why'],
    [ADDED.replace('frequent flyer~', 'the'), ''],
    [ADDED.replace('id: frequent-flyer', `id: ${'frequent-'.repeat(5)}flyer`), 'more than 40 letters'],
  ])('a fault is one sentence that names the file: %j', (yaml, why) => {
    const path = file(yaml)
    expect(() => readOwnWords(path)).toThrow(path)
    expect(() => readOwnWords(path)).toThrow(why)
    expect(() => readOwnWords(path)).toThrow(/^[^\n]+ has a fault: [^\n]+[^:.]\.$/)
    expect(() => readOwnWords(path)).toThrow(OwnWordsFault)
  })
})
