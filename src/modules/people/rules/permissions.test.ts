import { expect, test } from 'vitest'
import { ROLES } from '../../../platform/pure/roles.ts'
import { firstPage, may } from './permissions.ts'

test('everybody’s day begins on Today, but a trustee’s, who sees figures alone', () => {
  for (const role of ROLES) expect([role, firstPage(role)]).toEqual([role, role === 'trustee' ? '/reports' : '/today'])
})

test('a word that is in no row opens nothing, nor what every object has', () => {
  for (const word of ['', 'no.such', 'constructor', '__proto__', 'toString'])
    for (const role of ROLES) expect(may({ role, onDuty: true, deputy: true }, word)).toBe(false)
})
