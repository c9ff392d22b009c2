import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { attempt } from '../../../../tests/harness/walls.ts'
import { PUBLIC } from '../../../platform/viewer.ts'
import { sealCommitted, writeAudit } from './trail.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))

const entry = (act: string) => ({
  viewer: team.practitioner,
  at: NOW,
  act,
  about: { kind: 'case', id: team.manager.id, why: 'é "quoted"' },
})
const write = (act: string) => database.transactions.run(team.practitioner, NOW, (tx) => writeAudit(tx, entry(act)))
const seal = (most?: number) =>
  database.transactions.run({ kind: 'task', task: 'seal' }, NOW, (tx) => sealCommitted(tx, NOW, most))

type Row = {
  no: number
  id: string
  at: Date
  actor: string
  session_id: string
  act: string
  subject_kind: string
  subject_id: string
  why: string
  detail: object
  hash: Buffer
}
const rows = () => database.asOwner<Row>('select * from audit.event order by no')
const chain = () =>
  database.asOwner<{ event_no: number; chain: Buffer; hash: Buffer }>(
    'select s.event_no, s.chain, e.hash from audit.seal s join audit.event e on e.no = s.event_no order by s.link',
  )

describe('a row of the trail', () => {
  test('carries the SHA-256 of its own canonical JSON', async () => {
    await write('looked at a case')
    const row = (await rows()).at(-1)
    if (!row) throw new Error('no row')
    const facts = {
      id: row.id,
      at: row.at.toISOString(),
      actor: row.actor,
      session: row.session_id,
      act: row.act,
      subjectKind: row.subject_kind,
      subject: row.subject_id,
      youngPerson: null,
      why: row.why,
      detail: row.detail,
    }
    expect(row.hash.toString('hex')).toBe(
      createHash('sha256')
        .update(canonicalize(facts) ?? '')
        .digest('hex'),
    )
  })

  test('is not there when the act it tells of did not happen', async () => {
    const before = (await rows()).length
    await expect(
      database.transactions.run(team.practitioner, NOW, async (tx) => {
        await writeAudit(tx, entry('half an act'))
        throw new Error('the act failed')
      }),
    ).rejects.toThrow('the act failed')
    expect(await rows()).toHaveLength(before)
  })

  test('cannot be written in somebody else’s name', async () => {
    const forged = { ...entry('forged'), viewer: team.manager }
    await expect(database.transactions.run(team.practitioner, NOW, (tx) => writeAudit(tx, forged))).rejects.toThrow(
      /row-level security/,
    )
    await expect(database.transactions.run(PUBLIC, NOW, (tx) => writeAudit(tx, forged))).rejects.toThrow(
      /row-level security/,
    )
  })

  test.each([
    `update audit.event set act = 'nothing'`,
    'delete from audit.event',
    'truncate audit.event cascade',
    `update audit.seal set chain = chain`,
    'delete from audit.seal',
  ])('is never changed, not even by the owner: %s', async (sql) => {
    await seal()
    await expect(database.asOwner(sql)).rejects.toThrow(/only ever added to/)
  })
})

describe('the seal', () => {
  test('chains what was committed, in order, each link from the one before', async () => {
    for (const act of ['one', 'two', 'three']) await write(act)
    await seal()
    const links = await chain()
    expect(links.map((l) => l.event_no)).toEqual((await rows()).map((r) => r.no))
    let previous = Buffer.alloc(32)
    for (const link of links) {
      previous = createHash('sha256').update(previous).update(link.hash).digest()
      expect(link.chain.equals(previous)).toBe(true)
    }
    expect(await seal()).toBe(0)
  })

  test('a row whose transaction commits late is not passed over', async () => {
    await seal()
    let late: () => void = () => {}
    const slow = database.transactions.run(team.practitioner, NOW, async (tx) => {
      await writeAudit(tx, entry('began early'))
      await new Promise<void>((done) => (late = done))
    })
    await write('committed first')
    expect(await seal()).toBe(1)
    late()
    await slow
    expect(await seal()).toBe(1)
    const sealed = new Set((await chain()).map((l) => l.event_no))
    expect((await rows()).filter((r) => !sealed.has(r.no))).toEqual([])
  })

  test('writers never wait for the sealer, nor for each other; two sealers do not seal twice', async () => {
    const held: (() => void)[] = []
    const writers = Array.from({ length: 3 }, (_, i) =>
      database.transactions.run(team.practitioner, NOW, async (tx) => {
        await writeAudit(tx, entry(`writer ${i}`))
        await new Promise<void>((done) => held.push(done))
      }),
    )
    while (held.length < 3) await new Promise((r) => setTimeout(r, 5))
    expect(await seal()).toBe(0)
    for (const go of held) go()
    await Promise.all(writers)
    const sealed = await Promise.all([seal(), seal()])
    const rest = await seal()
    expect(sealed[0] + sealed[1] + rest).toBe(3)
    const numbers = (await chain()).map((l) => l.event_no)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('the application cannot write a link by itself', async () => {
    await expect(
      database.undone(team.manager, async (tx) => {
        const { sqlOf } = await import('../../../platform/db/sql.ts')
        const { sql } = await import('kysely')
        await sql`insert into audit.seal (link, event_no, chain, sealed_at) values (999, 1, decode(repeat('00', 32), 'hex'), now())`.execute(
          sqlOf(tx),
        )
      }),
    ).rejects.toThrow(/permission denied/)
  })
})

test('who may read: manager, data lead and safeguarding trustee, never a practitioner', async () => {
  const { sqlOf } = await import('../../../platform/db/sql.ts')
  const { sql } = await import('kysely')
  const seen = (viewer: typeof team.manager) =>
    database.undone(
      viewer,
      async (tx) =>
        (await sql<{ n: number }>`select count(*)::int as n from audit.event`.execute(sqlOf(tx))).rows[0]?.n ?? 0,
    )
  expect(await seen(team.manager)).toBeGreaterThan(0)
  expect(await seen(team.dataLead)).toBeGreaterThan(0)
  for (const other of [team.practitioner, team.trustee, team.volunteer]) expect(await seen(other)).toBe(0)
})

describe('whose record a form came back of', () => {
  test('is told to whoever sees it or was shown it before, and to nobody who has a number alone', async () => {
    const shut = await makeScene(database, { named: [team.therapist], worker: team.therapist })
    const open = await makeScene(database)
    for (const { caseId, youngPersonId } of [shut, open])
      await database.asOwner(
        `insert into audit.event (id, at, actor, act, subject_kind, subject_id, young_person_id, hash)
         values (gen_random_uuid(), $1, $2, 'looked at a case', 'case', $3, $4, sha256('x'))`,
        [NOW, team.outreach.id, caseId, youngPersonId],
      )
    const whose = (viewer: (typeof team)['manager'], { caseId }: { caseId: string }) =>
      attempt(database, viewer, `select 1 where audit.young_person_of('${caseId}') is not null`)
    for (const viewer of [team.therapist, team.outreach]) expect(await whose(viewer, shut)).toBe(1)
    for (const viewer of [team.practitioner, team.manager, team.outreach]) expect(await whose(viewer, open)).toBe(1)
    for (const viewer of [team.manager, team.practitioner, team.communications, team.trustee, team.dataLead])
      expect([viewer.name, await whose(viewer, shut)]).toEqual([viewer.name, 0])
    for (const viewer of [team.colleague, team.communications, team.volunteer])
      expect([viewer.name, await whose(viewer, open)]).toEqual([viewer.name, 0])
  })
})
