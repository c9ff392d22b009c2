import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Fresh, makeDatabase, NOW } from '../../../../tests/harness/fresh-database.ts'
import { team } from '../../../../tests/harness/team.ts'
import { type Anchor, readAnchors } from '../rules/anchor.ts'
import { sendAnchor } from '../send-anchor.ts'
import { auditHash, sealCommitted, writeAudit } from './trail.ts'
import { verifyTrail } from './verify.ts'

/**
 * Whoever owns the database can switch every trigger off and change what they like. These are the ways to change the past,
 * each done as the owner on a real trail, and what `bin/rose audit verify` then says.
 */
let database: Fresh
let drop: () => Promise<void>
let outside: Anchor[]

beforeEach(async () => {
  ;({ fresh: database, drop } = await makeDatabase())
  outside = []
  await grow(4)
  await grow(4)
  await write('waits')
})
afterEach(() => drop())

const write = (act: string) =>
  database.transactions.run(team.practitioner, NOW, (tx) =>
    writeAudit(tx, { viewer: team.practitioner, at: NOW, act, about: { kind: 'list', id: null, why: 'as asked' } }),
  )

/** Rows, their links, and an anchor that somebody outside keeps. */
async function grow(rows: number): Promise<void> {
  for (let row = 0; row < rows; row++) await write(`did ${row}`)
  await database.transactions.run({ kind: 'task', task: 'seal' }, NOW, (tx) => sealCommitted(tx, NOW))
  const anchor = await database.transactions.run({ kind: 'task', task: 'anchor' }, NOW, (tx) =>
    sendAnchor(tx, NOW, null),
  )
  if (anchor) outside.push(anchor)
}

const tamper = (sql: string) => database.asOwner(`set session_replication_role = replica; ${sql}`)
const verify = (anchors: readonly Anchor[] = []) => verifyTrail(database.owner, anchors)

/** Every hash and every link worked out anew: what a patient attacker does after a change. */
async function workOutAnew(): Promise<void> {
  const rows = await database.asOwner<{ no: number; facts: Stored }>(
    `select e.no, to_jsonb(e) as facts from audit.seal s join audit.event e on e.no = s.event_no order by s.link`,
  )
  for (const { no, facts } of rows)
    await tamper(`update audit.event set hash = decode('${rehashed(facts)}', 'hex') where no = ${no}`)
  await tamper(`create temp table chained as with recursive step as (
      select 1::bigint as link, (select event_no from audit.seal order by link limit 1) as event_no,
        sha256(decode(repeat('00', 32), 'hex') || (select e.hash from audit.event e
          join audit.seal s on s.event_no = e.no order by s.link limit 1)) as chain
      union all
      select step.link + 1, n.event_no, sha256(step.chain || n.hash) from step
        join (select row_number() over (order by s.link) as nth, s.event_no, e.hash from audit.seal s
          join audit.event e on e.no = s.event_no) n on n.nth = step.link + 1)
    select * from step;
    delete from audit.seal;
    insert into audit.seal (link, event_no, chain, sealed_at) select link, event_no, chain, now() from chained`)
}

type Stored = Record<'id' | 'at' | 'actor' | 'act', string> &
  Record<'session_id' | 'subject_kind' | 'subject_id' | 'young_person_id' | 'why', string | null> & {
    detail: Record<string, string>
  }

function rehashed(row: Stored): string {
  const { id, actor, act, why, detail } = row
  const [session, subjectKind] = [row.session_id, row.subject_kind]
  const [subject, youngPerson] = [row.subject_id, row.young_person_id]
  const at = new Date(row.at).toISOString()
  return auditHash({ id, at, actor, session, act, subjectKind, subject, youngPerson, why, detail })
}

const numberOf = (link: number) => `(select event_no from audit.seal where link = ${link})`

describe('a trail that nobody touched', () => {
  test('holds, says how much waits for its link, and meets every anchor', async () => {
    expect(await verify(outside)).toEqual({ links: 8, unsealed: 1, anchors: 2, broken: null })
    expect(outside.map(({ link }) => link)).toEqual([4, 8])
  })

  test('holds, worked out anew, when nothing was changed: the way to do that here is a true one', async () => {
    await workOutAnew()
    expect((await verify(outside)).broken).toBeNull()
  })
})

