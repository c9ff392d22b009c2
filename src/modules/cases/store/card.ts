import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

export type CardCase = {
  readonly id: string
  readonly workerId: string | null
  readonly workerName: string | null
  readonly level: string | null
  readonly levelOn: string | null
  readonly reviewOn: string | null
}

/** What an emergency card says of the case, for whoever has it open; null for everybody else. */
export async function cardCase(tx: Tx, youngPersonId: string): Promise<CardCase | null> {
  const { rows } = await sql<CardCase>`select id, worker_id as "workerId", worker_name as "workerName", level,
      level_on as "levelOn", review_on as "reviewOn" from cases.card_case(${youngPersonId})`.execute(sqlOf(tx))
  return rows[0] ?? null
}

export type OnCard = { readonly id: string; readonly name: string }

/**
 * Young people with a case whose card the worker on duty may open though their record is not theirs. `words`: the folded
 * words of the name. Fewer than two words without a birthday, or more than three people alike, find nobody.
 */
export async function findForCard(
  tx: Tx,
  { words, keys, born }: { words: readonly string[]; keys: readonly string[]; born: string | null },
): Promise<OnCard[]> {
  const { rows } = await sql<OnCard>`
    select id, name from cases.find_for_card(${[...words]}::text[], ${[...keys]}::text[], ${born}::date)`.execute(
    sqlOf(tx),
  )
  return rows
}
