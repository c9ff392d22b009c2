import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROLES } from '../../../platform/pure/roles.ts'
import { actWords, plainAct, plainRole, SAID_TO_THEM } from './looks.ts'

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

test('the young person is told in words to them, and in the trail’s own where there are no better ones', () => {
  expect(plainAct('looked at a safe contact')).toBe('Looked at how it is safe to reach you')
  expect(plainAct('printed a letter')).toBe('Printed a letter')
})

test('every act that is said to them in other words is one that a route writes', () => {
  const routes = globSync('src/modules/*/{routes,*-routes}.ts').map((path) => readFileSync(path, 'utf8'))
  const written = new Set(routes.join('').match(/(?<=')[a-z][^'\n]+(?=')/g))
  expect(Object.keys(SAID_TO_THEM).filter((act) => !written.has(act))).toEqual([])
  for (const said of Object.values(SAID_TO_THEM)) expect(said).toMatch(/^[A-Z]/)
})

test.each([
  'looked at persons of concern',
  'added why somebody is a person of concern',
  'ended a live investigation',
  'raised a concern',
  'wrote down a first account',
  'wrote down a call to the front door',
])('%s stands on paper as one sentence like every other of its kind', (act) => {
  expect(plainAct(act)).toBe('Looked at our notes about keeping you safe, or added to them')
})
