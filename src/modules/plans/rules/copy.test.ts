import { describe, expect, test } from 'vitest'
import { COPIES, partsOf, sectionsOf, wordsOf } from './copy.ts'
import { type Plan, TEXT_PARTS, wholeContent } from './safety-plan.ts'

const texts = Object.fromEntries(TEXT_PARTS.map((part) => [part, `words of ${part}`]))
const plan: Plan = {
  id: 'p',
  youngPersonId: 'y',
  version: 1,
  content: wholeContent({ ...texts, people: [{ name: 'Nan', number: '07700 900111', word: 'kite' }] }),
  agreed: 'yes',
  agreedWords: '',
  writtenWith: '',
  reviewOn: '2026-04-28',
  madeBy: 'Robin Ashby',
  madeAt: new Date('2026-03-17T10:00:00Z'),
}
const duties = [{ what: 'Pay for the taxi', owner: 'Bo Carr', by: 'by 24 March 2026' }]
const help = [
  { who: 'In danger now', number: '999', note: '. Press 55.' },
  { who: 'Childline', number: '0800 1111', note: '' },
]
const all = partsOf(plan, duties).map((part) => part.code)

describe('a copy', () => {
  test('can hold every part that says something, and the numbers', () => {
    expect(all).toHaveLength(12)
    expect(partsOf({ ...plan, content: wholeContent({ calm: 'x' }) }, []).map((part) => part.code)).toEqual([
      'calm',
      'numbers',
    ])
  })

  test.each(COPIES.map((copy) => copy.code))('%s holds the parts that were chosen and no others', (kind) => {
    const sections = sectionsOf({ plan, duties, help, kind, parts: ['calm', 'people', 'adults'] })
    expect(sections.map((one) => one.part)).toEqual(['calm', 'people', 'adults'])
    const words = sections.map(wordsOf).join(' ')
    for (const said of ['words of calm', 'Nan', 'kite', 'Pay for the taxi', 'Bo Carr']) expect(words).toContain(said)
    for (const part of TEXT_PARTS.filter((one) => one !== 'calm')) expect(words).not.toContain(`words of ${part}`)
  })

  test('that is discreet says nothing in its headings, and gives numbers without whose they are', () => {
    const sections = sectionsOf({ plan, duties, help, kind: 'discreet', parts: all })
    const headings = sections.map((one) => one.heading).join(' ')
    expect(headings).not.toMatch(/safe|danger|police|adult|emergenc|miss|plan|sign/i)
    expect(sections.find((one) => one.part === 'numbers')?.text).toBe('999 · 0800 1111')
  })

  test('that is not says who answers', () => {
    const sections = sectionsOf({ plan, duties, help, kind: 'mine', parts: all })
    expect(sections.at(-1)?.text).toBe('In danger now: 999. Press 55.\nChildline: 0800 1111')
  })
})
