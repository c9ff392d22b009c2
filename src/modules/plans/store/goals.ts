import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { type Ending, type Goal, MOST_OPEN, type Rating } from '../rules/goal.ts'

const GOAL = sql`g.id, g.young_person_id as "youngPersonId", g.words, g.set_on as "setOn", by.name as "madeBy", g.ending,
  g.ending_words as "endingWords", g.ended_on as "endedOn", ended.name as "endedBy", g.version,
  coalesce((select json_agg(json_build_object('ending', e.ending, 'words', e.words, 'endedOn', e.ended_on,
      'endedBy', p.name) order by e.version)
    from plans.earlier_ending e join people.person p on p.id = e.ended_by where e.goal_id = g.id), '[]') as "earlierEndings"
  from plans.goal g join people.person by on by.id = g.made_by left join people.person ended on ended.id = g.ended_by`

/** Every goal of one young person with its ratings: open ones first, each group in the order in which they were set. */
export async function goalsOf(tx: Tx, youngPersonIds: readonly string[]): Promise<Goal[]> {
  const ids = sql`any (${[...youngPersonIds]}::uuid[])`
  const { rows } = await sql<Omit<Goal, 'ratings'>>`select ${GOAL} where g.young_person_id = ${ids}
    order by g.ending is not null, g.set_on, g.made_at, g.id limit 100`.execute(sqlOf(tx))
  const ratings = await ratingsOf(
    tx,
    rows.map((goal) => goal.id),
  )
  return rows.map((goal) => ({ ...goal, ratings: ratings.filter((one) => one.goalId === goal.id) }))
}

export async function findGoal(tx: Tx, id: string): Promise<Goal | null> {
  const { rows } = await sql<Omit<Goal, 'ratings'>>`select ${GOAL} where g.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ? { ...rows[0], ratings: await ratingsOf(tx, [id]) } : null
}

async function ratingsOf(tx: Tx, goalIds: readonly string[]): Promise<Rating[]> {
  const { rows } = await sql<Rating>`select r.goal_id as "goalId", r.rating, r.words, r.rated_on as "ratedOn",
      by.name as "writtenBy"
    from plans.goal_rating r join people.person by on by.id = r.written_by
    where r.goal_id = any (${[...goalIds]}::uuid[]) order by r.rated_on, r.written_at, r.id limit 1000`.execute(
    sqlOf(tx),
  )
  return rows
}

export type NewGoal = {
  readonly youngPersonId: string
  readonly youngPersonIds: readonly string[]
  readonly words: string
  readonly setOn: string
  readonly by: string
  readonly sendKey: string
}

/** Sets a goal. `'sent-before'`: this page was sent already. Null: three are open, and nothing is written. */
export async function setGoal(
  tx: Tx,
  goal: NewGoal,
  { now, tries = 3 }: { now: Date; tries?: number },
): Promise<string | 'sent-before' | null> {
  const db = sqlOf(tx)
  const sent = sql`select from plans.goal where send_key = ${goal.sendKey}`
  if ((await sent.execute(db)).rows.length > 0) return 'sent-before'
  const { rows: open } = await sql<{ slot: number }>`select slot from plans.goal
    where young_person_id = any (${[...goal.youngPersonIds]}::uuid[]) and ending is null`.execute(db)
  if (open.length >= MOST_OPEN) return null
  const taken = new Set(open.map((one) => one.slot))
  const slot = [1, 2, 3].find((one) => !taken.has(one)) ?? 1
  const { rows } = await sql<{ id: string }>`
    insert into plans.goal (id, young_person_id, words, slot, set_on, made_by, made_at, send_key)
    values (${newId()}, ${goal.youngPersonId}, ${goal.words}, ${slot}, ${goal.setOn}::date, ${goal.by}, ${now}, ${goal.sendKey})
    on conflict do nothing returning id`.execute(db)
  if (rows[0]) return rows[0].id
  // Somebody set another one at this moment, or this page came twice: look again.
  if (tries === 0) throw new Error('a goal finds no place')
  return setGoal(tx, goal, { now, tries: tries - 1 })
}

export type NewRating = {
  readonly goalId: string
  readonly youngPersonId: string
  readonly rating: number
  readonly words: string
  readonly ratedOn: string
  readonly by: string
  readonly sendKey: string
}

/** Whether this page was saved already. */
export async function isRated(tx: Tx, sendKey: string): Promise<boolean> {
  const { rows } = await sql`select from plans.goal_rating where send_key = ${sendKey}`.execute(sqlOf(tx))
  return rows.length > 0
}

/** Writes one rating beside those before; the same page sent twice is one. */
export async function rateGoal(tx: Tx, rating: NewRating, now: Date): Promise<void> {
  await sql`insert into plans.goal_rating (id, goal_id, young_person_id, rating, words, rated_on, written_by, written_at, send_key)
    values (${newId()}, ${rating.goalId}, ${rating.youngPersonId}, ${rating.rating}, ${rating.words},
      ${rating.ratedOn}::date, ${rating.by}, ${now}, ${rating.sendKey})
    on conflict (send_key) do nothing`.execute(sqlOf(tx))
}

export type Ended = {
  readonly goalId: string
  readonly ending: Ending
  readonly words: string
  readonly on: string
  readonly by: string
  readonly version: number
}

/** Closes a goal, or puts right how it was closed: the table keeps that. False: somebody did either since `version`. */
export async function endGoal(tx: Tx, { goalId, ending, words, on, by, version }: Ended): Promise<boolean> {
  const { numAffectedRows } = await sql`update plans.goal
    set ending = ${ending}, ending_words = ${words}, ended_on = coalesce(ended_on, ${on}::date), ended_by = ${by}, version = version + 1
    where id = ${goalId} and version = ${version}`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
