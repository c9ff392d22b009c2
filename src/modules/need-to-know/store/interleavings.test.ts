import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../tests/harness/team.ts'
import { summaryOf } from '../../../modules/young-people/index.ts'
import type { Staff } from '../../../platform/viewer.ts'
import { breakGlass, closeGlass, recordOf } from './glass.ts'
import { lift, restrict } from './restrictions.ts'

/**
 * Whatever the order in which a record is restricted, lifted, covered, and opened and closed through the glass: nobody who
 * is not named on a restricted record ever sees it, and nobody sees an open one without a case, cover or glass of theirs.
 */
const database = useDatabase()
const WORKERS = [team.practitioner, team.colleague, team.therapist, team.outreach]
const MINUTE_MS = 60_000

beforeAll(() => seatTeam(database))

type Step =
  | { readonly deed: 'restrict'; readonly named: readonly number[]; readonly manager: boolean }
  | { readonly deed: 'lift' }
  | { readonly deed: 'cover' | 'break' | 'close'; readonly who: number }
  | { readonly deed: 'wait'; readonly minutes: number }

const who = fc.nat(WORKERS.length - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    deed: fc.constant('restrict' as const),
    named: fc.uniqueArray(who, { minLength: 1 }),
    manager: fc.boolean(),
  }),
  fc.record({ deed: fc.constant('lift' as const) }),
  fc.record({ deed: fc.constantFrom('cover' as const, 'break' as const, 'close' as const), who }),
  fc.record({ deed: fc.constantFrom('break' as const), who }),
  fc.record({ deed: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 70 }) }),
)

/** The rule, told a second time and without SQL. */
class Told {
  restrictedTo: ReadonlySet<string> | null = null
  readonly covered = new Set<string>()
  readonly glass = new Map<string, number>()
  now = NOW.getTime()

  sees({ id, role }: Staff): boolean {
    if (this.restrictedTo !== null) return this.restrictedTo.has(id)
    if (role === 'manager' || id === team.practitioner.id || this.covered.has(id)) return true
    return (this.glass.get(id) ?? 0) > this.now
  }
}

async function play(steps: readonly Step[]): Promise<void> {
  const { youngPersonId, caseId } = await makeScene(database, {})
  const rows = await database.asOwner<{ reference: string }>(
    'select reference from young_people.young_person where id = $1',
    [youngPersonId],
  )
  const reference = rows[0]?.reference ?? ''
  const told = new Told()
  const as = <T>(viewer: Staff, work: Parameters<typeof database.transactions.run<T>>[2]) =>
    database.transactions.run(viewer, new Date(told.now), work)
  const of = { id: youngPersonId, joinedIds: [] }
  for (const one of steps) {
    const now = new Date(told.now)
    if (one.deed === 'wait') told.now += one.minutes * MINUTE_MS
    if (one.deed === 'restrict' && told.sees(team.manager) && told.restrictedTo === null) {
      const named = [...one.named.map((n) => WORKERS[n]), one.manager ? team.manager : undefined]
      const ids = named.flatMap((person) => (person ? [person.id] : []))
      await as(team.manager, (tx) =>
        restrict(tx, { of, kind: 'high-profile', why: 'The press rang.', named: ids, by: team.manager.id }, now),
      )
      told.restrictedTo = new Set(ids)
      for (const id of told.covered) if (!ids.includes(id)) told.covered.delete(id)
    }
    if (one.deed === 'lift') {
      const lifted = await as(team.manager, (tx) => lift(tx, { of, why: 'It is over.', by: team.manager.id }, now))
      expect(lifted).toBe(told.restrictedTo?.has(team.manager.id) ?? false)
      if (lifted) told.restrictedTo = null
    }
    const worker = 'who' in one ? WORKERS[one.who] : undefined
    if (worker && one.deed === 'cover' && told.restrictedTo === null && worker !== team.practitioner) {
      await database.asOwner(
        `insert into young_people.access (id, young_person_id, person_id, because, because_of, cover_id, from_on, to_on, since)
         values (gen_random_uuid(), $1, $2, 'cover', $3, gen_random_uuid(), '2026-03-01', '2026-04-01', $4)`,
        [youngPersonId, worker.id, caseId, now],
      )
      told.covered.add(worker.id)
    }
    if (worker && one.deed === 'break') {
      const found = await as(worker, async (tx) => {
        const record = await recordOf(tx, reference)
        if (record && !record.theirs)
          await breakGlass(tx, { youngPersonId: record.id, by: worker.id, reference, why: 'I must.' }, now)
        return record
      })
      expect(found !== null).toBe(told.restrictedTo === null)
      if (found && !found.theirs) told.glass.set(worker.id, told.now + 60 * MINUTE_MS)
    }
    if (worker && one.deed === 'close') {
      const open = await database.asOwner<{ id: string }>(
        'select id from need_to_know.glass where opened_by = $1 and young_person_id = $2 order by at desc limit 1',
        [worker.id, youngPersonId],
      )
      if (open[0] && (await as(worker, (tx) => closeGlass(tx, open[0]?.id ?? '', now)))) told.glass.delete(worker.id)
    }
    for (const viewer of [...WORKERS, team.manager, team.safeguardingTrustee, team.dataLead, team.volunteer]) {
      const seen = await as(viewer, async (tx) => (await summaryOf(tx, youngPersonId)) !== null)
      const may = ['safeguarding-trustee', 'data-lead', 'volunteer'].includes(viewer.role) ? false : told.sees(viewer)
      expect({ deed: one.deed, name: viewer.name, seen }).toEqual({ deed: one.deed, name: viewer.name, seen: may })
    }
  }
}

test('nobody who is not named ever sees a restricted record, in any order of deeds', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), play), { numRuns: 60 })
}, 300_000)
