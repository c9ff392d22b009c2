import { expect, test } from 'vitest'
import { helpLines } from './help-lines-setting.ts'

const line = (code: string, name: string) => ({
  code,
  name,
  for: ['adults'],
  about: 'Somebody listens.',
  telephone: '0800 1111',
  cost: 'Free',
  languages: ['English'],
  verified_on: null,
})

test.each([
  ['one code', [line('a', 'A line'), line('a', 'Another')]],
  ['one name', [line('a', 'A line'), line('b', 'A  LINE.')]],
])('two lines of %s are refused: nobody could tell them apart', (_, lines) => {
  expect(helpLines.safeParse(lines).error?.issues.map(({ message, path }) => [path, message])).toEqual([
    [[1], 'two lines have one code or one name'],
  ])
})

test('a line is on no card until somebody says that its name tells nothing', () => {
  expect(helpLines.parse([line('a', 'A line'), line('b', 'B line')]).map(({ onCard }) => onCard)).toEqual([
    false,
    false,
  ])
  expect(helpLines.parse([{ ...line('a', 'A line'), on_card: true }])).toMatchObject([{ onCard: true, onPlans: false }])
})
