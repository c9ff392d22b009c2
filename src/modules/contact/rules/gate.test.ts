import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import type { Asked, Channel, Known, Recipient } from './asked.ts'
import { judge } from './gate.ts'
import { inWords, pass } from './pass.ts'

const SAFE: Known = {
  telephone: '07700 900123',
  voicemail: true,
  textMessage: true,
  post: true,
  safeTimes: 'weekdays 9am-5pm',
  whoElseSees: '',
  neverContact: '',
  checkedOn: '2026-03-01',
}
const YOUNG: Recipient = { who: 'young-person' }
const GRAN = {
  who: 'family',
  name: 'Nell Ashe',
  relationship: 'Gran',
  telephone: '07700 900456',
  safeToContact: true,
  droppedAt18: false,
} as const
const CHANNELS: readonly Channel[] = ['call', 'voicemail', 'text', 'post', 'label', 'in-person', 'screen']

const ask = (wish: Partial<Asked>, safe: Partial<Known> = {}): Asked => ({
  channel: 'call',
  to: YOUNG,
  safe: { ...SAFE, ...safe },
  died: false,
  now: { today: plainDate('2026-03-17'), weekday: 2, time: '10:00' },
  checkWithinDays: 91,
  lastNumber: null,
  unsafeNumbers: [],
  changed: [],
  ...wish,
})
const codes = (asked: Asked) => judge(asked).findings.map((f) => f.code)

