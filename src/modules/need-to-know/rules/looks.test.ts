import { expect, test } from 'vitest'
import { ROLES } from '../../../platform/pure/roles.ts'
import { actWords, plainRole } from './looks.ts'

test.each([...ROLES, null].map((role) => [role]))('%s is told by what they do', (role) => {
  expect(plainRole(role)).toMatch(/^[A-Z]/)
})

test.each([
  ['looked at a case', 'Looked at a case'],
  ['refused', 'Tried to open it and was not let in'],
  ['', ''],
])('%j is told as %j', (act, words) => {
  expect(actWords(act)).toBe(words)
})
