import { join } from 'node:path'
import type pg from 'pg'
import { asOwner, type Server } from '#platform/db/connect.ts'
import { readOrganisation } from '#platform/organisation.ts'
import { ROOT } from '#platform/root.ts'
import { type CountyWish, countyBlock, EARLIEST_NOW } from './county.ts'
import { markOf } from './marks.ts'
import { writeBlock } from './write.ts'

export type SeedWish = {
  readonly now: Date
  /** 1: some hundred young people; each further 1 adds a hundred. */
  readonly scale: number
  readonly seed?: string
  readonly log: (line: string) => void
}

/** Why the county is not put here, in one sentence. */
export class SeedRefused extends Error {}

/**
 * Puts the believable county into an empty practice database, or lets one that is there grow to `scale`. What is written
 * is whole blocks, each in a transaction of its own: broken off half way, the next call goes on. Answers how many blocks
 * were written now: 0 when the county is that large already. Throws {@link SeedRefused} for a live database, one that
 * holds records of other young people, and a clock before the county's traps.
 */
export async function seedCounty(owner: Server, { now, scale, seed = 'rose', log }: SeedWish): Promise<number> {
  if (now < EARLIEST_NOW)
    throw new SeedRefused('The county begins to be believable in July 2022; this clock is earlier.')
  const organisation = readOrganisation(join(ROOT, 'config', 'organisation.yml'))
  return asOwner(owner, async (client) => {
    await client.query('select pg_advisory_lock(7309003)')
    const there = await blocksThere(client, seed, scale)
    const wanted = Array.from({ length: scale }, (_, block) => block).filter((block) => !there.has(block))
    for (const [done, block] of wanted.entries()) {
      await writeWhole(client, { seed, now, organisation }, block)
      if ((done + 1) % 10 === 0) log(`The county has ${block + 1} of ${scale} parts.`)
    }
    // Counting from an index alone needs to know which pages all can see: that is what vacuum writes down.
    if (wanted.length > 0) await client.query('vacuum (analyze)')
    return wanted.length
  })
}

async function blocksThere(client: pg.Client, seed: string, scale: number): Promise<Set<number>> {
  const { rows: installations } = await client.query<{ mode: string }>('select mode from platform.installation')
  if (installations[0]?.mode !== 'demo')
    throw new SeedRefused('The invented county is for a practice database only; this one is not a practice database.')
  const marks = Array.from({ length: scale }, (_, block) => markOf(seed, block))
  const { rows } = await client.query<{ id: string }>('select id from young_people.young_person where id = any ($1)', [
    marks,
  ])
  const there = new Set(rows.map((row) => marks.indexOf(row.id)))
  const { rows: anybody } = await client.query('select from young_people.young_person limit 1')
  if (anybody.length > 0 && !there.has(0))
    throw new SeedRefused(
      'This database already holds records of young people, so the invented county stays out of it.',
    )
  return there
}

async function writeWhole(client: pg.Client, wish: CountyWish, block: number): Promise<void> {
  await client.query('begin')
  try {
    await writeBlock(client, countyBlock(wish, block), wish.now)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
