import { expect, test } from 'vitest'
import { Form } from './form.ts'

test('what PostgreSQL cannot store is in no field, and in no name of one', () => {
  const form = new Form([
    ['wo\u0000rds', 'a\u0000b\ud800'],
    ['\ud800', ''],
  ])
  expect(form.typed()).toEqual({ words: 'ab\ufffd', '\ufffd': '' })
  expect(() => JSON.stringify(form.typed())).not.toThrow()
  expect(JSON.stringify(form.typed())).not.toMatch(/\\u0000|\\ud800/)
})

test('a name that is sent twice is its first value: no second one takes its place behind a check', () => {
  const form = new Form([
    ['person', 'own'],
    ['person', 'another'],
    ['__proto__', 'x'],
  ])
  expect([form.raw('person'), form.text('person'), form.all('person')]).toEqual(['own', 'own', ['own', 'another']])
  expect([Object.prototype.toString.call(form.typed()), form.raw('constructor'), form.has('toString')]).toEqual([
    '[object Object]',
    '',
    false,
  ])
})
