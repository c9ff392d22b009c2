import { expect, test } from 'vitest'
import { plainDate } from '../../../platform/pure/dates.ts'
import { faultsOfCover } from './cover.ts'

const day = (text: string | null) => (text === null ? null : plainDate(text))

test.each([
  ['today alone', { from: '2026-03-17', to: '2026-03-17' }, []],
  ['the longest', { to: '2026-05-18' }, []],
  ['a day too long', { to: '2026-05-19' }, ['to']],
  ['from yesterday', { from: '2026-03-16' }, ['from']],
  ['backwards', { to: '2026-03-19' }, ['to']],
  ['by themselves', { colleagueId: 'robin' }, ['colleague']],
  ['nobody chosen yet', { workerId: '', colleagueId: '' }, []],
  ['days that could not be read', { from: null, to: null }, []],
])('cover: %s', (_what, change, fields) => {
  const wished = { workerId: 'robin', colleagueId: 'maja', from: '2026-03-20', to: '2026-03-21', ...change }
  const wanted = { ...wished, from: day(wished.from), to: day(wished.to) }
  const faults = faultsOfCover(wanted, { today: plainDate('2026-03-17'), most: 60 })
  expect(faults.map((f) => f.field)).toEqual(fields)
})
