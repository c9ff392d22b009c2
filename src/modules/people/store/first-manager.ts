import type pg from 'pg'
import { operatorDid } from '#modules/audit'
import { asOwner, type Server } from '#platform/db/connect.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { type Refusal, refuse } from '#platform/pure/result.ts'
import { hashOf, newId, newSecret } from '#platform/secrets.ts'
import type { Role } from '#platform/viewer.ts'
import { INVITATION_HOURS, invitationMail } from './invitations.ts'

export type Wish = {
  readonly email: string
  /** Of somebody who is not here yet. */
  readonly name: string
  readonly brand: string
  readonly linkOf: (secret: string) => string
}

/**
 * Invites the first manager, or one who works here, as the owner of the database: before there is a manager nobody else
 * could. Answers the link, or why not. It stands in the trail as the operator's deed.
 */
export function inviteManager(owner: Server, wish: Wish, now: Date): Promise<{ link: string } | Refusal> {
  return asOwner(owner, async (client) => {
    await client.query('begin')
    const personId = await managerOf(client, wish, now)
    if (typeof personId !== 'string') {
      await client.query('rollback')
      return personId
    }
    const link = wish.linkOf(await putInvitation(client, personId, now))
    await putMail(client, { to: wish.email, brand: wish.brand, link }, now)
    await operatorDid(client, { at: now, act: 'invited a manager', detail: { person: personId } })
    await client.query('commit')
    return { link }
  })
}

type Found = { id: string; role: Role; here: boolean }

/** Who is to be invited: a manager who works here, or the first one, who is made. */
async function managerOf(client: pg.Client, { email, name }: Wish, now: Date): Promise<string | Refusal> {
  const today = londonDate(now)
  const { rows } = await client.query<Found>(
    `select id, role, left_on is null or left_on >= $2 as here from people.person
     where lower(email) = lower($1) and not imported and shut_out_at is null for update`,
    [email, today],
  )
  const [found] = rows
  if (found && !found.here) return refuse('Whoever has this e-mail address works here no more.')
  if (found && found.role !== 'manager')
    return refuse('Whoever has this e-mail address has another role; a manager changes it on the page People.')
  if (found) return found.id
  const managers = await client.query(
    `select from people.person where role = 'manager' and not imported and shut_out_at is null
       and (left_on is null or left_on >= $1)`,
    [today],
  )
  if (managers.rowCount !== 0)
    return refuse('There is a manager already, who invites everybody else on the page People.')
  const id = newId()
  await client.query(
    `insert into people.person (id, name, email, role, job_title, joined_on) values ($1, $2, $3, 'manager', '', $4)`,
    [id, name, email, today],
  )
  return id
}

async function putInvitation(client: pg.Client, personId: string, now: Date): Promise<string> {
  const secret = newSecret()
  await client.query(
    'update people.invitation set ended_at = $2 where person_id = $1 and used_at is null and ended_at is null',
    [personId, now],
  )
  await client.query(
    `insert into people.invitation (id, person_id, secret_hash, made_by, made_at, ends_at)
     values ($1, $2, decode($3, 'hex'), null, $4::timestamptz, $4::timestamptz + make_interval(hours => $5))`,
    [newId(), personId, hashOf(secret), now, INVITATION_HOURS],
  )
  await client.query(`insert into people.change (id, person_id, what, at) values ($1, $2, 'invited', $3)`, [
    newId(),
    personId,
    now,
  ])
  return secret
}

async function putMail(
  client: pg.Client,
  given: { to: string; brand: string; link: string },
  now: Date,
): Promise<void> {
  const { to, subject, body } = invitationMail(given)
  await client.query(
    'insert into platform.mail (id, recipient, subject, body, written_at, try_after) values ($1, $2, $3, $4, $5, $5)',
    [newId(), to, subject, body, now],
  )
}
