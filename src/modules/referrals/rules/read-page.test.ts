import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import type { Lists } from './question.ts'
import { findPage, PAGES, QUESTIONS } from './questions.ts'
import { type About, isEmail, missingOn, readPage } from './read-page.ts'
import { answersOn, fingerprintText, typedOf, withPage } from './typed.ts'

const list = (...codes: string[]) => codes.map((code) => ({ code, label: `Label of ${code}` }))
const lists: Lists = {
  districts: list('norwich', 'broadland'),
  levels: list('standard', 'medium', 'high'),
  screening_tools: list('partnership'),
  urgencies: list('today', 'this-week', 'routine'),
}
const about: About = { today: plainDate('2026-03-17'), lists }

function sent(fields: Readonly<Record<string, string | readonly string[]>>) {
  const all = (name: string) => [fields[name] ?? []].flat()
  return { all, text: (name: string) => (all(name)[0] ?? '').trim() }
}

function pageOf(code: string) {
  const page = findPage(code)
  if (!page) throw new Error(`no page ${code}`)
  return page
}

describe('the questions', () => {
  test('have names of their own, and pages have codes of their own', () => {
    expect(new Set(QUESTIONS.map(({ name }) => name)).size).toBe(QUESTIONS.length)
    expect(new Set(PAGES.map(({ code }) => code)).size).toBe(PAGES.length)
  })

  test('no name begins another with a hyphen, or two fields would be one', () => {
    for (const { name } of QUESTIONS) expect(QUESTIONS.filter((q) => q.name.startsWith(`${name}-`))).toEqual([])
  })

  test('never say a blaming word, and never ask for a score, a lawful basis, Gillick or Fraser', () => {
    const words = JSON.stringify(PAGES)
    expect(words).not.toMatch(/\brisky|promiscu|placing (?:her|him|them)sel|lifestyle|lawful|Gillick|Fraser|\bscore/i)
  })
})

describe('reading a page', () => {
  test.each([
    [
      'birth',
      { 'date_of_birth-day': '31', 'date_of_birth-month': '2', 'date_of_birth-year': '2011' },
      'not a real date',
    ],
    [
      'birth',
      { 'date_of_birth-day': '3', 'date_of_birth-month': '', 'date_of_birth-year': '2011' },
      'must include a month',
    ],
    ['birth', { 'date_of_birth-day': '3', 'date_of_birth-month': '5', 'date_of_birth-year': '11' }, 'all four figures'],
    ['birth', { 'date_of_birth-day': '18', 'date_of_birth-month': '3', 'date_of_birth-year': '2026' }, '25 or younger'],
    ['birth', { 'date_of_birth-day': '3', 'date_of_birth-month': '5', 'date_of_birth-year': '1980' }, '25 or younger'],
    ['birth', { approximate_age: 'fourteen' }, 'number of years'],
    ['birth', { approximate_age: '0' }, 'number of years'],
    ['district', { district: 'atlantis' }, 'Choose one of the answers'],
    ['you', { referrer_email: 'a@b.example, c@d.example' }, 'like name@example.org'],
    ['you', { referrer_email: 'a@b.example\nBcc: c@d.example' }, 'must be one line'],
    ['you', { referrer_telephone: 'ask Hilary' }, 'must be a telephone number'],
    ['you', { referrer_name: 'x'.repeat(201) }, '201 letters; use at most 200'],
    ['why-now', { why_now: '🌹'.repeat(4_001) }, '4,001 letters; use at most 4,000'],
    [
      'screening',
      { 'screening_date-day': '18', 'screening_date-month': '3', 'screening_date-year': '2026' },
      'in the past',
    ],
  ])('%s refuses %o in one sentence', (code, fields, sentence) => {
    const { faults } = readPage(pageOf(code), sent(fields), about)
    expect(faults).toHaveLength(1)
    expect(faults[0]?.message).toContain(sentence)
  })

  test.each([
    [
      'birth',
      { 'date_of_birth-day': '29', 'date_of_birth-month': 'Feb', 'date_of_birth-year': '2012' },
      { date_of_birth: '2012-02-29' },
    ],
    ['birth', { approximate_age: ' 14 ' }, { approximate_age: '14' }],
    [
      'you',
      { referrer_name: '', referrer_telephone: '+44 (0)1603 555-0100 ext 4' },
      { referrer_telephone: '+44 (0)1603 555-0100 ext 4' },
    ],
    [
      'status',
      { statuses: ['family-help', 'looked-after', 'family-help'] },
      { statuses: ['family-help', 'looked-after'] },
    ],
    [
      'young-person',
      { given_name: 'محمد', family_name: 'Ó Súilleabháin' },
      { given_name: 'محمد', family_name: 'Ó Súilleabháin' },
    ],
  ])('%s takes %o', (code, fields, answers) => {
    expect(readPage(pageOf(code), sent(fields), about)).toEqual({ answers, faults: [] })
  })

  test('an entry that was begun must be whole, an empty one is none, and one may be taken away', () => {
    const happened = pageOf('happened')
    const read = readPage(
      happened,
      sent({
        'happened-1-what': 'Given a phone',
        'happened-1-source': 'Told by school',
        'happened-1-when': 'early March',
        'happened-2-what': 'Taken to a flat',
        'happened-2-source': 'Seen',
        'happened-2-when': '2026-03-01',
        'happened-2-remove': 'yes',
        'happened-4-what': 'Missing a night',
      }),
      about,
    )
    expect(read.answers['happened']).toEqual([
      { what: 'Given a phone', source: 'Told by school', when: 'early March' },
      { what: 'Missing a night' },
    ])
    expect(read.faults.map(({ field }) => field)).toEqual(['happened-4-source', 'happened-4-when'])
  })
})

