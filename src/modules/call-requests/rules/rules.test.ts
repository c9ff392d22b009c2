import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ClockStep, clockOf, dueSteps, type Waiting } from './clocks.ts'
import { HELD_WORDS, type Signs, suspect } from './flood.ts'
import { numberKey, plainNumber } from './number.ts'
import { isSafeNow } from './safe-now.ts'
import { seenOf } from './seen.ts'
import { end, mayCall, OUTCOMES, standingOf } from './standing.ts'

const NOW = new Date('2026-03-17T16:00:00Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

describe('a number', () => {
  test.each([
    ['07700 900123', '07700900123'],
    ['+44 7700 900123', '07700900123'],
    ['+44 (0)7700 900123', '07700900123'],
    ['0044 7700-900-123', '07700900123'],
    ['01603.610256', '01603610256'],
    ['+48 22 123 45 67', '0048221234567'],
    ['18001 07700 900123', '1800107700900123'],
    // As keyboards in Arabic, Persian, Bengali and Chinese write it; copied from a list of contacts; with other dashes.
    ['٠٧٧٠٠ ٩٠٠١٢٣', '07700900123'],
    ['+۴۴ ۷۷۰۰ ۹۰۰۱۲۳', '07700900123'],
    ['০৭৭০০ ৯০০১২৩', '07700900123'],
    ['＋４４　７７００９００１２３', '07700900123'],
    ['\u202a+44\u00a07700\u2011900123\u202c', '07700900123'],
    ['07700–900–123', '07700900123'],
  ])('%s is one however it is written', (typed, key) => expect(numberKey(typed)).toBe(key))

  test.each(['', '123', 'call mum', '07700 900123 after six', '+', '1234567890123456789', '07700 900123; ring'])(
    '%s is none',
    (typed) => expect(numberKey(typed)).toBeNull(),
  )

  test('what staff read is in their own figures, with nothing that turns it around', () => {
    expect(plainNumber(' \u202e٠٧٧٠٠ ٩٠٠١٢٣\u202c')).toBe('07700 900123')
    expect(plainNumber('(01603) 610/256')).toBe('(01603) 610/256')
  })

  test('the same figures are the same number, whatever stands between them', () => {
    const figures = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
      .map((all) => `07${all.join('')}`)
    const between = fc.constantFrom('', ' ', '-', '.', '  ')
    fc.assert(
      fc.property(figures, between, (number, gap) => {
        expect(numberKey([...number].join(gap))).toBe(numberKey(number))
      }),
    )
  })
})

describe('what staff can read of what was written', () => {
  test.each([
    ['Fox', 'Fox'],
    ['💚', '💚'],
    ['👩‍👧', '👩‍👧'],
    ['می‌روم', 'می‌روم'],
    ['?', '?'],
    ['\u202eFox\u202c', 'Fox'],
    ['Ann \u2066B\u2069', 'Ann B'],
    ['\u200b', ''],
    ['\u3164\u2800\u00ad \ufeff', ''],
    ['\u202e\u202c', ''],
  ])('%j', (typed, read) => expect(seenOf(typed)).toBe(read))
})

describe('what could be a flood', () => {
  const LIMITS = { quickest_seconds: 5, page_hours: 24, one_network: 5, everybody: 25, one_page: 2 }
  const CALM: Signs = {
    trap: '',
    pageMadeAt: minutesAgo(4),
    now: NOW,
    before: { network: 0, everybody: 0, page: 0 },
    words: ['Fox', '', ''],
  }
  const before = (counts: Partial<Signs['before']>) => ({ before: { ...CALM.before, ...counts } })

  test.each<[string, Partial<Signs>, string[]]>([
    ['nothing', {}, []],
    ['as many as allowed', before({ network: 4, everybody: 24, page: 1 }), []],
    ['one more from one network', before({ network: 5 }), ['one-network']],
    ['one more from everywhere', before({ everybody: 25 }), ['everybody']],
    ['one page again and again', before({ page: 2 }), ['page-again']],
    ['quicker than a person', { pageMadeAt: new Date(NOW.getTime() - 4_999) }, ['too-quick']],
    ['a clock that stands still', { pageMadeAt: NOW }, []],
    ['just slow enough', { pageMadeAt: new Date(NOW.getTime() - 5_000) }, []],
    ['a page of a day ago', { pageMadeAt: minutesAgo(24 * 60) }, []],
    ['one that is older', { pageMadeAt: minutesAgo(24 * 60 + 1) }, ['old-page']],
    ['no page of ours', { pageMadeAt: null }, ['not-our-page']],
    ['a page from tomorrow', { pageMadeAt: minutesAgo(-60) }, ['not-our-page']],
    ['the box that nobody sees', { trap: 'http://x' }, ['trap']],
    ['a link', { words: ['Fox', 'see https://x.example', ''] }, ['links']],
    [
      'everything at once',
      { trap: 'x', pageMadeAt: null, ...before({ network: 9 }) },
      ['trap', 'not-our-page', 'one-network'],
    ],
  ])('%s', (_, signs, codes) => expect(suspect({ ...CALM, ...signs }, LIMITS)).toEqual(codes))

  test('each sign has words for whoever looks', () => {
    for (const words of Object.values(HELD_WORDS)) expect(words).toMatch(/^[A-Z].*\.$/)
  })
})

describe('where a request stands', () => {
  const OPEN = { heldBecause: [], letThroughAt: null, takenById: null, endedAt: null }
  test.each([
    ['waiting', OPEN],
    ['held', { ...OPEN, heldBecause: ['trap'] }],
    ['waiting', { ...OPEN, heldBecause: ['trap'], letThroughAt: NOW }],
    ['taken', { ...OPEN, takenById: 'me' }],
    ['ended', { ...OPEN, takenById: 'me', endedAt: NOW }],
    ['ended', { ...OPEN, heldBecause: ['trap'], endedAt: NOW }],
  ] as const)('%s', (standing, facts) => expect(standingOf(facts)).toBe(standing))

  test('whoever said “I have this” calls, and nobody else', () => {
    expect(mayCall({ ...OPEN, takenById: 'me' }, 'me')).toBe(true)
    expect(mayCall({ ...OPEN, takenById: 'you' }, 'me')).toBe(false)
    expect(mayCall(OPEN, 'me')).toBe(false)
    expect(mayCall({ ...OPEN, takenById: 'me', endedAt: NOW }, 'me')).toBe(false)
    expect(mayCall({ ...OPEN, takenById: 'me', heldBecause: ['trap'] }, 'me')).toBe(false)
  })

  test.each(OUTCOMES.map(({ code }) => [code]))('an end without a word: %s', (outcome) => {
    const needsWords = ['other-service', 'not-wanted', 'not-reached', 'not-a-request'].includes(outcome)
    expect(end({ outcome, reason: '  ' }) !== null).toBe(needsWords)
    expect(end({ outcome, reason: 'They rang us.' })).toBeNull()
  })
})

describe('a safe time', () => {
  const TIMES = [
    { code: 'after-school', label: '', from: '15:00', to: '17:30' },
    { code: 'morning', label: '', from: '09:00', to: '12:00' },
    { code: 'night', label: '', from: '00:00', to: '06:00' },
  ]
  const safe = (days: string[], times: string[], now: string) =>
    isSafeNow({ days: days as never, times }, TIMES, new Date(now))

  test.each([
    [['any-day'], ['after-school'], '2026-03-17T15:00:00Z', true],
    [['any-day'], ['after-school'], '2026-03-17T17:30:00Z', false],
    [['tuesday'], ['after-school', 'morning'], '2026-03-17T11:59:00Z', true],
    [['monday'], ['after-school'], '2026-03-17T16:00:00Z', false],
    [[], ['after-school'], '2026-03-17T16:00:00Z', false],
    [['any-day'], [], '2026-03-17T16:00:00Z', false],
    [['any-day'], ['gone-from-the-list'], '2026-03-17T16:00:00Z', false],
    // In summer it is 3pm in London at 2pm in UTC.
    [['any-day'], ['after-school'], '2026-07-14T14:00:00Z', true],
    // And Tuesday begins in London while it is Monday in UTC.
    [['tuesday'], ['night'], '2026-07-13T23:30:00Z', true],
    [['monday'], ['night'], '2026-07-13T23:30:00Z', false],
  ])('%s %s at %s: %s', (days, times, now, expected) => expect(safe(days, times, now)).toBe(expected))
})

describe('the clocks', () => {
  const WAITS: Waiting = {
    readFrom: minutesAgo(90),
    heldBecause: [],
    letThroughAt: null,
    takenById: null,
    takenAt: null,
    dueAt: null,
    endedAt: null,
    lastAt: null,
  }
  /** Minutes ago: when its steps are counted from, and since when somebody waits. */
  type Runs = readonly ['unread' | 'unfinished', number, number]
  test.each<[string, Partial<Waiting>, number | null, Runs | null]>([
    ['nobody has it', {}, null, ['unread', 90, 90]],
    ['nobody has it, on the day on which it came', {}, 480, ['unread', 90, 90]],
    ['nobody has it, and reading began again', {}, 10, ['unread', 10, 90]],
    ['given back', { lastAt: minutesAgo(5) }, 60, ['unread', 5, 5]],
    ['given back yesterday', { lastAt: minutesAgo(70) }, 60, ['unread', 60, 70]],
    ['promised for later', { readFrom: minutesAgo(-30) }, 60, ['unread', -30, -30]],
    ['held', { heldBecause: ['trap'] }, 60, null],
    [
      'let through',
      { heldBecause: ['trap'], letThroughAt: minutesAgo(3), lastAt: minutesAgo(3) },
      60,
      ['unread', 3, 3],
    ],
    ['somebody has it', { takenById: 'me', takenAt: minutesAgo(60) }, 10, ['unfinished', 60, 60]],
    ['and has tried', { takenById: 'me', takenAt: minutesAgo(60), lastAt: minutesAgo(20) }, 10, ['unfinished', 20, 20]],
    [
      'and agreed a time',
      { takenById: 'me', takenAt: minutesAgo(60), lastAt: minutesAgo(20), dueAt: minutesAgo(-600) },
      10,
      ['unfinished', -600, -600],
    ],
    ['ended', { endedAt: NOW }, 10, null],
  ])('%s', (_, facts, opened, runs) => {
    const [clock, since = 0, waits = 0] = runs ?? []
    expect(clockOf({ ...WAITS, ...facts }, opened === null ? null : minutesAgo(opened))).toEqual(
      clock === undefined ? null : { clock, since: minutesAgo(since), waits: minutesAgo(waits) },
    )
  })

  const STEPS: ClockStep[] = [
    { after_minutes: 0, tell: ['on-duty'] },
    { after_minutes: 30, tell: ['deputies'] },
    { after_minutes: 60, tell: ['managers'] },
  ]
  const due = (minutes: number, taken: number[] = []) =>
    dueSteps(STEPS, { since: minutesAgo(minutes), taken, now: NOW }).map(({ step }) => step)

  test.each([
    [-1, [], []],
    [0, [], [1]],
    [29, [1], []],
    [30, [1], [2]],
    [500, [], [1, 2, 3]],
    [500, [1, 2, 3], []],
  ])('after %i minutes with %j taken: %j', (minutes, taken, steps) => expect(due(minutes, taken)).toEqual(steps))
})
