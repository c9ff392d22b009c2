import { createHash } from 'node:crypto'
import type pg from 'pg'
import { asOwner, type Server } from '#platform/db/connect.ts'
import { type Anchor, inOrder } from '../rules/anchor.ts'
import type { AuditFacts } from '../rules/event.ts'
import { auditHash } from './trail.ts'

/** What a look over the whole trail found. `broken` is the first link that does not hold, and why. */
export type Verdict = {
  readonly links: number
  readonly unsealed: number
  /** Anchors that the chain was held against: those kept here, and those from outside. */
  readonly anchors: number
  readonly broken: { readonly link: number; readonly why: string } | null
}

type Link = Omit<AuditFacts, 'at'> & { link: number; chain: Buffer; at: Date | null; hash: Buffer | null }

const AT_ONCE = 5_000

/**
 * Works out every hash and every link again, from the first on, as the owner, and holds the chain against `outside` anchors
 * and those kept here: what the owner of the database changed does not hold. Stops at the first that does not.
 */
export async function verifyTrail(owner: Server, outside: readonly Anchor[] = []): Promise<Verdict> {
  return asOwner(owner, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const anchors = inOrder([...(await keptAnchors(client)), ...outside])
    const hold = holding(anchors)
    let [links, chain]: [number, Buffer] = [0, Buffer.alloc(32)]
    const { unsealed, loose } = await besideTheChain(client)
    const found = (broken: Verdict['broken']) => ({ links, unsealed, anchors: anchors.length, broken })
    for (let batch = await linksAfter(client, 0); batch.length > 0; batch = await linksAfter(client, links)) {
      for (const link of batch) {
        const why = faultOf(link, links + 1, chain) ?? hold(link)
        if (why !== null) return found({ link: link.link, why })
        links = link.link
        chain = link.chain
      }
    }
    return found(endOf(anchors, links) ?? looseRows(loose, links))
  })
}

async function keptAnchors(client: pg.Client): Promise<Anchor[]> {
  const { rows } = await client.query<Anchor>(
    `select link, encode(chain, 'hex') as chain, made_at as "madeAt" from audit.anchor`,
  )
  return rows
}

async function linksAfter(client: pg.Client, link: number): Promise<Link[]> {
  const { rows } = await client.query<Link>(
    `select s.link, s.chain, e.id, e.at, e.actor, e.session_id as session, e.act,
       e.subject_kind as "subjectKind", e.subject_id as subject, e.young_person_id as "youngPerson", e.why, e.detail, e.hash
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

/**
 * A chain that was worked out anew after a change follows from link to link like the true one; only what was kept elsewhere
 * tells them apart, and it tells between which two anchors the change lies.
 */
function holding(anchors: readonly Anchor[]): (link: Link) => string | null {
  const byLink = Map.groupBy(anchors, ({ link }) => link)
  let last = 0
  return ({ link, chain }) => {
    const here = byLink.get(link) ?? []
    const wrong = here.find((anchor) => anchor.chain !== chain.toString('hex'))
    if (wrong)
      return `it is not what the anchor of ${dayOf(wrong)} names, so the chain was rewritten somewhere from link ${last + 1} on`
    if (here.length > 0) last = link
    return null
  }
}

/** An anchor beyond the end: the newest links, and perhaps their rows, were cut off. */
function endOf(anchors: readonly Anchor[], links: number): Verdict['broken'] {
  const beyond = anchors.find(({ link }) => link > links)
  if (!beyond) return null
  return {
    link: links + 1,
    why: `the chain ends before it, and the anchor of ${dayOf(beyond)} names link ${beyond.link}`,
  }
}

function dayOf({ madeAt }: Anchor): string {
  return madeAt.toISOString().slice(0, 10)
}

/** Rows that wait for their link; and rows that neither wait nor are in a link, which were taken out of the chain. */
async function besideTheChain(client: pg.Client): Promise<{ unsealed: number; loose: number }> {
  const { rows } = await client.query<{ unsealed: number; loose: number }>(
    `select (select count(*) from audit.unsealed)::int as unsealed,
       (select count(*) from audit.event e where not exists (select from audit.seal s where s.event_no = e.no)
          and not exists (select from audit.unsealed u where u.event_no = e.no))::int as loose`,
  )
  return rows[0] ?? { unsealed: 0, loose: 0 }
}

function looseRows(loose: number, links: number): Verdict['broken'] {
  if (loose === 0) return null
  const are = loose === 1 ? '1 row is in no link and waits for none' : `${loose} rows are in no link and wait for none`
  return { link: links + 1, why: are }
}
