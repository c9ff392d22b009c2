import { expect, test } from 'vitest'
import { ATTENDANCES, KINDS } from './session.ts'
import { mayBeReadTogether, plainNote } from './together.ts'

const note = {
  kind: 'JOINT',
  attendance: 'ATT',
  did: 'With Maja we drew a map. BO CARR’s office is safe. Dana’s cousin Kit was there.',
  words: 'i like bo, kit is ok',
  othersPresent: 'Kit (her cousin)',
  jointWith: 'Maja Lis',
} as const
const people = {
  own: { givenName: 'Imogen', familyName: 'Vale', preferredName: 'Immy' },
  names: ['Bo Carr', 'Dana Vale'],
}
const adults = [{ what: 'Ring Bo about Immy’s bus', owner: 'Maja Lis', dueOn: '2026-03-20' }]

test('nobody else’s name is in it: not those in their life, not who was there, not the other worker', () => {
  const plain = plainNote(note, { people, adults, more: 'map' })
  expect(plain).toEqual({
    did: 'With somebody we drew a somebody. Somebody’s office is safe. Somebody’s cousin somebody was there.',
    words: 'i like somebody, somebody is ok',
    // Whoever promised keeps their name: it is who to ask.
    adults: [{ what: 'Ring somebody about Immy’s bus', owner: 'Maja Lis', dueOn: '2026-03-20' }],
    hidden: ['Bo Carr', 'Dana Vale', 'Kit (her cousin)', 'Maja Lis', 'map'],
    leftOut: true,
  })
  const alone = { ...note, did: 'We drew a map.', words: '' }
  expect(plainNote(alone, { people, adults: [], more: '' })).toMatchObject({ did: 'We drew a map.', leftOut: false })
})

test('only a session that they were at is read together', () => {
  const allowed = KINDS.flatMap((k) => ATTENDANCES.map((a) => ({ kind: k.code, attendance: a.code }))).filter(
    mayBeReadTogether,
  )
  expect(new Set(allowed.map((one) => one.kind))).toEqual(new Set(['ONE-TO-ONE', 'REMOTE', 'JOINT']))
  expect(new Set(allowed.map((one) => one.attendance))).toEqual(new Set(['ATT', 'LATE', 'PART']))
})
