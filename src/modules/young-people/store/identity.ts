import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import { foldName } from '#platform/pure/person-name.ts'
import type { Tx } from '#platform/tx.ts'
import { searchKeys } from '../rules/duplicates.ts'
import type { Identity, IdentityVersion } from '../rules/person.ts'

export type IdentityChange = {
  readonly youngPersonId: string
  readonly identity: Identity
  readonly because: string
  readonly by: string
  /** The version that the change was made on. */
  readonly version: number
}

/** Puts a name or birthday right, keeps the earlier one, and lets the search find the new one. False: changed meanwhile. */
export async function changeIdentity(tx: Tx, change: IdentityChange, now: Date): Promise<boolean> {
  const { identity: one, youngPersonId: id } = change
  const name = `${one.givenName} ${one.familyName}`
  const keys = [...new Set([...searchKeys(name), ...searchKeys(one.preferredName)])]
  const kept = await sql`
    insert into young_people.identity_version (young_person_id, version, was, because, changed_by, changed_at)
    select y.id, y.version, jsonb_build_object('givenName', y.given_name, 'familyName', y.family_name,
      'preferredName', y.preferred_name, 'dateOfBirth', y.date_of_birth), ${change.because}, ${change.by}, ${now}
    from young_people.young_person y where y.id = ${id} and y.version = ${change.version}
    on conflict do nothing`.execute(sqlOf(tx))
  if (kept.numAffectedRows !== 1n) return false
  const { numAffectedRows } = await sql`
    update young_people.young_person set given_name = ${one.givenName}, family_name = ${one.familyName},
      preferred_name = ${one.preferredName}, date_of_birth = ${one.dateOfBirth}, folded_name = ${foldName(name)},
      name_keys = ${keys}, version = version + 1
    where id = ${id} and version = ${change.version}`.execute(sqlOf(tx))
  if (numAffectedRows !== 1n) throw new Error('an earlier name was kept of a record that could not be changed')
  return true
}

/** Earlier names and birthdays, the newest first. */
export async function identityVersions(tx: Tx, youngPersonId: string): Promise<IdentityVersion[]> {
  const { rows } = await sql<IdentityVersion>`
    select v.version, v.was, v.because, p.name as by, v.changed_at as at
    from young_people.identity_version v join people.person p on p.id = v.changed_by
    where v.young_person_id = ${youngPersonId} order by v.version desc limit 50`.execute(sqlOf(tx))
  return rows
}
