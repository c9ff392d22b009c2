import { newId } from '../../src/platform/secrets.ts'
import type { Fresh } from './fresh-database.ts'
import { makeScene } from './scene.ts'

type Row = { state: string; reason: string; version: number }

/** An open promise to a young person of the practitioner, put straight into the table. */
export async function putPromise(database: Fresh) {
  const { youngPersonId } = await makeScene(database)
  const id = newId()
  await database.asOwner(
    `insert into promises.promise (id, young_person_id, what, owner, due_on, made_in, made_at)
     values ($1, $2, 'Ring the school', 'Robin Ashby', '2026-03-18', 'ledger', now())`,
    [id, youngPersonId],
  )
  const standing = async () =>
    (await database.asOwner<Row>('select state, reason, version from promises.promise where id = $1', [id]))[0]
  return {
    list: `/young-people/${youngPersonId}/promises`,
    url: (deed: 'breaking' | 'kept' | 'reopening') => `/promises/${id}/${deed}`,
    standing,
  }
}
