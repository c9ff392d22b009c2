import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../platform/pure/result.ts'
import { allocate, close, type Episode, reopen } from './episode.ts'

const waiting: Episode = { state: 'waiting', openedOn: '2026-01-05', closedOn: null, workerId: null }
const open: Episode = { ...waiting, state: 'open', workerId: 'robin' }
const closed: Episode = { ...open, state: 'closed', closedOn: '2026-03-01' }

describe('a case', () => {
  test('opens when it is given to a worker, and can change hands', () => {
    expect(allocate(waiting, 'robin')).toEqual(open)
    expect(allocate(open, 'maja')).toEqual({ ...open, workerId: 'maja' })
  })

  test.each([
    ['given to whoever has it', allocate(open, 'robin')],
    ['given away when closed', allocate(closed, 'maja')],
    ['closed twice', close(closed, '2026-03-02', [])],
    ['closed before it began', close(open, '2026-01-04', [])],
    [
      'closed with a session still booked',
      close(open, '2026-03-01', [{ sentence: 'A session is booked.', href: null }]),
    ],
    ['reopened while open', reopen(open, '2026-03-01')],
    ['reopened while it waits', reopen(waiting, '2026-03-01')],
    ['reopened before it closed', reopen(closed, '2026-02-28')],
  ])('is not %s', (_what, answer) => {
    expect(isRefusal(answer)).toBe(true)
  })

  test('closes when nothing stands in the way, from waiting too', () => {
    expect(close(open, '2026-03-01', [])).toEqual(closed)
    expect(close(waiting, '2026-01-05', [])).toMatchObject({ state: 'closed', closedOn: '2026-01-05' })
  })

  test('reopening makes a new one that waits for a worker', () => {
    expect(reopen(closed, '2026-03-01')).toEqual({
      state: 'waiting',
      openedOn: '2026-03-01',
      closedOn: null,
      workerId: null,
    })
  })
})
