import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, nameWords } from './person-name.ts'

const folded: [string, string][] = [
  ['Zoë', 'zoe'],
  ['  Zoe   Smith ', 'zoesmith'],
  ['Małgorzata Łuczak', 'malgorzataluczak'],
  ['SØREN', 'soren'],
  ['Strauß', 'strauss'],
  ['STRAUSS', 'strauss'],
  ['Đặng Thị', 'dangthi'],
  ['Yıldız', 'yildiz'],
  ['İrem', 'irem'],
  ['O’Brien', "o'brien"],
  ["O'Brien", "o'brien"],
  ['O Brien', 'obrien'],
  ['Anne-Marie', 'anne-marie'],
  ['Anne\u2011Marie', 'anne-marie'],
  ['Anne Marie', 'annemarie'],
  ['Nguyễn', 'nguyen'],
  ['Ægir Þór', 'aegirthor'],
  ['Čerňák\u00a0Eva', 'cernakeva'],
  ['ﬁona', 'fiona'],
  ['?', ''],
]

describe('foldName', () => {
  it.each(folded)('%j folds to %j', (text, plain) => {
    expect(foldName(text)).toBe(plain)
  })

  it('keeps different names different', () => {
    expect(foldName('Jan')).not.toBe(foldName('Jane'))
    expect(foldName('কবির')).not.toBe(foldName('কবর'))
  })

  it('changes nothing the second time, and does not see case, composition or spacing', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abzéłøßİıđÅñ’ -ÖşŞœž') })
    fc.assert(
      fc.property(letters, (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name))
        expect(foldName(` ${name.normalize('NFD').replaceAll(' ', '\t')}`)).toBe(foldName(name))
        expect(foldName(name)).not.toMatch(/[\sA-Z’]/)
      }),
    )
  })
})

describe('nameWords', () => {
  it.each([
    ['Anne-Marie O’Brien', ['anne', 'marie', 'obrien']],
    ['  ', []],
    ['Nguyễn Thị Lan', ['nguyen', 'thi', 'lan']],
  ])('%j has the words %j', (text, words) => {
    expect(nameWords(text)).toEqual(words)
  })
})
