import { expect, test } from 'vitest'
import { Form } from '../../../../platform/http/form.ts'
import { readAbsence } from './absence.form.ts'

const around = { now: new Date('2026-03-17T10:00:00Z'), raisedAt: new Date('2026-03-16T10:00:00Z'), leads: ['lead'] }
const typed = {
  called_who: 'Bo Carr',
  'called_on-day': '17',
  'called_on-month': '3',
  'called_on-year': '2026',
  called_at: '9:50',
  called_said: 'Ill.',
  told_lead: 'lead',
  wondering: 'The bus.',
}
const read = (fields: Record<string, string>) => readAbsence(new Form(Object.entries(fields)), around)

test('a call that was made is read whole, in London', () => {
  expect(read(typed).made).toEqual({
    calledWho: 'Bo Carr',
    calledAt: new Date('2026-03-17T09:50:00Z'),
    calledSaid: 'Ill.',
    toldLead: 'lead',
    wondering: 'The bus.',
  })
})

test('while nobody is reached, only what was tried is asked for, and half a call is no call', () => {
  const { tries, made, reading } = read({ later: 'yes', tries: 'Rang twice', called_who: 'Bo Carr' })
  expect([tries, made, reading.isGood]).toEqual(['Rang twice', null, true])
})
