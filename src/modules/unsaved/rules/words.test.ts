import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsToKeep, judge, readMarks, type Stored } from './words.ts'

const KEY = 'a0000000-0000-4000-8000-000000000001'
const TAB = 'b0000000-0000-4000-8000-000000000001'
const OTHER = 'b0000000-0000-4000-8000-000000000002'

describe('what is kept of a form', () => {
  test('is every field as it was typed, but not the page’s own, and no password', () => {
    const typed = {
      did: 'We drew. ',
      topics: ['home', 'school'],
      _csrf: 't',
      _choose_did: 'mine',
      password: 'x',
      new_password: 'y',
    }
    expect(fieldsToKeep(typed)).toEqual({ did: 'We drew. ', topics: ['home', 'school'] })
  })

  test('on a page with both versions it is still written on the old one', () => {
    expect(fieldsToKeep({ did: 'x', version: '3', '_written-on': '2' })).toEqual({ did: 'x', version: '2' })
  })
})

describe('the marks of a form', () => {
  const sent = {
    _unsaved: KEY,
    _rev: '4',
    _tab: TAB,
    _turn: '9',
    _page: '/cases/1/sessions/new?done=x&from=a',
    _title: 'Record',
  }
  const read = (change: Record<string, string> = {}, action = '/cases/1/sessions/new') => {
    const all: Record<string, string> = { ...sent, ...change }
    return readMarks((name) => all[name] ?? '', action)
  }

  test('say where the words belong', () => {
    expect(read()).toEqual({
      key: KEY,
      rev: 4,
      tab: TAB,
      turn: 9,
      page: '/cases/1/sessions/new?from=a',
      action: '/cases/1/sessions/new',
      title: 'Record',
    })
  })

  test.each([
    ['no key', { _unsaved: '' }],
    ['a key that is none', { _unsaved: "x' or 1=1" }],
    ['a page elsewhere', { _page: 'https://elsewhere.example/' }],
    ['a page that a browser reads as elsewhere', { _page: '//elsewhere.example' }],
    ['the same with a backslash', { _page: '/\\elsewhere.example' }],
    ['no page', { _page: '' }],
    ['a page without end', { _page: `/${'a'.repeat(600)}` }],
  ])('that cannot be ours keep nothing: %s', (_why, change) => {
    expect(read(change)).toBeNull()
  })

  test('keep nothing for a form that sends elsewhere', () => {
    expect(read({}, '//elsewhere.example')).toBeNull()
  })

  test('that are no numbers count for nothing', () => {
    expect(read({ _rev: '-1', _turn: 'many', _tab: 'x' })).toMatchObject({ rev: 0, turn: 0, tab: null })
  })
})

describe('whether words may be written over those that are there', () => {
  const there = (change: Partial<Stored> = {}): Stored => ({
    rev: 5,
    tab: TAB,
    turn: 7,
    ended: false,
    same: false,
    ...change,
  })
  test.each([
    ['the same tab, later', there(), { rev: 5, tab: TAB, turn: 8 }, 'kept'],
    ['the same tab, whose last answer was lost', there(), { rev: 4, tab: TAB, turn: 8 }, 'kept'],
    ['the same tab, the same words again', there(), { rev: 4, tab: TAB, turn: 7 }, 'had'],
    ['the same tab, an old message that comes late', there(), { rev: 3, tab: TAB, turn: 6 }, 'had'],
    ['another tab that has seen them', there(), { rev: 5, tab: OTHER, turn: 1 }, 'kept'],
    ['another tab that has not', there(), { rev: 4, tab: OTHER, turn: 99 }, 'elsewhere'],
    ['no script, having seen them', there(), { rev: 5, tab: null, turn: 0 }, 'kept'],
    ['no script, not having seen them', there(), { rev: 0, tab: null, turn: 0 }, 'elsewhere'],
    ['no script twice', there({ tab: null }), { rev: 0, tab: null, turn: 0 }, 'elsewhere'],
    [
      'the very same words, after an answer that was lost',
      there({ same: true }),
      { rev: 0, tab: null, turn: 0 },
      'had',
    ],
    ['saved meanwhile', there({ ended: true }), { rev: 5, tab: TAB, turn: 8 }, 'ended'],
  ] as const)('%s', (_who, stored, sent, verdict) => {
    expect(judge(stored, sent)).toBe(verdict)
  })

  test('of two tabs in any order, no acknowledged word is written over by one who had not seen it', () => {
    const message = fc.record({ tab: fc.constantFrom(TAB, OTHER), late: fc.nat({ max: 2 }) })
    fc.assert(
      fc.property(fc.array(message, { maxLength: 30 }), (messages) => {
        const rows: Stored[] = []
        const tabs = new Map([TAB, OTHER].map((tab) => [tab, { rev: 0, turn: 0 }]))
        for (const { tab, late } of messages) {
          const own = tabs.get(tab) ?? { rev: 0, turn: 0 }
          own.turn += 1
          const sent = { tab, rev: own.rev, turn: own.turn - late }
          const before = rows.at(-1)
          if (before && judge(before, sent) !== 'kept') continue
          if (before && before.tab !== tab) expect(sent.rev).toBe(before.rev)
          if (before && before.tab === tab) expect(sent.turn).toBeGreaterThan(before.turn)
          own.rev = (before?.rev ?? 0) + 1
          rows.push({ ...sent, rev: own.rev, ended: false, same: false })
        }
      }),
    )
  })
})
