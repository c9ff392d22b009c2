import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Facts, fill, fillPlainly, hoursWithin, PLACEHOLDERS, sayings, unknownIn } from './placeholders.ts'

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

  it.each([
    ['Call {door} on {door-public}. {door-hours}', true],
    ['Call {door}.\n{door-hours} Or write.', true],
    ['{door-hours}', true],
    ['Words.\n\n{door-hours}', true],
    ['- {door-professionals-hours}\n- **Ring.** {door-hours}', true],
    ['Ring “now.” {door-hours}', true],
    ['Call {door-public}, {door-hours}.', false],
    ['The hours are {door-hours}', false],
    ['When: {door-hours}', false],
    ['Ring.{door-hours}', false],
    ['Ring.\n\nIt is open\n{door-professionals-hours}', false],
    ['{door-hours} {door-hours}', true],
    ['{door-hours} and {door-hours}', false],
  ])('that may be nothing leave no hole in a sentence: %j', (text, isWell) =>
    expect(hoursWithin(text).length === 0).toBe(isWell),
  )

  it('are translated with the pages where the charity wrote them, and not where they are figures or are made of hours', () => {
    const {
      'door-hours': _a,
      'door-professionals-hours': _b,
      'door-public': _c,
      'door-professionals': _d,
      ...own
    } = facts
    expect(sayings(own)).toEqual(['<silent>', '<door>', '<reply>', '<reading>'])
  })

  it('leave every other word as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (unknownIn(text).length === 0 && !text.includes('{')) expect(fillPlainly(text, facts)).toBe(text)
      }),
    )
  })
})
