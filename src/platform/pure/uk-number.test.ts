import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from './result.ts'
import { readUkNumber, spokenNumber, type Use } from './uk-number.ts'

describe('a number that can be called', () => {
  it.each([
    ['08001111', '0800 1111'],
    ['0800 1111', '0800 1111'],
    ['08088005000', '0808 800 5000'],
    ['0800555111', '0800 555 111'],
    ['+44 1603 610256', '01603 610256'],
    ['+44 (0)1603 610256', '01603 610256'],
    ['01603610256', '01603 610256'],
    ['+44 808 8005000', '0808 800 5000'],
    ['0121-496-0000', '0121 496 0000'],
    ['02079460000', '020 7946 0000'],
    ['116123', '116 123'],
    ['07700900123', '07700 900123'],
    ['0344 800  8020', '0344 800 8020'],
    ['999', '999'],
    ['101', '101'],
  ])('%s is %s', (typed, shown) => expect(readUkNumber(typed, 'telephone')).toBe(shown))

  it.each([
    ['ring us', 'in figures'],
    ['0800 CHILD', 'in figures'],
    ['0808 800 500', 'Check each figure'],
    ['01603 6102567', 'Check each figure'],
    ['12345', 'Check each figure'],
    ['85258', 'Check each figure'],
    ['+48 600 600 600', 'another country'],
    ['0906 123 4567', 'costs a lot'],
    ['070 1234 5678', 'costs a lot'],
    ['118 500', 'costs a lot'],
  ])('%s is none', (typed, says) => {
    const read = readUkNumber(typed, 'telephone')
    expect(isRefusal(read) && read.refused).toContain(says)
  })
})

describe('a number that can be texted', () => {
  it.each([
    ['85258', '85258'],
    ['116 000', '116 000'],
    ['07480635060', '07480 635060'],
  ])('%s is %s', (typed, shown) => expect(readUkNumber(typed, 'text')).toBe(shown))

  it.each(['999', '0800 1111', '12345', '8525'])('%s is none', (typed) =>
    expect(isRefusal(readUkNumber(typed, 'text'))).toBe(true),
  )
})

it('what was read is read the same again, and no figure is lost or added', () => {
  const figures = fc.stringMatching(/^0[1-8]\d{8,9}$|^[678]\d{4}$|^116\d{3}$/)
  fc.assert(
    fc.property(figures, fc.constantFrom<Use>('telephone', 'text'), (typed, use) => {
      const read = readUkNumber(typed, use)
      if (isRefusal(read)) return
      expect(read.replaceAll(' ', '')).toBe(typed)
      expect(readUkNumber(read, use)).toBe(read)
      expect(spokenNumber(read).replaceAll(/\D/g, '')).toBe(typed)
    }),
  )
})

it('is said figure by figure', () => {
  expect(spokenNumber('0800 1111')).toBe('0 8 0 0, 1 1 1 1')
  expect(spokenNumber('85258')).toBe('8 5 2 5 8')
})