describe('the gate', () => {
  test.each(CHANNELS.slice(0, -1))('lets a %s through when all of it is safe', (channel) => {
    expect(judge(ask({ channel }))).toEqual({ answer: 'yes', findings: [] })
  })

  test.each([
    ['nobody asked', ask({ safe: null }), 'no', ['not-asked', 'no-number']],
    ['nobody asked about voicemail', ask({ channel: 'voicemail' }, { voicemail: null }), 'no', ['no-voicemail']],
    ['voicemail: no', ask({ channel: 'voicemail' }, { voicemail: false }), 'no', ['no-voicemail']],
    ['nobody asked about texts', ask({ channel: 'text' }, { textMessage: null }), 'no', ['no-text']],
    ['nobody asked about post', ask({ channel: 'post' }, { post: null }), 'no', ['no-post']],
    ['post: no, a label', ask({ channel: 'label' }, { post: false }), 'no', ['no-label']],
    ['no number', ask({}, { telephone: '' }), 'no', ['no-number']],
    ['not a safe time', ask({ now: { today: plainDate('2026-03-17'), weekday: 2, time: '18:00' } }), 'no', ['not-now']],
    ['times nobody can be sure of', ask({}, { safeTimes: 'Lunch break' }), 'check', ['time']],
    ['times not written', ask({}, { safeTimes: '' }), 'check', ['time']],
    ['never this number', ask({}, { neverContact: 'Flat 2: (+44) 7700-900123' }), 'no', ['never-number']],
    ['never this way, perhaps', ask({}, { neverContact: 'Never the house phone' }), 'check', ['never-way']],
    ['a never that is not this way', ask({ channel: 'text' }, { neverContact: 'No letters' }), 'yes', []],
    ['never checked', ask({}, { checkedOn: null }), 'check', ['old']],
    ['checked 91 days ago', ask({}, { checkedOn: '2025-12-16' }), 'yes', []],
    ['checked 92 days ago', ask({}, { checkedOn: '2025-12-15' }), 'check', ['old']],
    ['another number than last', ask({ lastNumber: '07700 900999' }), 'check', ['new-number']],
    ['the same number, otherwise written', ask({ lastNumber: '+44 7700 900123' }), 'yes', []],
    ['a phone shared with somebody unsafe', ask({ unsafeNumbers: ['07700900123'] }), 'no', ['shared-number']],
    ['family: safe to call', ask({ to: GRAN }), 'yes', []],
    ['family: nobody asked', ask({ to: { ...GRAN, safeToContact: null } }), 'no', ['not-asked-family']],
    ['family: not safe', ask({ to: { ...GRAN, safeToContact: false } }), 'no', ['not-safe']],
    ['family: on the list', ask({ to: GRAN }, { neverContact: 'Gran must not know' }), 'no', ['never-them']],
    ['family: by name', ask({ to: GRAN }, { neverContact: 'Nell' }), 'no', ['never-them']],
    ['a parent, at 18', ask({ to: { ...GRAN, droppedAt18: true } }), 'no', ['is-18']],
    ['family: a text', ask({ to: GRAN, channel: 'text' }), 'check', ['who-else']],
    ['family: post', ask({ to: GRAN, channel: 'post' }), 'check', ['who-else']],
    ['family: the list may mean them', ask({ to: GRAN }, { neverContact: 'His grandmother' }), 'check', ['never-way']],
    ['a text that others see', ask({ channel: 'text' }, { whoElseSees: 'Stepdad' }), 'check', ['seen']],
    ['a voicemail that others hear', ask({ channel: 'voicemail' }, { whoElseSees: 'Stepdad' }), 'check', ['seen']],
    ['a label that others see', ask({ channel: 'label' }, { whoElseSees: 'Carer checks post' }), 'check', ['seen']],
    ['a call, others see the phone', ask({}, { whoElseSees: 'Stepdad' }), 'yes', []],
    ['handed over, nobody asked yet', ask({ channel: 'in-person', safe: null }), 'check', ['keep-paper']],
    ['handed over, post not safe', ask({ channel: 'in-person' }, { post: false }), 'yes', []],
    ['read on a screen, others near', ask({ channel: 'screen' }, { post: false }), 'check', ['beside']],
    ['read on a screen, nobody asked yet', ask({ channel: 'screen', safe: null }), 'check', ['beside']],
    ['read on a screen by family', ask({ channel: 'screen', to: GRAN, safe: null }), 'no', ['not-asked', 'beside']],
    ['post, changed since it was written', ask({ channel: 'post', changed: ['Post'] }), 'check', ['changed']],
    ['post, nobody kept what was safe', ask({ channel: 'post', changed: 'unknown' }), 'check', ['changed']],
  ] as const)('%s', (_, asked, answer, found) => {
    expect([judge(asked).answer, codes(asked)]).toEqual([answer, found])
  })

  test.each(CHANNELS)('after death nothing leaves: %s', (channel) => {
    for (const to of [YOUNG, GRAN]) {
      expect(codes(ask({ channel, to, died: true }))).toEqual(['died'])
      expect(pass(ask({ channel, to, died: true }), ['died'])).toBeNull()
    }
  })

  test('every answer is a sentence, and every no says what to do instead', () => {
    const all = CHANNELS.flatMap((channel) => [
      ...judge(ask({ channel, safe: null })).findings,
      ...judge(ask({ channel, to: { ...GRAN, safeToContact: null } }, { checkedOn: null, neverContact: 'phone post' }))
        .findings,
    ])
    expect(all.length).toBeGreaterThan(20)
    for (const finding of all) {
      expect(finding.sentence).toMatch(/^[A-Z].*[.”]$/)
      expect(finding.is === 'no' ? finding.instead : finding.confirm).toMatch(/^[“A-Z]/)
    }
  })
})

describe('passing', () => {
  test('needs everything confirmed, and nothing confirms a no', () => {
    const two = ask({ lastNumber: '07700 900999' }, { safeTimes: 'Lunch break' })
    expect(pass(two, ['time'])).toBeNull()
    expect(pass(two, ['time', 'new-number'])).toMatchObject({ channel: 'call', number: '07700 900123' })
    expect(pass(two, ['time', 'new-number'])?.told).toMatch(/Confirmed: It is 10:00, and that is within “Lunch break”/)
    expect(pass(ask({ channel: 'text' }, { textMessage: null }), ['no-text'])).toBeNull()
  })

  test('what was not confirmed is said so', () => {
    const asked = ask({}, { safeTimes: 'Lunch break', telephone: '' })
    expect(inWords(judge(asked), [])).toBe(
      'No: No number is known.\nOnly a person can tell whether now is a safe time. Not confirmed.',
    )
  })
})

