import type { Pool, QueryResultRow } from 'pg'
import { stopwatch } from '#platform/clock.ts'
import { tallyOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'

/** The way to the published views: the log-in rose_reporting, which can read nothing else. */
export type Views = Pool

export type Question = { readonly name: string; readonly text: string; readonly values?: readonly unknown[] }

/** Asks the views. What it took is counted with the queries of the page's own transaction `tx`. */
export async function askViews<Row extends QueryResultRow>(views: Views, tx: Tx, question: Question): Promise<Row[]> {
  const tally = tallyOf(tx)
  const start = stopwatch()
  try {
    return (await views.query<Row>({ ...question, values: [...(question.values ?? [])] })).rows
  } finally {
    tally.queries += 1
    tally.milliseconds += stopwatch() - start
  }
}
