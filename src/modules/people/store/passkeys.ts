import { sql } from 'kysely'
import { sqlOf } from '#platform/db/sql.ts'
import type { Tx } from '#platform/tx.ts'
import type { Role } from '#platform/viewer.ts'
import type { Listed } from '../rules/passkey.ts'

/** `backedUp` and `deviceType` are what the passkey says of itself: kept on one device, or copied to others. */
export type Passkey = {
  readonly id: string
  readonly personId: string
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
  readonly deviceType: 'singleDevice' | 'multiDevice'
  readonly backedUp: boolean
  readonly name: string
}

/** Keeps a new passkey; false: this very passkey is kept already. */
export async function keepPasskey(tx: Tx, key: Passkey, now: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into people.passkey
    (id, person_id, credential_id, public_key, counter, transports, device_type, backed_up, name, made_at)
    values (${key.id}, ${key.personId}, ${key.credentialId}, ${Buffer.from(key.publicKey)}, ${key.counter},
      ${key.transports}, ${key.deviceType}, ${key.backedUp}, ${key.name}, ${now})
    on conflict (credential_id) do nothing`.execute(sqlOf(tx))
  return numAffectedRows === 1n
}

/** A passkey with the person whom it lets in. */
export type Holder = Pick<Passkey, 'id' | 'credentialId' | 'publicKey' | 'counter'> & {
  readonly person: { readonly id: string; readonly role: Role; readonly email: string }
}

/** At the door: whose passkey this is, if they are no leaver. Two answers of it are looked at one after the other. */
export async function holderOf(tx: Tx, credentialId: string): Promise<Holder | null> {
  type Row = { id: string; public_key: Buffer; counter: number; person_id: string; role: Role; email: string }
  const { rows } = await sql<Row>`
    select k.id, k.public_key, k.counter, k.person_id, p.role, p.email
    from people.passkey k join people.person p on p.id = k.person_id
    where k.credential_id = ${credentialId} and p.shut_out_at is null and not p.imported
      and (p.left_on is null or p.left_on >= viewer.today()) for update of k`.execute(sqlOf(tx))
  const row = rows[0]
  if (!row) return null
  const { id, counter, person_id, role, email } = row
  return {
    id,
    credentialId,
    publicKey: new Uint8Array(row.public_key),
    counter,
    person: { id: person_id, role, email },
  }
}

/** Notes what a passkey said of itself when it was used. */
export async function passkeyUsed(
  tx: Tx,
  { id, counter, backedUp }: { id: string; counter: number; backedUp: boolean },
  now: Date,
): Promise<void> {
  await sql`update people.passkey set counter = ${counter}, backed_up = ${backedUp}, used_at = ${now}
    where id = ${id}`.execute(sqlOf(tx))
}

/** The passkeys of one person, the oldest first. */
export async function passkeysOf(tx: Tx, personId: string): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select id, credential_id as "credentialId", transports, name, backed_up as "backedUp", made_at as "madeAt",
      used_at as "usedAt"
    from people.passkey where person_id = ${personId} order by made_at, id`.execute(sqlOf(tx))
  return rows
}

export async function renamePasskey(tx: Tx, { id, name }: { id: string; name: string }): Promise<void> {
  await sql`update people.passkey set name = ${name} where id = ${id}`.execute(sqlOf(tx))
}

export async function removePasskey(tx: Tx, id: string): Promise<void> {
  await sql`delete from people.passkey where id = ${id}`.execute(sqlOf(tx))
}
