import { createHash } from 'node:crypto'
import type pg from 'pg'
import { auditHash } from '#modules/audit'
import type { Block } from './county.ts'
import { type Kind, type Row, TABLES, type TableName } from './tables.ts'
import type { Act } from './trail.ts'

const AT_ONCE = 5_000

/** Writes one block in the transaction of `client`: every table in the order of its foreign keys, then the trail. */
export async function writeBlock(client: pg.Client, block: Block, now: Date): Promise<void> {
  for (const table of Object.keys(TABLES) as TableName[]) {
    const rows = block.rows.of(table)
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await insertRows(client, table, rows.slice(from, from + AT_ONCE))
  }
  await writeTrail(client, block, now)
}

/** One statement for thousands of rows: each column travels as one array of text and is read by its kind. */
async function insertRows<T extends TableName>(client: pg.Client, table: T, rows: readonly Row<T>[]): Promise<void> {
  const kinds: Readonly<Record<string, Kind>> = TABLES[table]
  const columns = Object.keys(kinds)
  const values = columns.map((column) =>
    rows.map((row) => asText((row as Readonly<Record<string, unknown>>)[column], kinds[column] ?? 'text')),
  )
  const read = columns.map((column) => `${column}::${kinds[column]}`).join(', ')
  const arrays = columns.map((_, i) => `$${i + 1}::text[]`).join(', ')
  await client.query(
    `insert into ${table} (${columns.join(', ')}) select ${read} from unnest(${arrays}) as r(${columns.join(', ')})`,
    values,
  )
}

function asText(value: unknown, kind: Kind): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (kind === 'jsonb') return JSON.stringify(value)
  if (kind === 'bytea') return `\\x${Buffer.from(value as Uint8Array).toString('hex')}`
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(String(one))).join(',')}}`
  return String(value)
}

/** Hashes, adds and seals the acts of a block: the chain goes on from the last link, in the same transaction. */
async function writeTrail(client: pg.Client, { acts, random }: Block, now: Date): Promise<void> {
  await client.query('select pg_advisory_xact_lock(7309001)') // the sealing job's own: nobody else makes links meanwhile
  const { rows } = await client.query<{ link: number; chain: Buffer }>(
    'select link, chain from audit.seal order by link desc limit 1',
  )
  const ids = random.part('trail')
  let [link, chain] = [rows[0]?.link ?? 0, rows[0]?.chain ?? Buffer.alloc(32)]
  for (let from = 0; from < acts.length; from += AT_ONCE) {
    const events = acts.slice(from, from + AT_ONCE).map((act) => {
      const id = ids.uuid()
      const hash = Buffer.from(auditHash(factsOf(act, id)), 'hex')
      chain = createHash('sha256').update(chain).update(hash).digest()
      return { ...act, id, hash: hash.toString('hex'), link: ++link, chain: chain.toString('hex') }
    })
    await addEvents(client, events)
    await addSeals(client, events, now)
  }
}

type Event = Act & { readonly id: string; readonly hash: string; readonly link: number; readonly chain: string }

function factsOf(act: Act, id: string): Parameters<typeof auditHash>[0] {
  return {
    id,
    at: act.at.toISOString(),
    actor: act.actor,
    session: null,
    act: act.act,
    subjectKind: act.kind,
    subject: act.subject,
    youngPerson: act.youngPerson,
    why: null,
    detail: {},
  }
}

async function addEvents(client: pg.Client, events: readonly Event[]): Promise<void> {
  await client.query(
    `insert into audit.event (id, at, actor, act, subject_kind, subject_id, young_person_id, hash)
     select id, at::timestamptz, actor, act, kind, subject, young_person, decode(hash, 'hex')
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::text[])
       as r(id, at, actor, act, kind, subject, young_person, hash)`,
    [
      events.map((e) => e.id),
      events.map((e) => e.at.toISOString()),
      events.map((e) => e.actor),
      events.map((e) => e.act),
      events.map((e) => e.kind),
      events.map((e) => e.subject),
      events.map((e) => e.youngPerson),
      events.map((e) => e.hash),
    ],
  )
}

async function addSeals(client: pg.Client, events: readonly Event[], now: Date): Promise<void> {
  await client.query(
    `with sealed as (
       insert into audit.seal (link, event_no, chain, sealed_at)
       select r.link, e.no, decode(r.chain, 'hex'), $4
       from unnest($1::bigint[], $2::uuid[], $3::text[]) as r(link, id, chain) join audit.event e on e.id = r.id
       returning event_no)
     delete from audit.unsealed u using sealed where u.event_no = sealed.event_no`,
    [events.map((e) => e.link), events.map((e) => e.id), events.map((e) => e.chain), now],
  )
}