describe('what is needed', () => {
  test.each([
    ['birth', {}, ['date_of_birth']],
    ['birth', { approximate_age: '14' }, []],
    ['screening', { screened: 'no' }, []],
    ['screening', { screened: 'attached' }, []],
    ['screening', { screened: 'yes' }, ['screening_level', 'screening_date', 'screening_by']],
    ['parents-know', { parents_know: 'nobody' }, []],
    ['parents-know', { parents_know: 'no' }, ['parents_why_not']],
    ['young-person-knows', { young_person_knows: 'yes' }, ['young_person_said']],
    ['safe-contact', { safe_contact: 'not-known' }, []],
    ['safe-contact', { safe_contact: 'number' }, ['safe_telephone']],
    ['front-door', { front_door_told: 'will' }, []],
    ['contact-care', {}, []],
    ['identity', {}, []],
  ])('%s with %o lacks %o', (code, answers, fields) => {
    expect(missingOn(pageOf(code), answers).map(({ field }) => field)).toEqual(fields)
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\u202Eevil\u202C',
    '<script>alert(1)</script>',
    "'; drop table",
    '\r\n\r\n',
    '０１',
    '🏳️‍🌈',
    'ﷺ',
    '-1',
    'constructor',
    '__proto__',
  ),
  fc.string({ minLength: 4_000, maxLength: 5_000 }),
)

describe('anything anybody can send', () => {
  test('is either read or refused with one sentence for its field, and nothing throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), fc.array(anyText, { maxLength: 8 }), (page, texts) => {
        const fields = Object.keys(typedOf(page, {})).concat(page.questions.map(({ name }) => `${name}-1-what`))
        const form = Object.fromEntries(fields.map((name, i) => [name, texts[i % Math.max(1, texts.length)] ?? '']))
        const { answers, faults } = readPage(page, sent(form), about)
        for (const { field, message } of faults) {
          expect(message).toMatch(/^[^\n]{5,160}\.$/)
          expect(Object.hasOwn(answers, field)).toBe(false)
        }
      }),
    )
  })

  test('what was saved fills the form, and that form saves the same', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 60 }).map((s) => s.replace(/\p{C}/gu, '').trim())
    fc.assert(
      fc.property(fc.constantFrom(...PAGES), fc.array(word, { minLength: 1, maxLength: 6 }), (page, words) => {
        const names = Object.keys(typedOf(page, {}))
        const form = Object.fromEntries(names.map((name, i) => [name, words[i % words.length] ?? '']))
        const { answers } = readPage(page, sent(form), about)
        const again = readPage(page, sent(typedOf(page, answers)), about)
        expect(again).toEqual({ answers, faults: [] })
        expect(fingerprintText(page, again.answers)).toBe(fingerprintText(page, answers))
      }),
    )
  })

  test('saving one page leaves the others as they were', () => {
    const before = { given_name: 'Wren', family_name: 'Oakapple', district: 'norwich' }
    const page = pageOf('young-person')
    const after = withPage(page, before, { given_name: 'Robin' })
    expect(after).toEqual({ district: 'norwich', given_name: 'Robin' })
    expect(answersOn(page, after)).toEqual({ given_name: 'Robin' })
  })

  test('an address can hold one recipient only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const typed = `${a}@example.org${b}`
        if (isEmail(typed)) expect(typed).not.toMatch(/[\s,;<>]|@.*@/)
      }),
    )
    expect(
      ['a@b.example', 'o’neil@b.example', 'zoë@b.example', 'a@b', 'a@-b.example', '"a b"@c.example'].map(isEmail),
    ).toEqual([true, true, true, false, false, false])
  })
})
