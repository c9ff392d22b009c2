import { type RawBuilder, sql } from 'kysely'
import type { Question, Tx } from '../tx.ts'
import { sqlOf } from './sql.ts'

const prepared = new WeakMap<Question, RawBuilder<unknown>>()

/** For a `store/`: a select with its own order and limit, to be asked together with others. Its rows travel as JSON. */
export function question(select: RawBuilder<unknown>): Question {
  const one = Object.freeze({}) as Question
  prepared.set(one, select)
  return one
}

/** Puts one question by itself; its rows as they are. */
export async function askAlone<Row>(tx: Tx, one: Question): Promise<Row[]> {
  const { rows } = await sql<Row>`${selectOf(one)}`.execute(sqlOf(tx))
  return rows
}

function selectOf(one: Question): RawBuilder<unknown> {
  const select = prepared.get(one)
  if (!select) throw new Error('A question is prepared by `question`')
  return select
}

export type PartRow = { readonly part: number; readonly facts: Readonly<Record<string, unknown>> }

/** Puts all questions in one query; the rows in the order of the questions, each in its own order. */
export async function gatherParts(tx: Tx, questions: readonly Question[]): Promise<PartRow[]> {
  if (questions.length === 0) return []
  const all = questions.map(
    (one, part) =>
      sql`select ${sql.lit(part)}::int as part, row_number() over () as nth, to_jsonb(asked) as facts from (${selectOf(one)}) as asked`,
  )
  const { rows } = await sql<PartRow & { nth: number }>`${sql.join(all, sql` union all `)}`.execute(sqlOf(tx))
  return rows.sort((a, b) => a.part - b.part || a.nth - b.nth)
}
