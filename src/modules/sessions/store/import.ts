import { createHash } from 'node:crypto'
import type pg from 'pg'
import { operatorDid } from '#modules/audit'
import { asOwner, type Server } from '#platform/db/connect.ts'
import { foldName } from '#platform/pure/person-name.ts'
import { newId } from '#platform/secrets.ts'
import type { ImportRow } from '../rules/import-row.ts'
import { makePeople, makeWorkers, matchPeople, matchWorkers } from './import-people.ts'
import { findOrMakeCases, matchByKey, matchBySession, writeSessions } from './import-sessions.ts'

/** The owner's way into the database. */
export type Owner = Server

/** A row that can be imported. `againOf`: the line on which the file told of the same session before. */
export type Good = {
  readonly line: number
  readonly row: ImportRow
  readonly key: string
  readonly againOf: number | null
}

export type StoreWish = {
  readonly now: Date
  readonly dryRun: boolean
  readonly refused: number
  /** Told why the lines that are not new are not. What it throws undoes everything. */
  readonly beforeCommit: (there: ReadonlyMap<number, string>) => Promise<void>
}

/**
 * Stores the rows in one transaction as the owner: beside row security, because the operator brings over the whole of an
 * old archive and may see nobody's record on a page. The rows are laid into a table of the transaction, and each step is
 * one statement over all of them, so that a hundred thousand take seconds. The steps stand in the order in which they
 * must happen: nobody is made for a session that is there already.
 */
export async function storeImport(owner: Owner, good: readonly Good[], wish: StoreWish): Promise<void> {
  await asOwner(owner, async (client) => {
    await client.query('begin')
    try {
      await client.query('select pg_advisory_xact_lock(7309004)') // a second import waits, and then finds what this one made
      await layOut(client, good)
      await matchByKey(client)
      await matchWorkers(client)
      await matchPeople(client)
      await matchBySession(client)
      await makeWorkers(client)
      await makePeople(client, wish.now)
      await findOrMakeCases(client)
      const imported = await writeSessions(client, wish.now)
      const there = await notNew(client)
      await operatorDid(client, {
        at: wish.now,
        act: 'imported sessions',
        detail: { imported, alreadyThere: there.size, refused: wish.refused, total: good.length + wish.refused },
      })
      await wish.beforeCommit(there)
      await client.query(wish.dryRun ? 'rollback' : 'commit')
    } catch (error) {
      await client.query('rollback').catch(() => undefined) // a connection that is gone has rolled back by itself
      throw error
    }
  })
}

const AT_ONCE = 5_000

async function layOut(client: pg.Client, good: readonly Good[]): Promise<void> {
  await client.query(`create temporary table import_row (
    line integer primary key, id uuid not null, send_key uuid not null, name text not null, folded text not null,
    born date not null, on_date date not null, kind text not null, attendance text not null, minutes integer,
    worker text, worker_folded text not null, note text not null,
    worker_id uuid, young_person_id uuid, episode_id uuid, there text) on commit drop`)
  for (let from = 0; from < good.length; from += AT_ONCE) await layOutSome(client, good.slice(from, from + AT_ONCE))
  await client.query('analyze import_row')
}

async function layOutSome(client: pg.Client, good: readonly Good[]): Promise<void> {
  const of = <T>(read: (one: Good) => T): T[] => good.map(read)
  await client.query(
    `insert into import_row (line, id, send_key, name, folded, born, on_date, kind, attendance, minutes, worker,
       worker_folded, note, there)
     select * from unnest($1::integer[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::date[],
       $8::text[], $9::text[], $10::integer[], $11::text[], $12::text[], $13::text[], $14::text[])`,
    [
      of((one) => one.line),
      of(() => newId()),
      of(({ key }) => sendKeyOf(key)),
      of(({ row }) => row.youngPerson),
      of(({ row }) => foldName(row.youngPerson)),
      of(({ row }) => row.dateOfBirth),
      of(({ row }) => row.sessionDate),
      of(({ row }) => row.kind),
      of(({ row }) => row.attendance),
      of(({ row }) => row.minutes),
      of(({ row }) => row.practitioner),
      of(({ row }) => foldName(row.practitioner ?? '')),
      of(({ row }) => row.note),
      of(({ againOf }) => (againOf === null ? null : `The same session as on line ${againOf}.`)),
    ],
  )
}

/**
 * The natural key as the session's send key (a UUID of version 8): the same row is known again even after somebody has
 * corrected the session or the young person's name, and the database itself keeps it from being stored twice.
 */
function sendKeyOf(key: string): string {
  const hex = createHash('sha256').update(`imported session\n${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function notNew(client: pg.Client): Promise<Map<number, string>> {
  const { rows } = await client.query<{ line: number; there: string }>(
    'select line, there from import_row where there is not null',
  )
  return new Map(rows.map((row) => [row.line, row.there]))
}
