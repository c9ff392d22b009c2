import type { useDatabase } from './fresh-database.ts'

type Database = Pick<ReturnType<typeof useDatabase>, 'asOwner'>

/** When an answer waits for a lock that somebody else holds, or has come without. Answers whether it waits. */
export async function waitsForLock(database: Database, answer: Promise<unknown>): Promise<boolean> {
  const waiting = () =>
    database.asOwner(
      `select 1 from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`,
    )
  let ended = false
  answer.finally(() => {
    ended = true
  })
  for (;;) {
    if ((await waiting()).length > 0) return true
    if (ended) return false
    await new Promise((done) => setTimeout(done, 20))
  }
}
