import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Form } from '../../../../platform/http/form.ts'
import { plainDate } from '../../../../platform/pure/dates.ts'
import { blankSession, readSession, readTime, typedSession } from './record.form.ts'

const known = {
  today: plainDate('2026-03-17'),
  opened: plainDate('2026-01-05'),
  hasDied: false,
  places: ['school'],
  topics: ['consent'],
}
const typed = {
  ...blankSession(new Date('2026-03-17T10:00:00Z')),
  time: '15:30',
  place: 'school',
  topics: 'consent',
  did: 'We talked.',
}
const read = (change: Record<string, string>) => readSession(new Form(Object.entries({ ...typed, ...change })), known)

describe('a session as typed', () => {
  test('is read with its time in London', () => {
    expect(read({})).toMatchObject({
      words: {
        startsAt: new Date('2026-03-17T15:30:00Z'),
        timeKnown: true,
        kind: 'ONE-TO-ONE',
        minutes: 60,
        finished: true,
      },
      promises: [],
    })
  })

  test('goes through the form and back unchanged', () => {
    const once = read({})
    if (!('words' in once)) throw new Error('not read')
    const pairs = Object.entries(typedSession(once.words)).flatMap(([k, v]) =>
      [v].flat().map((x): [string, string] => [k, x]),
    )
    expect(readSession(new Form(pairs), known)).toEqual(once)
  })

  test.each([
    [{ kind: 'DNA' }, 'kind'],
    [{ attendance: '' }, 'attendance'],
    [{ 'date-day': '31', 'date-month': '2' }, 'date'],
    [{ 'date-year': '26' }, 'date'],
    [{ 'date-day': '18' }, 'date'],
    [{ time: '25:00' }, 'time'],
    [{ minutes: '-1' }, 'minutes'],
    [{ minutes: '1441' }, 'minutes'],
    [{ minutes: '1e3' }, 'minutes'],
    [{ place: 'elsewhere' }, 'place'],
    [{ 'next-day': '4' }, 'next'],
    [{ 'action-1-what': 'Ring school' }, 'action-1-owner'],
    [{ 'action-2-owner': 'Robin' }, 'action-2-what'],
    [
      {
        'action-1-what': 'Ring',
        'action-1-owner': 'Bo',
        'action-1-due-day': '1',
        'action-1-due-month': '4',
        'action-1-due-year': '2062',
      },
      'action-1-due',
    ],
    [{ did: 'x'.repeat(50_001) }, 'did'],
  ])('%j is sent back with one sentence at %s', (change, field) => {
    const errors = read(change as Record<string, string>)
    expect(errors).toEqual([expect.objectContaining({ field, message: expect.stringMatching(/[.]$/) })])
  })

  test('whatever is typed anywhere, the answer is a session or sentences, never a fault of ours', () => {
    const name = fc.constantFrom(
      'kind',
      'attendance',
      'date-day',
      'date-month',
      'date-year',
      'time',
      'minutes',
      'next-day',
      'did',
      'words',
      'place',
    )
    fc.assert(
      fc.property(name, fc.string({ unit: 'binary', maxLength: 60 }), (field, text) => {
        const answer = read({ [field]: text })
        if (!('words' in answer)) for (const e of answer) expect(e.message).toMatch(/^[A-Z].*[.]$/)
      }),
    )
  })
})

test.each([
  ['15:30', '15:30'],
  ['3.30pm', '15:30'],
  ['3pm', '15:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['0915', '09:15'],
  ['9', null],
  ['24:00', null],
  ['13pm', null],
  ['half past', null],
])('%s is %s', (text, time) => {
  expect(readTime(text)).toBe(time)
})
