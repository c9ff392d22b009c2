import { describe, expect, test } from 'vitest'
import { NO_SAFE_CONTACT } from './person.ts'
import { toldAnew } from './safe-contact.ts'

const known = { ...NO_SAFE_CONTACT, telephone: '07700 900111', voicemail: true, neverContact: 'Uncle Den' }

describe('safe contact told anew', () => {
  test('is taken whole when nothing was known', () => {
    expect(toldAnew(null, known)).toEqual(known)
  })

  test('replaces what it says and leaves what it does not say', () => {
    const told = { ...NO_SAFE_CONTACT, voicemail: false, safeTimes: 'after school' }
    expect(toldAnew(known, told)).toEqual({ ...known, voicemail: false, safeTimes: 'after school' })
  })

  test.each([
    ['', true],
    ['+44 7700 900111', true],
    ['07700 900222', null],
  ])('a yes to voicemail holds for the telephone it was said about: told %j', (telephone, voicemail) => {
    expect(toldAnew(known, { ...NO_SAFE_CONTACT, telephone }).voicemail).toBe(voicemail)
    expect(toldAnew(known, { ...NO_SAFE_CONTACT, telephone, voicemail: true }).voicemail).toBe(true)
  })

  test.each([
    ['', 'Uncle Den'],
    ['Gran', 'Uncle Den\nGran'],
    ['Uncle Den', 'Uncle Den'],
    ['Uncle Den and Gran', 'Uncle Den and Gran'],
  ])('never drops somebody who must never be contacted: %j', (told, expected) => {
    expect(toldAnew(known, { ...NO_SAFE_CONTACT, neverContact: told }).neverContact).toBe(expected)
  })
})
