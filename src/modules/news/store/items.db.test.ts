import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { usePlainSql } from '../../../../tests/harness/plain-sql.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { newId } from '../../../platform/secrets.ts'
import { PUBLIC, type Viewer } from '../../../platform/viewer.ts'
import type { Deed } from '../rules/item.ts'
import { updatedAt } from '../rules/when.ts'
import { findItem, makeItem, saveItem } from './items.ts'
import { findOnSite, itemsOnSite } from './on-site.ts'

const database = useDatabase()
const { as } = usePlainSql(database)
beforeAll(() => seatTeam(database))

const HOUR = 3_600_000
const hours = (n: number) => new Date(NOW.getTime() + n * HOUR)

/** One save, `at` an hour after NOW. `publish`: that many hours after the save; null: a draft. */
type Save = { readonly at: number; readonly publish: number | null; readonly deed: Deed }
type Seen = { readonly title: string; readonly since: number; readonly changed: number } | null

/**
 * The whole story read anew for each moment. A version comes at its moment unless another was saved before that; what came
 * last is shown; taking off ends all that went before. The day is that of the first that came since.
 */
function shownAt(saves: readonly Save[], now: number): Seen {
  let shown = null as Seen
  for (const [i, { at, publish, deed }] of saves.entries()) {
    if (at > now) break
    const comes = publish === null ? null : Math.max(at, at + publish)
    const next = saves[i + 1]
    const isOvertaken = comes !== null && next !== undefined && next.at < comes && next.at <= now
    if (deed === 'taken off') shown = null
    else if (comes !== null && comes <= now && !isOvertaken)
      shown = { title: `Title ${i}`, since: shown?.since ?? comes, changed: comes }
  }
  return shown
}

const saves = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 9 }),
      publish: fc.oneof(fc.constant(null), fc.constant(0), fc.integer({ min: 1, max: 20 })),
      deed: fc.constantFrom<Deed>('written', 'written', 'written', 'brought back', 'taken off'),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => {
    let at = 0
    return all.map(({ gap, publish, deed }, i): Save => {
      at += gap
      const isOff = deed === 'taken off' && i > 0
      return { at, publish: isOff ? null : publish, deed: isOff ? deed : 'written' }
    })
  })

const by = team.communications
const RUNS = 40

test('whatever was saved and when, visitors see at every moment what its story says, and since when', async () => {
  let n = 0
  await fc.assert(
    fc.asyncProperty(saves, async (story) => {
      n += 1
      const itemId = newId()
      const slug = `story-${n}`
      for (const [i, { at, publish, deed }] of story.entries()) {
        const now = hours(at)
        await database.transactions.run(by, now, async (tx) => {
          const since = (await findItem(tx, slug))?.shownSince ?? now
          const publishAt = publish === null ? null : publish === 0 ? since : hours(at + publish)
          const words = {
            title: `Title ${i}`,
            summary: 'S',
            words: 'W',
            publishAt,
            sources: [],
            toVerify: [],
            reviewBy: null,
          }
          const making = { words, by: by.id, at: now }
          if (i === 0) await makeItem(tx, { ...making, sendKey: itemId }, slug)
          else expect(await saveItem(tx, { ...making, sendKey: newId(), itemId, deed, saw: i })).toBe(i + 1)
        })
        await sees(story.slice(0, i + 1), slug, at)
      }
      for (const later of [1, 5, 10, 21]) await sees(story, slug, (story.at(-1)?.at ?? 0) + later)
    }),
    { numRuns: RUNS, seed: 20260317 },
  )
})

test('what is still to come, and a draft, is read by whoever writes news alone, by SQL too', async () => {
  const words = { title: 'T', summary: 'S', words: 'W', sources: [], toVerify: [], reviewBy: null }
  for (const [slug, publishAt] of [['to-come', hours(1)] as const, ['draft', null] as const])
    await database.transactions.run(by, NOW, (tx) =>
      makeItem(tx, { words: { ...words, publishAt }, by: by.id, sendKey: newId(), at: NOW }, slug),
    )
  const read = async (viewer: Viewer) =>
    (await as(viewer, `select 1 from news.item where slug in ('to-come', 'draft')`)).length
  expect(await Promise.all([PUBLIC, team.practitioner, team.communications].map(read))).toEqual([0, 0, 2])
})

async function sees(story: readonly Save[], slug: string, hour: number): Promise<void> {
  const now = hours(hour)
  const expected = shownAt(story, hour)
  const { one, listed } = await database.transactions.run(PUBLIC, now, async (tx) => ({
    one: await findOnSite(tx, slug, now),
    listed: (await itemsOnSite(tx, now, 1_000)).find((item) => item.slug === slug) ?? null,
  }))
  const said = (item: typeof listed): Seen =>
    item && {
      title: item.title,
      since: (item.publishAt.getTime() - NOW.getTime()) / HOUR,
      changed: (updatedAt(item).getTime() - NOW.getTime()) / HOUR,
    }
  expect([story, hour, said(one), said(listed)]).toEqual([story, hour, expected, expected])
  const written = await database.transactions.run(by, now, (tx) => findItem(tx, slug))
  expect(written?.shownSince ?? null).toEqual(expected && hours(expected.since))
}
