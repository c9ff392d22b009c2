import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Facts, fill, fillPlainly, PLACEHOLDERS, unknownIn } from './placeholders.ts'

const facts = {
  ...Object.fromEntries(PLACEHOLDERS.map((name) => [name, `<${name}>`])),
  office: '01632 960001',
} as Facts

describe('placeholders', () => {
  it('are filled from the settings, and numbers can be pressed', () => {
    expect(fill('We are {name}. Call {office}.', facts)).toEqual([
      'We are ',
      '<name>',
      '. Call ',
      { telephone: '01632 960001', of: 'Call {name}', name: '<name>' },
      '.',
    ])
    expect(fillPlainly('{name}: {office}', facts)).toBe('<name>: 01632 960001')
  })

  it('are all known, or the page is refused', () => {
    expect(unknownIn('{name} {door-hours} {reply}')).toEqual([])
    expect(unknownIn('{nmae} and {name } and { and }x}')).toEqual(['{nmae}', '{name }', '{ and }', '}'])
  })

  it('each stand for something', () => {
    for (const name of PLACEHOLDERS) expect(fillPlainly(`{${name}}`, facts)).toBe(facts[name])
  })

  it('leave every other word as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (unknownIn(text).length === 0 && !text.includes('{')) expect(fillPlainly(text, facts)).toBe(text)
      }),
    )
  })
})
