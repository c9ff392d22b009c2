import { expect, test } from 'vitest'
import { signsLeftIn } from './left-over.ts'

test.each([
  ['You deserve to be safe. 5 * 3, a | b, #1 in the list', []],
  ['Read this * carefully, or (see below) [here]', []],
  ['**Ring us', ['**']],
  ['See [our page](/families', ['](']],
  ['##Help now', ['##']],
  ['| Day | Time | |---|---|', ['|']],
  ['• First • Second', ['•']],
])('%j leaves %j', (text, signs) => expect(signsLeftIn([text])).toEqual(signs))
