import { newId } from '../../src/platform/secrets.ts'
import type { Staff } from '../../src/platform/viewer.ts'
import { type Fresh, NOW } from '../harness/fresh-database.ts'
import { makeScene } from '../harness/scene.ts'
import { OTHER_THERAPIST, seatOtherTherapist } from './wall-rows.ts'

type Of = { readonly youngPersonId: string; readonly by: Staff }

/** A row of the trail about a record; and, of the same worker, an open glass on another record, a sign-in and a passkey. */
export async function putLooking(database: Fresh, { youngPersonId, by }: Of) {
  const [audit, signIn, passkeys] = [newId(), newId(), newId()]
  await database.asOwner(
    `insert into audit.event (id, at, actor, act, subject_kind, subject_id, young_person_id, hash)
     values ($1, $2, $3, 'looked at a case', 'young-person', $4, $4, sha256('x'))`,
    [audit, NOW, by.id, youngPersonId],
  )
  await database.asOwner(
    `insert into people.session (id, secret_hash, person_id, state, started_at, seen_at, ends_at, how)
     values ($1, sha256($2), $3, 'signed-in', $4, $4, $4::timestamptz + interval '1 hour', 'password')`,
    [signIn, signIn, by.id, NOW],
  )
  await database.asOwner(
    `insert into people.passkey (id, person_id, credential_id, public_key, name, made_at, device_type, backed_up)
     values ($1, $2, $3, 'x', 'A telephone', $4, 'singleDevice', false)`,
    [passkeys, by.id, passkeys, NOW],
  )
  const glass = await putGlass(database, {
    youngPersonId: (await makeScene(database, { worker: null })).youngPersonId,
    by,
  })
  return { audit, 'sign-ins': signIn, passkeys, people: by.id, 'break-glass': glass, reviews: glass }
}

/** A glass that somebody broke a moment ago. */
export async function putGlass(database: Fresh, { youngPersonId, by }: Of): Promise<string> {
  const glass = newId()
  await database.asOwner(
    `insert into need_to_know.glass (id, young_person_id, opened_by, reference, why, at, until)
     values ($1, $2, $3, 'Y-0001', 'The school rang', $4, $4::timestamptz + interval '1 hour')`,
    [glass, youngPersonId, by.id, NOW],
  )
  return glass
}

/** A therapist of no test keeps a key and has started to give a manager's access back; `keeper` may agree. */
export async function putRecovery(
  database: Fresh,
  { manager, keeper }: { manager: Staff; keeper: Staff },
): Promise<string> {
  const recovery = newId()
  await seatOtherTherapist(database)
  for (const id of [OTHER_THERAPIST, keeper.id])
    await database.asOwner(
      `insert into people.recovery_keeper (person_id, from_at, named_by) values ($1, $2::timestamptz - interval '8 days', $3)`,
      [id, NOW, manager.id],
    )
  await database.asOwner(
    `insert into people.recovery (id, manager_id, why, started_by, started_at, ends_at)
     values ($1, $2, 'A lost telephone', $3, $4, $4::timestamptz + interval '48 hours')`,
    [recovery, manager.id, OTHER_THERAPIST, NOW],
  )
  return recovery
}
