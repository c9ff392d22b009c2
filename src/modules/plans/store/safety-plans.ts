import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import { type Plan, type PlanContent, type PlanLine, type PlanWords, wholeContent } from '../rules/safety-plan.ts'

const FIELDS = sql`p.id, p.young_person_id as "youngPersonId", p.version, p.content, p.agreed,
  p.agreed_words as "agreedWords", p.written_with as "writtenWith", p.review_on as "reviewOn", by.name as "madeBy",
  p.made_at as "madeAt" from plans.safety_plan p join people.person by on by.id = p.made_by`

/** The plan of now of one young person, whatever record of theirs it was written on; null when there is none yet. */
export async function currentPlan(tx: Tx, youngPersonIds: readonly string[]): Promise<Plan | null> {
  const { rows } = await sql<Plan>`select ${FIELDS} where p.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by p.made_at desc, p.version desc limit 1`.execute(sqlOf(tx))
  return rows[0] ? whole(rows[0]) : null
}

export async function findPlan(tx: Tx, id: string): Promise<Plan | null> {
  const { rows } = await sql<Plan>`select ${FIELDS} where p.id = ${id}`.execute(sqlOf(tx))
  return rows[0] ? whole(rows[0]) : null
}

function whole(plan: Plan): Plan {
  return { ...plan, content: wholeContent(plan.content) }
}

/** All versions, newest first, without what they say. */
export async function versionsOf(tx: Tx, youngPersonIds: readonly string[]): Promise<PlanLine[]> {
  const { rows } = await sql<PlanLine>`select p.id, p.version, by.name as "madeBy", p.made_at as "madeAt"
    from plans.safety_plan p join people.person by on by.id = p.made_by
    where p.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by p.made_at desc, p.version desc limit 100`.execute(sqlOf(tx))
  return rows
}

export type NewVersion = {
  readonly youngPersonId: string
  /** All records of this young person: their own and those joined to it. */
  readonly youngPersonIds: readonly string[]
  /** The version that the writer saw; 0 when there was none. */
  readonly saw: number
  readonly words: PlanWords
  readonly by: string
  readonly sendKey: string
}

/**
 * Saves a whole new version; the ones before stay as they are. `'sent-before'`: this page was sent already and nothing
 * is written again. Null: somebody else saved one since the writer looked, and nothing is written.
 */
export async function savePlan(tx: Tx, plan: NewVersion, now: Date): Promise<string | 'sent-before' | null> {
  const db = sqlOf(tx)
  const sent = sql<{ id: string }>`select id from plans.safety_plan where send_key = ${plan.sendKey}`
  if ((await sent.execute(db)).rows[0]) return 'sent-before'
  const { content, agreed, agreedWords, writtenWith, reviewOn } = plan.words
  const { rows } = await sql<{ id: string }>`
    insert into plans.safety_plan (id, young_person_id, version, content, agreed, agreed_words, written_with, review_on,
      made_by, made_at, send_key)
    select ${newId()}, ${plan.youngPersonId}, ${plan.saw + 1}, ${JSON.stringify(content)}::jsonb, ${agreed},
      ${agreedWords}, ${writtenWith}, ${reviewOn}::date, ${plan.by}, ${now}, ${plan.sendKey}
    where ${plan.saw} = (select coalesce(max(p.version), 0) from plans.safety_plan p
      where p.young_person_id = any (${[...plan.youngPersonIds]}::uuid[]))
    on conflict do nothing returning id`.execute(db)
  if (rows[0]) return rows[0].id
  // The first half of a double click may have been saved while this half waited for it.
  return (await sent.execute(db)).rows[0] ? 'sent-before' : null
}

/** What the emergency card needs of the plan of now; null when there is none, or when this viewer may not see it. */
export type CardPlan = Pick<PlanContent, 'signs' | 'people' | 'safer' | 'home' | 'missing' | 'police'> & {
  readonly reviewOn: string
  readonly madeAt: Date
}

export async function planForCard(tx: Tx, youngPersonId: string): Promise<CardPlan | null> {
  const { rows } = await sql<{ content: PlanContent; reviewOn: string; madeAt: Date }>`
    select content, review_on as "reviewOn", made_at as "madeAt" from plans.card_plan(${youngPersonId}::uuid)`.execute(
    sqlOf(tx),
  )
  if (!rows[0]) return null
  const { signs, people, safer, home, missing, police } = wholeContent(rows[0].content)
  return { signs, people, safer, home, missing, police, reviewOn: rows[0].reviewOn, madeAt: rows[0].madeAt }
}
