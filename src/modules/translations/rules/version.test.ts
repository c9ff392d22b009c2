import { describe, expect, it } from 'vitest'
import { isSamePerson, standingOf } from './version.ts'

describe('where a page stands in a language', () => {
  const newest = { version: 1 }
  const on = { deed: 'put on the site' } as const
  it.each([
    [{ newest: null, last: null, isCurrent: false }, 'missing'],
    [{ newest, last: null, isCurrent: true }, 'waiting'],
    [{ newest, last: on, isCurrent: true }, 'on-the-site'],
    [{ newest, last: on, isCurrent: false }, 'behind'],
    [{ newest, last: { deed: 'taken off' } as const, isCurrent: true }, 'waiting'],
  ])('%j: %s', (given, standing) => expect(standingOf(given)).toBe(standing))
})

describe('whoever reads a translation through', () => {
  it.each([
    ['Anna Nowak', 'anna  nowak.', true],
    ['ＡＮＮＡ Nowak', 'Anna Nowak', true],
    ['Anna Nowak', 'Jan Nowak', false],
    ['آمنة', 'آمنة ', true],
  ])('%s and %s are the same: %s', (one, other, same) => expect(isSamePerson(one, other)).toBe(same))
})
