import { expect, test } from 'vitest'
import { isNeutral, isNeutralTab, mayLeadTo } from './neutral.ts'

test.each([
  ['Rose', true],
  ['Larch', true],
  ['Notes', true],
  ['Help', false],
  ['Abuse', false],
  ['Grooming', false],
  ['Rape', false],
  ['Victim', false],
  ['Friend', false],
  ['Teenagers', false],
  ['rose', false],
  ['Two words', false],
  ['R', false],
  ['', false],
])('%s in a history, where the starting words have Larch', (tab, neutral) =>
  expect(isNeutralTab(tab, 'Larch')).toBe(neutral),
)

test.each([
  ['Telephone numbers and other ways to talk to somebody.', true],
  ['What a visit to this site leaves behind on a device.', true],
  ['A notice about privacy for young people.', true],
  ['Pages for young people in Sussex and Essex.', true],
  ['A grape, a trumpet and an intelligent satellite.', true],
  ['If you are in danger.', false],
  ['What grooming is.', false],
  ['If you were raped.', false],
  ['For victims and survivors.', false],
  ['Somebody hurt you.', false],
  ['Nude pictures.', false],
  ['You are scared of someone.', false],
  ['It is not your FAULT.', false],
  ['How to report it to the police.', false],
  ['Self-harm and suicide.', false],
  ['Somebody from social work.', false],
  ['Your boyfriend asks for pictures.', false],
])('%s', (description, neutral) => expect(isNeutral(description)).toBe(neutral))

test.each([
  ['you', '/you/help', true],
  ['you', '/privacy/young-people', true],
  ['you', '/refer', false],
  ['you', '/youth', false],
  ['public', '/refer', true],
] as const)('from the frame %s to %s', (frame, href, may) => expect(mayLeadTo(frame, href)).toBe(may))
