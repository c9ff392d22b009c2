import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIdentifier } from './identifier.ts'
import { namedId } from './named-id.ts'

const whole = '5cb1fc6b-6710-4e1f-b385-649219c4b237'

test('stays the same from one release to the next', () => {
  expect(namedId(whole, 'area norwich')).toBe('1ce5903a-fb39-86b0-8777-9dc0c449c1aa')
  expect(namedId(whole.toUpperCase(), 'area norwich')).toBe(namedId(whole, 'area norwich'))
})

test('is a UUID, and another one for another part or another whole', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.string(), fc.string(), (one, other, part, second) => {
      expect(isIdentifier(namedId(one, part))).toBe(true)
      expect(namedId(one, part)).toMatch(/^.{14}8.{4}[89ab]/)
      expect(namedId(one, part) === namedId(one, second)).toBe(part === second)
      expect(namedId(one, part) === namedId(other, part)).toBe(one === other)
    }),
  )
})
