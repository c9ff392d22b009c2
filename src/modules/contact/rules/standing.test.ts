import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Recipient } from './asked.ts'
import { changesSince, standingOf } from './standing.ts'

const SAFE = {
  telephone: '07700 900123',
  voicemail: true,
  textMessage: true,
  post: true,
  safeTimes: 'weekdays 9am-5pm',
  whoElseSees: '',
  neverContact: '',
  checkedOn: '2026-03-01',
  nameToShow: 'Library',
  ifSomeoneElseAnswers: '',
  codePhrase: '',
}
const YOUNG: Recipient = { who: 'young-person' }
const GRAN: Recipient = {
  who: 'family',
  name: 'Nell Ashe',
  relationship: 'Gran',
  telephone: '',
  safeToContact: true,
  droppedAt18: false,
}
const at = { safe: SAFE, to: YOUNG, there: true, adult: false, closed: false }

describe('what has changed since', () => {
  test('is nothing while nothing has, also when it was checked again and came back from the database', () => {
    const now = standingOf({ ...at, safe: { ...SAFE, checkedOn: '2026-03-16' } })
    expect(changesSince(JSON.parse(JSON.stringify(standingOf(at))), now)).toEqual([])
  })

  test.each([
    [{ safe: { ...SAFE, post: null } }, 'Post', 'yes', 'no (not asked)'],
    [
      { safe: { ...SAFE, whoElseSees: 'Stepdad' } },
      'Who else sees the phone or post',
      'nobody written down',
      'Stepdad',
    ],
    [{ safe: { ...SAFE, neverContact: 'Dad' } }, 'Never', 'nothing', 'Dad'],
    [{ adult: true }, 'Age', 'under 18', '18 or over'],
    [{ closed: true }, 'Their case with us', 'open', 'has ended'],
  ])('%j', (more, label, was, is) => {
    expect(changesSince(standingOf(at), standingOf({ ...at, ...more }))).toEqual([{ label, was, is }])
  })

  test.each([
    [{ to: { ...GRAN, safeToContact: false } }, 'yes', 'no'],
    [{ there: false }, 'yes', 'no longer there'],
  ])('for somebody in their life: %j', (more, was, is) => {
    const written = standingOf({ ...at, to: GRAN })
    expect(changesSince(written, standingOf({ ...at, to: GRAN, ...more }))).toMatchObject([{ was, is }])
  })

  test('nothing known any more: every yes is a no now', () => {
    const labels = changesSince(standingOf(at), standingOf({ ...at, safe: null })).map((one) => one.label)
    expect(labels).toEqual(expect.arrayContaining(['Post', 'Text', 'Voicemail', 'Telephone', 'Safe times']))
  })

  test('no field of safe contact can change unseen', () => {
    const fields = Object.keys(SAFE).filter((name) => name !== 'checkedOn')
    fc.assert(
      fc.property(fc.constantFrom(...fields), (name) => {
        const other = typeof SAFE[name as keyof typeof SAFE] === 'boolean' ? false : 'something else'
        expect(changesSince(standingOf(at), standingOf({ ...at, safe: { ...SAFE, [name]: other } }))).toHaveLength(1)
      }),
    )
  })
})
