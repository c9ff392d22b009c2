import { expect, test } from 'vitest'
import type { HelpLine } from '../../../platform/pure/help-line.ts'
import { isRefusal, refuse } from '../../../platform/pure/result.ts'
import { doorKept } from './front-door-line.ts'

const line = (given: Partial<HelpLine>): HelpLine => ({
  code: 'door',
  name: 'A line',
  for: ['adults'],
  about: 'Somebody listens.',
  telephone: '01632 960001',
  hours: null,
  cost: 'Free',
  languages: ['English'],
  verified: {},
  shown: true,
  onPlans: false,
  onCard: false,
  note: '',
  ...given,
})

test.each([
  ['as it is', {}, true],
  ['with another number', { telephone: '01632 960002' }, true],
  ['off the site', { shown: false }, false],
  ['by text alone', { telephone: undefined, text: '85258' }, false],
  ['another line off the site', { code: 'other', shown: false }, true],
  ['another line by text alone', { code: 'other', telephone: undefined, text: '85258' }, true],
] as const)('the front door %s', (_, given, isKept) => expect(isRefusal(doorKept(line(given), ['door']))).toBe(!isKept))

test('what is refused already stays so', () => expect(isRefusal(doorKept(refuse('No.'), ['door']))).toBe(true))
