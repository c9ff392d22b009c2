import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChoices } from './choices.ts'
import { Form } from './form.ts'

const sent = (choice: Record<string, string>) =>
  new Form(
    applyChoices([
      ['did', 'mine'],
      ['topics', 'home'],
      ['topics', 'school'],
      ['date-day', '1'],
      ['_theirs-did', '{"did":"theirs"}'],
      ['_theirs-topics', '{"topics":[]}'],
      ['_theirs-date', '{"date-day":"2","date-month":"3"}'],
      ...Object.entries(choice),
    ]),
  ).typed()

test('without a choice everything stays one’s own, and the page’s own fields are gone', () => {
  expect(sent({})).toEqual({ did: 'mine', topics: ['home', 'school'], 'date-day': '1' })
  expect(sent({ '_choose-did': 'mine' })).toEqual(sent({}))
})

test.each([
  ['did', { did: 'theirs', topics: ['home', 'school'], 'date-day': '1' }],
  ['topics', { did: 'mine', 'date-day': '1' }],
  ['date', { did: 'mine', topics: ['home', 'school'], 'date-day': '2', 'date-month': '3' }],
])('what is saved takes the place of one’s own: %s', (name, expected) => {
  expect(sent({ [`_choose-${name}`]: 'theirs' })).toEqual(expected)
})

test('nothing that a choice says reaches the token or a field of the page itself', () => {
  const pairs: [string, string][] = [
    ['_csrf', 'real'],
    ['_choose-x', 'theirs'],
    ['_theirs-x', '{"_csrf":"forged","_unsaved":"forged","did":"theirs"}'],
  ]
  expect(new Form(applyChoices(pairs)).typed()).toEqual({ _csrf: 'real', did: 'theirs' })
})

test('whatever stands in a choice, one’s own words are there afterwards or what was saved, and nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.constantFrom('mine', 'theirs', ''), (json, choice) => {
      const pairs: [string, string][] = [
        ['did', 'my own words'],
        ['_theirs-did', json],
        ['_choose-did', choice],
      ]
      const { did } = new Form(applyChoices(pairs)).typed()
      if (choice !== 'theirs') expect(did).toBe('my own words')
      else if (did !== 'my own words') expect(Object.keys(JSON.parse(json) as object)).toContain('did')
    }),
  )
})