describe('is found, and the first link that does not hold is named:', () => {
  test.each([
    ['a row changed', `update audit.event set why = 'other' where no = ${numberOf(3)}`, 3, 'its row was changed'],
    [
      'who did it changed',
      `update audit.event set actor = 'operator' where no = ${numberOf(2)}`,
      2,
      'its row was changed',
    ],
    [
      'when changed',
      `update audit.event set at = at - interval '1 day' where no = ${numberOf(5)}`,
      5,
      'its row was changed',
    ],
    [
      'a row and its hash changed',
      `update audit.event set hash = sha256('x') where no = ${numberOf(6)}`,
      6,
      'its row was changed',
    ],
    ['a row deleted', `delete from audit.event where no = ${numberOf(6)}`, 6, 'its row is gone'],
    ['a link deleted', 'delete from audit.seal where link = 4', 5, 'the links before it are gone: 4 to 4'],
    ['the first link deleted', 'delete from audit.seal where link = 1', 2, 'the links before it are gone: 1 to 1'],
    [
      'a link and its row deleted',
      `delete from audit.event where no = ${numberOf(4)}; delete from audit.seal where link = 4`,
      5,
      'are gone',
    ],
    [
      'two rows exchanged',
      `update audit.seal set event_no = -event_no where link in (2, 3);
      update audit.seal set event_no = case link when 2 then (select min(no) + 2 from audit.event) else (select min(no) + 1 from audit.event) end
      where link in (2, 3)`,
      2,
      'does not follow',
    ],
    ['a link’s value changed', 'update audit.seal set chain = sha256(chain) where link = 7', 7, 'does not follow'],
    [
      'the last link deleted',
      'delete from audit.seal where link = 8; delete from audit.anchor',
      8,
      '1 row is in no link',
    ],
    [
      'a row put in between, past the queue',
      `insert into audit.event (id, at, actor, act, hash)
      values (gen_random_uuid(), now(), 'operator', 'never did', sha256('x'))`,
      9,
      '1 row is in no link and waits for none',
    ],
    ['the queue emptied', 'delete from audit.unsealed', 9, '1 row is in no link and waits for none'],
  ])('%s', async (_, sql, link, why) => {
    await tamper(sql)
    expect((await verify()).broken).toEqual({ link, why: expect.stringContaining(why) })
  })
})

describe('is found only against what is kept elsewhere:', () => {
  const rewritten = async () => {
    await workOutAnew()
    await tamper('delete from audit.anchor')
  }

  test('the whole chain worked out anew after a row was changed', async () => {
    await tamper(`update audit.event set why = 'other' where no = ${numberOf(6)}`)
    await rewritten()
    expect((await verify()).broken).toBeNull()
    const why = 'it is not what the anchor of 2026-03-17 names, so the chain was rewritten somewhere from link 5 on'
    expect((await verify(outside)).broken).toEqual({ link: 8, why })
  })

  test('the same after a row was put in between', async () => {
    await tamper(`update audit.seal set link = -link - 1 where link > 2; update audit.seal set link = -link where link < 0;
      insert into audit.event (id, at, actor, act, hash) values (gen_random_uuid(), now(), 'operator', 'never did', sha256('x'));
      insert into audit.seal (link, event_no, chain, sealed_at) select 3, max(no), sha256('x'), now() from audit.event`)
    await rewritten()
    expect((await verify()).broken).toBeNull()
    expect((await verify(outside)).broken).toMatchObject({ link: 4, why: expect.stringContaining('from link 1 on') })
  })

  test('the same after a row was taken out', async () => {
    await tamper(`delete from audit.event where no = ${numberOf(2)}; delete from audit.seal where link = 2`)
    await rewritten()
    expect((await verify()).broken).toBeNull()
    expect((await verify(outside)).broken).toMatchObject({ link: 4, why: expect.stringContaining('from link 1 on') })
  })

  test('the tail cut off, rows and links and queue', async () => {
    await tamper(`delete from audit.event where no >= ${numberOf(7)}; delete from audit.seal where link >= 7;
      delete from audit.unsealed; delete from audit.anchor where link > 6`)
    expect((await verify()).broken).toBeNull()
    const why = 'the chain ends before it, and the anchor of 2026-03-17 names link 8'
    expect((await verify(outside)).broken).toEqual({ link: 7, why })
  })

  test('everything taken away', async () => {
    await tamper(
      'delete from audit.unsealed; delete from audit.seal; delete from audit.event; delete from audit.anchor',
    )
    expect((await verify()).broken).toBeNull()
    expect((await verify(outside)).broken).toMatchObject({ link: 1 })
  })

  test('and by the anchors kept here, by somebody who did not think of them', async () => {
    await tamper(`update audit.event set why = 'other' where no = ${numberOf(6)}`)
    await workOutAnew()
    expect((await verify()).broken).toMatchObject({ link: 8 })
  })
})

describe('an anchor', () => {
  test('is kept once for a link, and mailed to the address outside as a line that is read back', async () => {
    const send = () =>
      database.transactions.run({ kind: 'task', task: 'anchor' }, NOW, (tx) => sendAnchor(tx, NOW, 'keep@example.org'))
    expect([await send(), await send()]).toEqual([outside[1], outside[1]])
    const mails = await database.asOwner<{ body: string }>(
      `select body from platform.mail where recipient = 'keep@example.org'`,
    )
    expect(mails.map(({ body }) => readAnchors(body))).toEqual([[outside[1]], [outside[1]]])
    expect(await database.asOwner('select link from audit.anchor order by link')).toEqual([{ link: 4 }, { link: 8 }])
  })

  test.each(['update audit.anchor set link = 1', 'delete from audit.anchor', 'truncate audit.anchor'])(
    'is never changed, not even by the owner: %s',
    (sql) => expect(database.asOwner(sql)).rejects.toThrow(/only ever added to/),
  )

  test('is read by no member of staff, nor is the chain: links are numbered, and numbers count what is hidden', async () => {
    const { sqlOf } = await import('../../../platform/db/sql.ts')
    const { sql } = await import('kysely')
    const asked = (question: string) =>
      database.undone(team.manager, (tx) =>
        sql
          .raw(question)
          .execute(sqlOf(tx))
          .then(() => 'answered'),
      )
    for (const table of ['audit.anchor', 'audit.seal', 'audit.unsealed'])
      await expect(asked(`select from ${table}`)).rejects.toThrow(/permission denied/)
    await expect(asked('select audit.make_anchor(now())')).rejects.toThrow(/only the duty anchor/)
  })
})
