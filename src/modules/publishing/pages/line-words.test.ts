import { expect, test } from 'vitest'
import { setting } from '../../../../tests/harness/setting.ts'
import { vouchedOn } from '../../../../tests/harness/vouched-lines.ts'
import { plainDate } from '../../../platform/pure/dates.ts'
import { currentLines } from '../help-lines.ts'
import { dueLines } from './line-words.ts'

const { organisation } = setting()
const lines = currentLines(vouchedOn('2026-11-29')(organisation))
const HREF = '/manage/help-lines'

test('the desk is told of lines to check, and at once when visitors do not see their hours', () => {
  expect(dueLines(lines, plainDate('2026-12-01'))).toEqual([
    { text: '11 help lines to check', href: HREF, facts: 'Visitors do not see the hours of 5', isLate: true },
  ])
  const shout = lines.all().filter(({ code }) => code === 'shout')
  expect(dueLines({ ...lines, all: () => shout }, plainDate('2026-12-01'))).toEqual([])
  expect(dueLines({ ...lines, all: () => shout }, plainDate('2027-05-01'))).toEqual([
    { text: '1 help line to check', href: HREF, facts: 'Visitors see all their hours', isLate: false },
  ])
})

test('and half a year before nobody knows the bank holidays any more', () => {
  const none = { ...lines, all: () => [] }
  expect(dueLines(none, plainDate('2028-06-01'))).toEqual([])
  const told = { text: 'Bank holidays are known until 31 December 2028', href: HREF }
  const facts = 'Ask whoever looks after Rose to add the next ones'
  expect(dueLines(none, plainDate('2028-08-01'))).toEqual([{ ...told, facts, isLate: false }])
  expect(dueLines(none, plainDate('2029-01-01'))).toEqual([{ ...told, facts, isLate: true }])
})
