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
