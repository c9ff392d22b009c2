import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundKeys, soundsOf } from './name-sounds.ts'

describe('soundsOf', () => {
  it.each([
    ['siobhan', 'shivaun', 'SVN'],
    ['niamh', 'neev', 'NV'],
    ['meadhbh', 'maeve', 'MV'],
    ['kseniya', 'ksenia', 'KSN'],
    ['jakub', 'yakoob', 'JKB'],
    ['pawel', 'pavel', 'PVL'],
    ['caitlin', 'kaitlyn', 'KTLN'],
    ['leighton', 'layton', 'LTN'],
    ['helena', 'elena', 'ALN'],
    ['gemma', 'jemma', 'JM'],
    ['agnieszka', 'agneshka', 'AGNSK'],
  ])('%s and %s share the key %s', (one, other, key) => {
    expect(soundKeys(one)).toContain(key)
    expect(soundKeys(other)).toContain(key)
  })

  it('leaves other alphabets as they are', () => {
    expect(soundsOf('олена')).toEqual(['олена'])
  })

  it('always answers with readings made of sounds, without repeats', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1 }), (word) => {
        const sounds = soundsOf(word)
        expect(sounds.length).toBeGreaterThan(0)
        expect(new Set(sounds).size).toBe(sounds.length)
        for (const sound of sounds) expect(sound).toMatch(/^[A-Zaeiou]*$/)
      }),
    )
  })
})
