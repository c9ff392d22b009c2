import { expect, test } from 'vitest'
import { goneFrom } from './must-stay.ts'

test.each([
  ['nothing is gone', ['{{help adults}}', '{emergency}'], ['{emergency}', '{{help adults}}', '{{call}}'], []],
  ['the lines are gone', ['{{help young-people}}', '{emergency}'], ['{emergency}'], ['{{help young-people}}']],
  ['lines for others are not those lines', ['{{help young-people}}'], ['{{help adults}}'], ['{{help young-people}}']],
  ['the emergency number is typed in figures', ['{emergency}', '{emergency}'], ['999'], ['{emergency}']],
  ['a name may go', ['{name}', '{office}'], [], []],
  ['what never stood there is not asked for', [], [], []],
])('%s', (_, stood, stands, gone) => expect(goneFrom(stood, stands)).toEqual(gone))

test.each([
  '{emergency}',
  '{silent}',
  '{police}',
  '{door-public}',
  '{door-professionals}',
  '{reading}',
  '{reply}',
  '{{call}}',
  '{{refer}}',
  '{{help young-people}}',
])('%s stays where it stood', (one) => expect(goneFrom(['{name}', one], ['{name}'])).toEqual([one]))
