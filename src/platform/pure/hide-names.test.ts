import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hideNames, namesIn } from './hide-names.ts'

const hide = (text: string, { people = [] as string[], phrases = [] as string[], own = [] as string[] }) =>
  hideNames(text, namesIn(people, phrases, own))

describe('names of other people in a note', () => {
  test.each([
    ['Bo Carr rang. BO’s phone, Carr’s car, bó cárr.', 'Somebody rang. Somebody’s phone, somebody’s car, somebody.'],
    ['Carrs house, and the Bos', 'Somebody house, and the somebody'],
    ['A carry case, bold, Boston', 'A carry case, bold, Boston'],
    ['Bo-Carr and Bo\nCarr', 'Somebody and somebody'],
    ['', ''],
  ])('%j becomes %j', (text, hidden) => {
    expect(hide(text, { people: ['Bo Carr'] })).toBe(hidden)
  })

  test('are found among titles, kinship and several people in one line', () => {
    const people = ['Mum and Mrs T. Okafor (school nurse)', 'Dana O’Neill; Zoë']
    expect(hide('Mum came with Mrs Okafor, the school nurse.', { people })).toBe(
      'Mum came with Mrs somebody, the school nurse.',
    )
    expect(hide('O’Neill and ZOE and Mrs T. Okafor', { people })).toBe('Somebody and somebody and somebody')
  })

  test('an everyday word that is somebody’s name as well is hidden as a name only', () => {
    expect(hide('Will said that we will ring. WILL did.', { people: ['Will Carr'] })).toBe(
      'Somebody said that we will ring. Somebody did.',
    )
  })

  test('the reader’s own name stays, also where somebody else shares a part of it', () => {
    const own = ['Imogen Vale', 'Imogen']
    expect(hide('Imogen Vale and Dana Vale. Mrs Vale, Imogen.', { people: ['Dana Vale'], own })).toBe(
      'Imogen Vale and somebody. Mrs somebody, Imogen.',
    )
  })

  test('what a worker asks for is hidden exactly as it is, and somebody called Somebody too', () => {
    expect(hide('At the kebab shop on Ber Street', { phrases: ['kebab shop', 'ber street'] })).toBe(
      'At the somebody on somebody',
    )
    expect(hide('Somebody rang', { phrases: ['somebody'] })).toBe('… rang')
  })
})

// As a reader would look for a name: no matter the case, the accents or the marks between its words.
function reads(text: string, name: string): boolean {
  const bare = (t: string) =>
    ` ${t
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return bare(text).includes(bare(name))
}

const NAMES = ['Bo', 'Carr', 'Bo Carr', 'Zoë Ábel', 'Okafor', 'Mary-Jane', 'Renée', 'José', 'Åsa Lind', 'Ng'] as const
const spelt = fc.constantFrom(
  (n: string) => n,
  (n: string) => n.toUpperCase(),
  (n: string) => n.toLowerCase(),
  (n: string) => n.normalize('NFD'),
  (n: string) => n.normalize('NFD').replace(/\p{M}/gu, ''),
  (n: string) => `${n}’s`,
  (n: string) => `${n}'s`,
  (n: string) => `${n}s`,
  (n: string) => n.replace(' ', '  '),
)
const filler = fc.constantFrom('We drew a map', 'she said', 'at 5', 'carry', 'boat', 'zoo', 'the bus, late', '“quiet”')
const mark = fc.constantFrom(' ', ', ', '. ', '\n', ' (', ' – ', ': “')

test('whatever its case, accents or possessive, no hidden name is left, and nothing else changes', () => {
  const piece = fc.oneof(
    filler.map((text) => ({ text, name: false })),
    fc.tuple(fc.constantFrom(...NAMES), spelt).map(([name, spell]) => ({ text: spell(name), name: true })),
  )
  const pieces = fc.array(fc.tuple(piece, mark), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(pieces, fc.subarray([...NAMES], { minLength: 1 }), (parts, people) => {
      const text = parts.map(([{ text: t }, m]) => t + m).join('')
      const out = hide(text, { people })
      for (const person of people) expect([person, reads(out, person)]).toEqual([person, false])
      const kept = parts.filter(([p]) => !p.name).map(([p, m]) => p.text + m)
      let at = 0
      for (const words of kept) {
        at = out.indexOf(words, at)
        expect(at).toBeGreaterThanOrEqual(0)
        at += words.length
      }
      if (parts.every(([p]) => !p.name)) expect(out).toBe(text)
    }),
  )
})

test('a text in which nobody is named stays as it is, letter by letter', () => {
  const nobody = fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.replaceAll(/[\p{L}\p{M}\p{N}]/gu, 'a'))
  fc.assert(
    fc.property(nobody, (text) => {
      expect(hide(text, { people: ['Ozzy Quill'] })).toBe(text)
    }),
  )
})
