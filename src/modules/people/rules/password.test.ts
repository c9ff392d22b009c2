import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultOf, LONGEST, SHORTEST } from './password.ts'

const COMMON = new Set(['password', 'letmein', 'qwerty', '1234567890qwerty', 'iloveyou', 'football', 'sunshine'])
const isCommon = (text: string) => COMMON.has(text)
const known = { name: 'Robin Ashby', email: 'robin.ashby@quayside.example', organisation: 'Lantern Project', isCommon }
const said = (password: string) => faultOf(password, known)

describe('a new password', () => {
  test.each([
    'herring quay lantern',
    'correct horse battery staple',
    '    spaces are letters    ',
    'Zahlenschloss über Nacht',
    '雨の日は窓を開けて静かに本を読む',
    '🐟🌊⚓️🪝🦀🐚🐠🎣🛶🏖️🌅🐙🦑🦐',
    'robin sings in the rain',
    'x'.repeat(3) + 'marsh kettle violin'.repeat(6),
    // As long as may be, and not one more.
    `${'tide kettle '.repeat(10)}violin 7`,
    // Words of two letters are nobody’s name, and six letters besides a name are a secret of their own.
    'at my Ely sea 1',
    'ashby-quartz',
    // Said twice, but long enough by itself and known to nobody.
    'kettle-violin,kettle-violin,',
  ])('%s will do', (password) => expect(said(password)).toBeNull())

  test.each([
    ['', 'Choose a password'],
    ['elevenchars', 'at least 12'],
    // Counted in characters as people see them written, not in what stands for them in memory.
    ['🐟🌊⚓🪝🦀🐚🐠🎣🛶', 'at least 12'],
    ['é'.normalize('NFD').repeat(11), 'at least 12'],
    ['a1'.repeat(65), 'up to 128'],
    ['Password1234', 'first that somebody'],
    ['  PASSWORD!!!!  ', 'first that somebody'],
    ['1234567890qwerty', 'first that somebody'],
    ['qwerty123456', 'first that somebody'],
    ['passwordpassword', 'first that somebody'],
    ['aaaaaaaaaaaaaa', 'first that somebody'],
    ['abcabcabcabcabc', 'first that somebody'],
    ['2026letmein2026', 'first that somebody'],
    ['l.e_t-m e.in', 'first that somebody'],
    ['marshmarshmarsh', 'first that somebody'],
    ['RobinAshby2026', 'mostly a name'],
    ['robin.ashby@quayside.example', 'mostly a name'],
    ['ashby-robin-1!', 'mostly a name'],
    ['LanternProject1', 'mostly a name'],
  ])('%j will not: %s', (password, words) => expect(said(password)).toContain(words))

  test('never throws, is never too short to pass, and is not said again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (password) => {
        const fault = said(password)
        const length = [...password.normalize('NFC')].length
        if (fault === null) expect(length >= SHORTEST && length <= LONGEST).toBe(true)
        if (fault !== null && length > 5) expect(fault).not.toContain(password)
      }),
    )
  })

  test('a common word with numbers and signs around it is still common', () => {
    const word = fc.constantFrom('password', 'iloveyou', 'football', 'sunshine')
    fc.assert(
      fc.property(word, fc.stringMatching(/^[0-9!.?]{4,20}$/), (common, around) => {
        for (const password of [common + around, around + common, common.toUpperCase() + around])
          expect(said(password)).not.toBeNull()
      }),
    )
  })
})
