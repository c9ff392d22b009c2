import { describe, expect, test } from 'vitest'
import type { Staff } from '../viewer.ts'
import { admissionOf } from './admission.ts'
import { anyone, arriving, can, draftHolder, signedIn } from './words.ts'

const now = new Date('2026-03-17T10:00:00Z')
const staff: Staff = {
  kind: 'staff',
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Asha Mbeki',
  role: 'manager',
  onDuty: false,
  deputy: false,
  sessionId: '00000000-0000-4000-8000-00000000000f',
}
const isIn = { state: 'signed-in', staff, provedAt: now } as const
const judges = {
  may: (_staff: Staff, word: string) => word === 'open',
  isFresh: (provedAt: Date | null) => provedAt === now,
  now,
}

describe('the door of a route', () => {
  test.each(['none', 'second-factor-pending'] as const)('is shut to a session that is %s', (state) => {
    for (const access of [signedIn, can('open'), can('shut')])
      for (const fresh of [{}, { fresh: true as const }])
        expect(admissionOf({ access, ...fresh }, { state }, judges)).toEqual({ let: 'sign-in' })
  })

  test('lets staff in whom the table lets in, and is missing to the others', () => {
    expect(admissionOf({ access: signedIn }, isIn, judges)).toEqual({ let: 'in', staff })
    expect(admissionOf({ access: can('open') }, isIn, judges)).toEqual({ let: 'in', staff })
    expect(admissionOf({ access: can('shut') }, isIn, judges)).toEqual({ let: 'out', staff })
  })

  test('asks again where the route wants to be sure, but tells nobody who may not that there is a door', () => {
    const old = { ...isIn, provedAt: null }
    expect(admissionOf({ access: can('open'), fresh: true }, isIn, judges)).toEqual({ let: 'in', staff })
    expect(admissionOf({ access: can('open'), fresh: true }, old, judges)).toEqual({ let: 'again', staff })
    expect(admissionOf({ access: can('open') }, old, judges)).toEqual({ let: 'in', staff })
    expect(admissionOf({ access: can('shut'), fresh: true }, old, judges)).toEqual({ let: 'out', staff })
  })

  test.each([anyone, draftHolder, arriving])('of a route that is not for staff ($who) makes nobody staff', (access) => {
    expect(admissionOf({ access }, isIn, judges)).toEqual({ let: 'sign-in' })
  })
})
