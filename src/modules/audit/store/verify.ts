import { createHash } from 'node:crypto'
import type pg from 'pg'
import { asOwner, type Server } from '#platform/db/connect.ts'
import type { AuditFacts } from '../rules/event.ts'
import { auditHash } from './trail.ts'

/** What a look over the whole trail found. `broken` is the first link that does not hold, and why. */
export type Verdict = {
  readonly links: number
  readonly unsealed: number
  readonly broken: { readonly link: number; readonly why: string } | null
}

type Link = Omit<AuditFacts, 'at'> & { link: number; chain: Buffer; at: Date | null; hash: Buffer | null }

const AT_ONCE = 5_000

/** Works out every hash and every link again, from the first on, as the owner. Stops at the first that does not hold. */
export async function verifyTrail(owner: Server): Promise<Verdict> {
  return asOwner(owner, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    let [links, chain]: [number, Buffer] = [0, Buffer.alloc(32)]
    for (let batch = await linksAfter(client, 0); batch.length > 0; batch = await linksAfter(client, links)) {
      for (const link of batch) {
        const why = faultOf(link, links + 1, chain)
        if (why !== null) return { links, unsealed: 0, broken: { link: link.link, why } }
        links = link.link
        chain = link.chain
      }
    }
    return { links, ...(await besideTheChain(client, links)) }
  })
}

async function linksAfter(client: pg.Client, link: number): Promise<Link[]> {
  const { rows } = await client.query<Link>(
    `select s.link, s.chain, e.id, e.at, e.actor, e.session_id as session, e.act, e.subject_kind as "subjectKind",
       e.subject_id as subject, e.young_person_id as "youngPerson", e.why, e.detail, e.hash
     from audit.seal s left join audit.event e on e.no = s.event_no
     where s.link > $1 order by s.link limit ${AT_ONCE}`,
    [link],
  )
  return rows
}

function faultOf({ link, chain, hash, at, ...facts }: Link, expected: number, before: Buffer): string | null {
  if (link !== expected) return `the links before it are gone: ${expected} to ${link - 1}`
  if (at === null || hash === null) return 'its row is gone'
  if (auditHash({ ...facts, at: at.toISOString() }) !== hash.toString('hex')) return 'its row was changed'
  if (!createHash('sha256').update(before).update(hash).digest().equals(chain))
    return 'it does not follow from the one before'
  return null
}

/** Rows that wait for their link; a row that neither waits nor is in a link was taken out of the chain. */
async function besideTheChain(client: pg.Client, links: number): Promise<Pick<Verdict, 'unsealed' | 'broken'>> {
  const { rows } = await client.query<{ unsealed: number; loose: number }>(
    `select (select count(*) from audit.unsealed) as unsealed,
       (select count(*) from audit.event e where not exists (select from audit.seal s where s.event_no = e.no)
          and not exists (select from audit.unsealed u where u.event_no = e.no)) as loose`,
  )
  const { unsealed = 0, loose = 0 } = rows[0] ?? {}
  const broken = loose === 0 ? null : { link: links + 1, why: `${loose} rows are in no link and wait for none` }
  return { unsealed, broken }
}
