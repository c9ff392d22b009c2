import { expect, test } from 'vitest'
import { plainDate } from '../../platform/pure/dates.ts'
import { ownContent } from '../site/index.ts'
import { dueWords } from './due-words.ts'

const words = ownContent()

test('a month before a page is to be read again one line says so, and from the day after it is late', () => {
  const on = (day: string) => dueWords(words, plainDate(day))
  expect(on('2027-04-28')).toEqual([])
  expect(on('2027-04-29')).toMatchObject([{ href: '/manage/pages', isLate: false }])
  expect(on('2027-04-29')[0]?.text).toMatch(/^\d+ pages of the site to read again$/)
  expect(on('2027-05-29')[0]?.isLate).toBe(false)
  expect(on('2027-05-30')[0]?.isLate).toBe(true)
})
