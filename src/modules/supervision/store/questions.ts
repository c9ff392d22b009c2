import { sql } from 'kysely'
import { askAlone, question } from '#platform/db/parts.ts'
import { sqlOf } from '#platform/db/sql.ts'
import { newId } from '#platform/secrets.ts'
import type { Question as Asked, Tx } from '#platform/tx.ts'
import type { Question, QuestionLine } from '../rules/records.ts'

type NewQuestion = Pick<Question, 'episodeId' | 'youngPersonId' | 'question'> & {
  readonly askedBy: string
  readonly sendKey: string
}

/** Asks on a case. The same page sent twice is one question. */
export async function askQuestion(tx: Tx, wish: NewQuestion, now: Date): Promise<void> {
  await sql`insert into supervision.question (id, episode_id, young_person_id, question, asked_by, asked_at, send_key)
    values (${newId()}, ${wish.episodeId}, ${wish.youngPersonId}, ${wish.question}, ${wish.askedBy}, ${now}, ${wish.sendKey})
    on conflict (send_key) do nothing`.execute(sqlOf(tx))
}

const QUESTION = sql`select q.id, q.episode_id as "episodeId", q.young_person_id as "youngPersonId", q.question,
    p.name as "askedBy", q.asked_at as "askedAt", coalesce((select json_agg(json_build_object('answer', a.answer,
      'by', w.name, 'at', a.answered_at) order by a.number) from supervision.answer a
      join people.person w on w.id = a.answered_by where a.question_id = q.id), '[]') as answers
  from supervision.question q join people.person p on p.id = q.asked_by`

export async function findQuestion(tx: Tx, id: string): Promise<Question | null> {
  const { rows } = await sql<Question>`${QUESTION} where q.id = ${id}`.execute(sqlOf(tx))
  return rows.map(withDates)[0] ?? null
}

/** What was asked on a case, newest first. */
export async function questionsOn(tx: Tx, episodeId: string): Promise<Question[]> {
  const { rows } = await sql<Question>`${QUESTION} where q.episode_id = ${episodeId}
    order by q.asked_at desc, q.id desc limit 100`.execute(sqlOf(tx))
  return rows.map(withDates)
}

/** A moment inside JSON is text. */
function withDates(question: Question): Question {
  return { ...question, answers: question.answers.map((answer) => ({ ...answer, at: new Date(answer.at) })) }
}

/** Adds an answer. False: since `seen` answers were there somebody else has answered, and nothing was written. */
export async function answerQuestion(
  tx: Tx,
  { id, youngPersonId }: Pick<Question, 'id' | 'youngPersonId'>,
  { answer, by, seen, now }: { answer: string; by: string; seen: number; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into supervision.answer (question_id, number, young_person_id, answer, answered_by, answered_at)
    select ${id}, ${seen + 1}::int, ${youngPersonId}, ${answer}, ${by}, ${now}
    where (select count(*) from supervision.answer where question_id = ${id}) = ${seen}
    on conflict do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** Whoever asked has read what was answered. Null: this viewer did not ask it. */
export async function markAnswerRead(
  tx: Tx,
  id: string,
  now: Date,
): Promise<Pick<Question, 'episodeId' | 'youngPersonId'> | null> {
  const { rows } = await sql<Pick<Question, 'episodeId' | 'youngPersonId'>>`update supervision.question
    set answer_read_at = ${now} where id = ${id} and asked_by = viewer.id()
    returning episode_id as "episodeId", young_person_id as "youngPersonId"`.execute(sqlOf(tx))
  return rows[0] ?? null
}

const NAME = sql`coalesce(nullif(y.preferred_name, ''), y.given_name) || ' ' || y.family_name`

/** Questions on the cases that a worker has now, the oldest first: wherever a case goes, its questions go along. */
export function askUnanswered(workerId: string, most: number): Asked {
  return question(sql`select q.id, q.episode_id as "episodeId", ${NAME} as name, q.question,
      p.name as by, q.asked_at as at
    from cases.episode e join supervision.question q on q.episode_id = e.id join people.person p on p.id = q.asked_by
      join young_people.young_person y on y.id = q.young_person_id
    where e.worker_id = ${workerId} and e.state = 'open'
      and not exists (select from supervision.answer a where a.question_id = q.id)
    order by q.asked_at, q.id limit ${sql.lit(most)}`)
}

/** The same, by itself. */
export function unansweredOf(tx: Tx, of: { workerId: string; most: number }): Promise<QuestionLine[]> {
  return askAlone(tx, askUnanswered(of.workerId, of.most))
}

/** Answers that whoever asked has not read yet, the oldest first. */
export function answeredSince(askerId: string, most: number): Asked {
  return question(sql`select q.id, q.episode_id as "episodeId", ${NAME} as name, q.question,
      w.name as by, a.answered_at as at
    from supervision.question q join young_people.young_person y on y.id = q.young_person_id
      cross join lateral (select a.answered_by, a.answered_at from supervision.answer a where a.question_id = q.id
        order by a.number desc limit 1) a
      join people.person w on w.id = a.answered_by
    where q.asked_by = ${askerId} and a.answered_by <> ${askerId}
      and (q.answer_read_at is null or q.answer_read_at < a.answered_at)
    order by a.answered_at, q.id limit ${sql.lit(most)}`)
}

/** How many questions on this case have no answer. */
export async function unansweredOn(tx: Tx, episodeId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from supervision.question q
    where q.episode_id = ${episodeId} and not exists (select from supervision.answer a where a.question_id = q.id)`.execute(
    sqlOf(tx),
  )
  return rows[0]?.n ?? 0
}
