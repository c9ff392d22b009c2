import { expect, test } from 'vitest'
import { isNeutral, isNeutralTab, mayLeadTo } from './neutral.ts'

test.each([
  ['Rose', true],
  ['Help', false],
  ['Abuse', false],
  ['rose', false],
  ['Two words', false],
  ['R', false],
])('%s in a history', (tab, neutral) => expect(isNeutralTab(tab)).toBe(neutral))

test.each([
  ['Telephone numbers and other ways to talk to somebody.', true],
  ['If you are in danger.', false],
])('%s', (description, neutral) => expect(isNeutral(description)).toBe(neutral))

test.each([
  ['you', '/you/help', true],
  ['you', '/privacy/young-people', true],
  ['you', '/refer', false],
  ['you', '/youth', false],
  ['public', '/refer', true],
] as const)('from the frame %s to %s', (frame, href, may) => expect(mayLeadTo(frame, href)).toBe(may))
