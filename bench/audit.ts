// `npm run bench -- audit`: what the trail costs its writers, beside plain inserts into a table of the same shape.
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { root } from '../scripts/root.ts'
import { sealCommitted, writeAudit } from '../src/modules/audit/store/trail.ts'
import { verifyTrail } from '../src/modules/audit/store/verify.ts'
import { asOwner } from '../src/platform/db/connect.ts'
import { sqlOf } from '../src/platform/db/sql.ts'
import { type Database, startDatabase } from '../src/platform/db/start.ts'
import { installationSecrets } from '../src/platform/installation-secrets.ts'
import type { Staff } from '../src/platform/viewer.ts'
import { quantile } from './load.ts'

const WRITERS = 10
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7)
const ROUND_MS = 2_500
const BUDGET = 0.6

const viewer: Staff = {
  kind: 'staff',
  id: randomUUID(),
  name: 'Bench',
  role: 'manager',
  onDuty: false,
  deputy: false,
  sessionId: randomUUID(),
}

type Write = (database: Database, at: Date) => Promise<void>

const audited: Write = ({ transactions }, at) =>
  transactions.run(viewer, at, (tx) =>
    writeAudit(tx, {
      viewer,
      at,
      act: 'looked at a case',
      about: {
        kind: 'case',
        id: randomUUID(),
        youngPersonId: randomUUID(),
        why: 'to measure',
        detail: { show: 'all' },
      },
    }),
  )

/** The same row in the same kind of transaction, without its hash, its queue and its wall. */
const plain: Write = ({ transactions }, at) =>
  transactions.run(viewer, at, async (tx) => {
    await sql`insert into audit.plain (id, at, actor, session_id, act, subject_kind, subject_id, young_person_id, why, detail, hash)
      values (${randomUUID()}, ${at}, ${viewer.id}, ${viewer.sessionId}, 'looked at a case', 'case', ${randomUUID()},
        ${randomUUID()}, 'to measure', ${JSON.stringify({ show: 'all' })}, decode(${'00'.repeat(32)}, 'hex'))`.execute(
      sqlOf(tx),
    )
  })

/** Rows a second, with all writers at it. */
async function rate(database: Database, write: Write): Promise<number> {
  const until = performance.now() + ROUND_MS
  let rows = 0
  const work = async () => {
    while (performance.now() < until) {
      await write(database, new Date())
      rows += 1
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, work))
  return (rows / ROUND_MS) * 1_000
}

/** Chains what was written as the server does: once a second, until nothing waits. */
function seal(database: Database): { stop: () => Promise<void> } {
  let running = Promise.resolve()
  const once = async () => {
    for (let sealed = -1; sealed !== 0; )
      sealed = await database.transactions.run({ kind: 'task', task: 'seal' }, new Date(), (tx) =>
        sealCommitted(tx, new Date()),
      )
  }
  const timer = setInterval(() => {
    running = running.then(once)
  }, 1_000)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

type Round = { readonly plain: number; readonly audited: number; readonly sealed: number }

/** By turns, so that a machine that slows down slows all of them. */
async function measure(database: Database): Promise<Round[]> {
  const rounds: Round[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const rates = { plain: await rate(database, plain), audited: await rate(database, audited), sealed: 0 }
    const sealer = seal(database)
    rates.sealed = await rate(database, audited)
    await sealer.stop()
    if (round > 0) rounds.push(rates)
  }
  return rounds
}

/** Measures, prints, and answers whether the trail stays within its budget. */
export async function benchAudit(): Promise<boolean> {
  const folder = join(root, 'data', 'bench-audit')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const secrets = installationSecrets(join(folder, 'secrets.json'))
  const size = { poolSize: WRITERS + 1 }
  const database = await startDatabase({
    databaseUrl: null,
    dataFolder: folder,
    mode: 'demo',
    secrets,
    log: () => {},
    ...size,
  })
  try {
    await asOwner(database.owner, (client) =>
      client.query(
        'create table audit.plain (like audit.event including all); grant insert on audit.plain to rose_app',
      ),
    )
    const rounds = await measure(database)
    const { links, unsealed, broken } = await verifyTrail(database.owner)
    if (broken !== null) throw new Error(`The trail is broken at link ${broken.link}: ${broken.why}`)
    process.stdout.write(`The trail that was written holds: ${links} links, ${unsealed} rows waiting.\n`)
    return report(rounds)
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(rounds: readonly Round[]): boolean {
  const middle = (numbers: number[]) => quantile(numbers, 0.5)
  const plainRate = middle(rounds.map((round) => round.plain))
  process.stdout.write(`${WRITERS} writers, ${rounds.length} rounds; plain inserts ${plainRate.toFixed(0)} a second\n`)
  const lines = (['audited', 'sealed'] as const).map((name) => {
    const ratio = middle(rounds.map((round) => round[name] / round.plain))
    const rows = middle(rounds.map((round) => round[name]))
    const words = name === 'audited' ? 'audited' : 'audited, sealed meanwhile'
    const isOver = ratio < BUDGET
    process.stdout.write(
      `${words.padEnd(28)}${rows.toFixed(0).padStart(8)} a second   audited/plain ${ratio.toFixed(2)} (at least ${BUDGET})${isOver ? ' OVER' : ''}\n`,
    )
    return !isOver
  })
  return lines.every(Boolean)
}
