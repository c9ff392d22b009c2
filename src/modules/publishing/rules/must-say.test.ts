import { expect, test } from 'vitest'
import { unsaid } from './must-say.ts'

const said = (open: string, folded = '') => ({ open, whole: `${open} ${folded}` })
const MUST = 'If another child is not safe, we must tell someone.'
const TROUBLE = 'Not with us. We will not be angry.'

test.each([
  ['all of it stays', said(`${MUST} ${TROUBLE}`), said(`Hello. ${TROUBLE} And: ${MUST}`), []],
  ['one is left out', said(`${MUST} ${TROUBLE}`), said(TROUBLE), ['we must tell somebody when a child is not safe']],
  [
    'one is turned round',
    said(MUST),
    said('We never tell anyone.'),
    ['we must tell somebody when a child is not safe'],
  ],
  ['one is folded away', said(MUST), said('', MUST), ['we must tell somebody when a child is not safe']],
  ['one was folded away already', said('', MUST), said('', MUST), []],
  ['one comes into sight', said('', MUST), said(MUST), []],
  ['the starting words never said it', said(''), said(''), []],
])('%s', (_, stood, stands, gone) => expect(unsaid('you/tell', stood, stands)).toEqual(gone))

test('each page has its own', () => {
  expect(unsaid('families', said(MUST), said(''))).toEqual([])
})

const KEPT = [
  'You do not need to delete messages or pictures.',
  'Keep them if that is safe.',
  'If they are gone, you have done nothing wrong.',
]
const WATCHED = 'School or work may record what you type.'
const WIPED = 'Someone may ask why.'
const FIRST = 'We will say so to you first, where that is safe.'
const NOT_YOU = 'It is not your fault.'
const ANY_AGE = ['The age of consent is 16.', 'It can happen at any age under 18.']

test.each<[string, readonly string[]]>([
  ['you', [NOT_YOU, ...ANY_AGE, MUST, FIRST]],
  ['you/signs', ['There is no test and no score.', 'It is not sent to us, and it is not kept.']],
  ['you/not-you', [NOT_YOU, ...ANY_AGE]],
  ['you/tell', [...KEPT, MUST, FIRST, TROUBLE, 'We cannot promise that they will never find out.']],
  ['you/friend', ['Never send a picture on.']],
  ['you/private', [...KEPT, 'Never send pictures on.', WATCHED, WIPED]],
  [
    'you/call',
    [...KEPT, WATCHED, WIPED, MUST, FIRST, 'This is not for emergencies.', 'Do not write what happened to you.'],
  ],
  ['what-is-exploitation', ANY_AGE],
])('%s loses none of what somebody who reads it needs', (path, sentences) => {
  const lost = sentences.filter(
    (one) => unsaid(path, said(sentences.join(' ')), said(without(sentences, one))).length === 1,
  )
  expect(lost).toEqual(sentences)
})

function without(sentences: readonly string[], one: string): string {
  return sentences.filter((other) => other !== one).join(' ')
}
