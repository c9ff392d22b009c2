import fc from 'fast-check'
import { expect, test } from 'vitest'
import { putAsideBy, standingOf, type VersionFacts } from './on-the-site.ts'

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 9))
const saved = (version: number, madeAt: number, publishAt: number | null): VersionFacts => ({
  path: 'about',
  version,
  madeAt: day(madeAt),
  publishAt: publishAt === null ? null : day(publishAt),
})
const standing = (versions: VersionFacts[], now: number) => {
  const { onSite, waiting } = standingOf(versions, day(now))
  return [onSite?.version ?? 0, waiting?.version ?? 0]
}

test.each([
  ['nothing was saved', [], 5, [0, 0]],
  ['a draft alone', [saved(1, 1, null)], 5, [0, 1]],
  ['saved for the site', [saved(1, 1, 1)], 5, [1, 0]],
  ['planned, and not yet', [saved(1, 1, 6)], 5, [0, 1]],
  ['planned, and come', [saved(1, 1, 5)], 5, [1, 0]],
  ['a draft over what is on the site', [saved(1, 1, 1), saved(2, 2, null)], 5, [1, 2]],
  ['a plan that a draft took back in time', [saved(1, 1, 1), saved(2, 2, 4), saved(3, 3, null)], 5, [1, 3]],
  ['a plan that had come before the draft', [saved(1, 1, 1), saved(2, 2, 4), saved(3, 5, null)], 6, [2, 3]],
  ['a plan that other words overtook', [saved(1, 1, 6), saved(2, 2, 2)], 7, [2, 0]],
  ['a plan moved to an earlier day', [saved(1, 1, 9), saved(2, 2, 4)], 5, [2, 0]],
])('%s', (_, versions, now, expected) => expect(standing(versions, now)).toEqual(expected))

test('a plan that was still to come is put aside by the next save, and by no other', () => {
  const versions = [saved(1, 1, 2), saved(2, 3, 6), saved(3, 4, 4), saved(4, 7, 7)]
  expect(versions.map(({ version }) => putAsideBy(versions, version)?.version ?? null)).toEqual([null, null, 2, null])
  expect(putAsideBy([], 1)).toBe(null)
})

test('once something is on the site, time alone never takes it off, and only the newest save can still come', () => {
  const versions = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.option(fc.integer({ min: 0, max: 20 }))))
  fc.assert(
    fc.property(versions, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (made, a, b) => {
      let at = 0
      const all = made.map(([step, wish], i) => {
        at += step
        return saved(i + 1, at, wish === null ? null : Math.max(at, wish))
      })
      const [early, late] = [Math.max(at, Math.min(a, b)), Math.max(at, a, b)]
      const before = standingOf(all, day(early)).onSite?.version ?? 0
      const after = standingOf(all, day(late)).onSite?.version ?? 0
      expect([before, all.length]).toContain(after)
    }),
  )
})
