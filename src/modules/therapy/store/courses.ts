import { sql } from 'kysely'
import type { Summary } from '#modules/young-people'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Tx } from '#platform/tx.ts'
import type { Course, Day } from '../rules/course.ts'

/** The therapy of one young person, on whichever record of theirs it stands: the open one first. */
export async function coursesOf(tx: Tx, youngPersonIds: readonly string[]): Promise<Course[]> {
  const { rows } = await sql<Course>`${COURSE} where c.young_person_id = any (${[...youngPersonIds]}::uuid[])
    order by c.ended_on is null desc, c.began_on desc, c.id limit 20`.execute(sqlOf(tx))
  return rows
}

/** All therapy that is open and that this viewer knows of: the manager's page. */
export async function openCourses(tx: Tx): Promise<(Course & { name: string })[]> {
  const { rows } = await sql<Course & { name: string }>`
    select c.*, coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name as name
    from (${COURSE} where c.ended_on is null) c join young_people.young_person y on y.id = c."youngPersonId"
    order by c."therapistName", name, c.id limit 200`.execute(sqlOf(tx))
  return rows
}

const COURSE = sql`select c.id, c.young_person_id as "youngPersonId", c.began_on as "beganOn", c.words,
    c.ended_on as "endedOn", h.therapist_id as "therapistId", p.name as "therapistName", h.since,
    c.id = any ((select viewer.therapy_ids())::uuid[]) as "isMine"
  from therapy.course c join therapy.holding h on h.course_id = c.id and h.until is null
    join people.person p on p.id = h.therapist_id`

/** Who it is, for a therapist who holds the therapy and not the case. */
export type Held = Pick<
  Summary,
  'id' | 'reference' | 'givenName' | 'familyName' | 'preferredName' | 'restricted' | 'diedOn'
> & {
  readonly courseId: string
  /** The record on which the therapy stands: their own, or one that was joined to it. */
  readonly ownId: string
  readonly safeContact: Omit<NonNullable<Summary['safeContact']>, 'version' | 'checkedOn'> | null
}

/** Whose therapy this viewer holds. */
export async function heldCourses(tx: Tx): Promise<Held[]> {
  const { rows } = await sql<Held>`select course_id as "courseId", own_id as "ownId", id, reference,
      given_name as "givenName", family_name as "familyName", preferred_name as "preferredName", restricted,
      died_on as "diedOn", safe_contact as "safeContact"
    from therapy.held() order by family_name, given_name, course_id`.execute(sqlOf(tx))
  return rows
}

/** The days of these young people's entries, newest first, without a word: the manager's; nothing for anybody else. */
export async function daysOf(tx: Tx, youngPersonIds: readonly string[]): Promise<Day[]> {
  const { rows } = await sql<Day>`select course_id as "courseId", held_on as "heldOn", kind
    from therapy.days_of(${[...youngPersonIds]}::uuid[])`.execute(sqlOf(tx))
  return rows
}

/** The therapists who work here, and whether each can hold the therapy of this young person. */
export async function therapistsFor(
  tx: Tx,
  youngPersonId: string,
): Promise<{ id: string; name: string; mayHold: boolean }[]> {
  const { rows } = await sql<{ id: string; name: string; mayHold: boolean }>`
    select p.id, p.name, therapy.may_hold(p.id, ${youngPersonId}) as "mayHold" from people.person p
    where p.role = 'therapist' and not p.imported and p.shut_out_at is null
      and (p.left_on is null or p.left_on >= viewer.today()) order by p.name, p.id`.execute(sqlOf(tx))
  return rows
}

export type Beginning = {
  readonly youngPersonId: string
  readonly therapistId: string
  readonly beganOn: string
  readonly words: string
  readonly by: string
}

/** Begins therapy and names who holds it. False: some is open already, and nothing was written. */
export async function beginCourse(tx: Tx, course: Beginning, now: Date): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into therapy.course (id, young_person_id, began_on, words, begun_by, begun_at)
    values (${newId()}, ${course.youngPersonId}, ${course.beganOn}, ${course.words}, ${course.by}, ${now})
    on conflict do nothing returning id`.execute(sqlOf(tx))
  const id = rows[0]?.id
  if (id === undefined) return null
  await give(tx, { ...course, courseId: id, because: '' }, now)
  return id
}

type Giving = { courseId: string; youngPersonId: string; therapistId: string; because: string; by: string }

/** Another therapist holds it from now on. False: somebody else handed it over meanwhile, and nothing was written. */
export async function handOver(tx: Tx, giving: Giving & { from: string }, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`update therapy.holding set until = ${now}
    where course_id = ${giving.courseId} and therapist_id = ${giving.from} and until is null`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) return false
  await give(tx, giving, now)
  return true
}

async function give(tx: Tx, { courseId, youngPersonId, therapistId, because, by }: Giving, now: Date): Promise<void> {
  await sql`insert into therapy.holding (id, course_id, young_person_id, therapist_id, since, because, given_by)
    values (${newId()}, ${courseId}, ${youngPersonId}, ${therapistId}, ${now}, ${because}, ${by})`.execute(sqlOf(tx))
}

/** False: it had ended already. */
export async function endCourse(
  tx: Tx,
  { id, endedOn, by }: { id: string; endedOn: string; by: string },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update therapy.course set ended_on = ${endedOn}, ended_by = ${by}, ended_at = ${now}
    where id = ${id} and ended_on is null`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}
