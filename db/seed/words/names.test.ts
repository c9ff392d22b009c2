import { describe, expect, test } from 'vitest'
import { foldName } from '#platform/pure/person-name.ts'
import { ADULT_GIVEN, BACKGROUNDS, RELATIVE_GIVEN, STAFF } from './names.ts'
import * as notes from './notes.ts'
import { ADULTS_WILL } from './plans.ts'

// Well-known people of many walks of life: none of our combinations may be one of their names.
const KNOWN =
  `Harry Kane, Marcus Rashford, Bukayo Saka, Lucy Bronze, Mo Farah, Tom Daley, Emma Raducanu, Malala Yousafzai,
Greta Thunberg, Dua Lipa, Adele Adkins, Ed Sheeran, Harry Styles, Zayn Malik, Emma Watson, Daniel Radcliffe,
Maisie Williams, Millie Bobby Brown, Riz Ahmed, Stephen Fry, Nadiya Hussain, Keir Starmer, Rishi Sunak, Sadiq
Khan, Theresa May, Boris Johnson, Priti Patel, Sajid Javid, Chimamanda Adichie, Zadie Smith, Benjamin
Zephaniah, Hilary Mantel, Sally Rooney, Philip Pullman, Cristiano Ronaldo, Robert Lewandowski, Iga Swiatek,
Simona Halep, Emre Can, Ai Weiwei, Delia Smith`
    .split(/,\s+/)
    .map(foldName)

describe('the county’s words', () => {
  test('no given name and family name together are the name of somebody well known', () => {
    const given = [...BACKGROUNDS.flatMap((b) => b.given), ...ADULT_GIVEN]
    const family = BACKGROUNDS.flatMap((b) => b.family)
    const all = new Set(given.flatMap((g) => family.map((f) => foldName(`${g} ${f}`))))
    for (const name of Object.values(STAFF).flat()) all.add(foldName(name))
    expect(KNOWN.filter((name) => all.has(name))).toEqual([])
    expect(all.size).toBeGreaterThan(10_000)
  })

  test('no name is there twice within a background, and each background has a few', () => {
    for (const { given, family } of BACKGROUNDS) {
      expect(new Set(given).size).toBe(given.length)
      expect(new Set(family).size).toBe(family.length)
      expect(Math.min(given.length, family.length)).toBeGreaterThan(3)
    }
  })

  test('a note of a meeting is read together, so it speaks to the young person and not about them', () => {
    const about = /\b(?:they|them|their|theirs|she|her|hers|he|him|his)\b/i
    const said = Object.values(notes.DID).flat()
    expect(said.filter((text) => about.test(text))).toEqual([])
    expect(about.test('The pace was theirs.')).toBe(true)
    expect(notes.PROMISES.map(([what]) => what).filter((text) => about.test(text))).toEqual([])
    expect(ADULTS_WILL.map(([what]) => what).filter((text) => about.test(text))).toEqual([])
  })

  test('a relative’s given name is one of a woman or of a man, and each name is one of the two', () => {
    expect([...RELATIVE_GIVEN.woman, ...RELATIVE_GIVEN.man].sort()).toEqual([...ADULT_GIVEN].sort())
  })

  test('no note puts on a child what an adult did', () => {
    const blaming =
      /risk.?tak|risky|promisc|prostitut|lifestyle|boyfriend|girlfriend|consented|willing|engag|involved in|associat|attention|manipulat|streetwise|refus|failed|did not attend|(?:put|plac)(?:s|ing)? (?:her|him|them)sel/i
    const words = Object.values(notes).flatMap((part) => JSON.stringify(part))
    expect(words.filter((text) => blaming.test(text))).toEqual([])
    expect(blaming.test('She put herself at risk.')).toBe(true)
  })
})
