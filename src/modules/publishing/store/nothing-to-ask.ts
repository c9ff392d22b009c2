import { sql } from 'kysely'
import { question } from '#platform/db/parts.ts'
import type { Question } from '#platform/tx.ts'

/** For a list of the desk whose lines are known without the database: one row, so that they are told once. */
export function nothingToAsk(): Question {
  return question(sql`select true as asked`)
}