const RANK = { yes: 0, check: 1, no: 2 }
const yesNo = fc.constantFrom(true, false, null)
const TIMES = ['weekdays 9am-5pm', 'after 4pm', 'Lunch break', '', 'weekends any time']
const anybody = fc.oneof(
  fc.constant(YOUNG),
  fc.record({
    who: fc.constant('family' as const),
    name: fc.constantFrom('Nell Ashe', 'Lee'),
    relationship: fc.constantFrom('Gran', 'Stepdad'),
    telephone: fc.constantFrom('', '07700 900456'),
    safeToContact: yesNo,
    droppedAt18: fc.boolean(),
  }),
)
const anything = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  to: anybody,
  safe: fc.option(
    fc.record({
      telephone: fc.constantFrom('', '07700 900123'),
      voicemail: yesNo,
      textMessage: yesNo,
      post: yesNo,
      safeTimes: fc.constantFrom(...TIMES),
      whoElseSees: fc.constantFrom('', 'Stepdad'),
      neverContact: fc.constantFrom('', 'Stepdad', 'the house phone'),
      checkedOn: fc.constantFrom(null, '2026-03-01', '2025-01-01'),
    }),
    { nil: null },
  ),
  died: fc.boolean(),
  now: fc.record({
    today: fc.constant(plainDate('2026-03-17')),
    weekday: fc.nat(6),
    time: fc.constantFrom('03:00', '10:00', '16:30', '22:00'),
  }),
  checkWithinDays: fc.constantFrom(30, 91),
  lastNumber: fc.constantFrom(null, '07700 900123', '07700 900999'),
  unsafeNumbers: fc.constantFrom<string[]>([], ['07700 900123'], ['07700 900456']),
  changed: fc.constantFrom<Asked['changed']>([], ['Post'], 'unknown'),
})

/** Ways of learning one thing more that is not safe. */
const withSafe = (asked: Asked, more: Partial<Known>): Asked => ({
  ...asked,
  safe: asked.safe && { ...asked.safe, ...more },
})
const withFamily = (asked: Asked, more: object): Asked =>
  asked.to.who === 'family' ? { ...asked, to: { ...asked.to, ...more } } : asked
const ADDED_NO: Readonly<Record<string, (asked: Asked) => Asked>> = {
  'voicemail: no': (a) => withSafe(a, { voicemail: false }),
  'voicemail: not asked': (a) => withSafe(a, { voicemail: null }),
  'text: no': (a) => withSafe(a, { textMessage: false }),
  'post: not asked': (a) => withSafe(a, { post: null }),
  'no number': (a) => withFamily(withSafe(a, { telephone: '' }), { telephone: '' }),
  'never, one more': (a) => withSafe(a, { neverContact: `${a.safe?.neverContact ?? ''} Nell 07700 900123 no letters` }),
  'others see it': (a) => withSafe(a, { whoElseSees: 'Stepdad and a cousin' }),
  'never checked': (a) => withSafe(a, { checkedOn: null }),
  'nobody asked about family': (a) => withFamily(a, { safeToContact: null }),
  'family not safe': (a) => withFamily(a, { safeToContact: false }),
  'dropped at 18': (a) => withFamily(a, { droppedAt18: true }),
  'one more unsafe number': (a) => ({ ...a, unsafeNumbers: [...a.unsafeNumbers, '07700 900123'] }),
  'nothing known': (a) => ({ ...a, safe: null }),
  'changed since': (a) => ({ ...a, changed: 'unknown' }),
  died: (a) => ({ ...a, died: true }),
}

describe('one more no', () => {
  test.each(Object.entries(ADDED_NO))('never makes anything safer: %s', (_, addNo) => {
    fc.assert(
      fc.property(anything, (asked) => {
        expect(RANK[judge(addNo(asked)).answer]).toBeGreaterThanOrEqual(RANK[judge(asked).answer])
      }),
      { numRuns: 500 },
    )
  })

  test('what passes with some confirmed passes with more, and a no passes with none', () => {
    const confirmed = fc.subarray([
      'time',
      'old',
      'new-number',
      'never-way',
      'who-else',
      'seen',
      'keep-paper',
      'beside',
      'changed',
    ])
    fc.assert(
      fc.property(anything, confirmed, (asked, some) => {
        const all = ['time', 'old', 'new-number', 'never-way', 'who-else', 'seen', 'keep-paper', 'beside', 'changed']
        if (pass(asked, some)) expect(pass(asked, all)).not.toBeNull()
        expect(pass(asked, all) !== null).toBe(judge(asked).answer !== 'no')
        expect(pass(asked, []) !== null).toBe(judge(asked).answer === 'yes')
      }),
      { numRuns: 500 },
    )
  })
})
