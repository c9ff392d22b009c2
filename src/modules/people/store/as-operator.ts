import type pg from 'pg'
import { hashOf, newId, newSecret } from '#platform/secrets.ts'
import * as urls from '#urls'
import { INVITATION_HOURS, invitationMail } from './invitations.ts'

export type OperatorWish = {
  readonly email: string
  /** Of somebody who is not here yet. */
  readonly name: string
  readonly brand: string
  readonly linkOf: (secret: string) => string
}

type Invited = OperatorWish & { readonly personId: string }

/** A new link in place of one that was open, mailed to its owner. Answers it. */
export async function inviteAsOperator(
  client: pg.Client,
  { personId, email, brand, linkOf }: Invited,
  now: Date,
): Promise<string> {
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
  await noteAsOperator(client, { personId, what: 'invited' }, now)
  const link = linkOf(secret)
  await putMail(client, invitationMail({ to: email, brand, link }), now)
  return link
}

type Noted = {
  readonly personId: string
  readonly what: 'invited' | 'role'
  readonly was?: string
  readonly became?: string
}

export async function noteAsOperator(
  client: pg.Client,
  { personId, what, was = '', became = '' }: Noted,
  now: Date,
): Promise<void> {
  await client.query(
    'insert into people.change (id, person_id, what, was, became, at) values ($1, $2, $3, $4, $5, $6)',
    [newId(), personId, what, was, became, now],
  )
}

/**
 * Everybody who would have to notice an operator who lets in somebody of their own: the safeguarding trustees, the managers
 * and the keepers who work here, on their Today and by mail.
 */
export async function tellWatchers(
  client: pg.Client,
  { said, brand }: { said: string; brand: string },
  now: Date,
): Promise<void> {
  const { rows } = await client.query<{ id: string; email: string }>(
    `select p.id, p.email from people.person p where people.works_on(p, ($1::timestamptz at time zone 'Europe/London')::date)
       and (p.role in ('manager', 'safeguarding-trustee')
         or exists (select from people.recovery_keeper k where k.person_id = p.id and k.until_at is null))`,
    [now],
  )
  for (const { id, email } of rows) {
    await client.query(
      'insert into people.notice (id, person_id, said, href, urgent, at) values ($1, $2, $3, $4, true, $5)',
      [newId(), id, said, urls.today, now],
    )
    const body = 'Something waits for you. Sign in and look at Today.\n'
    await putMail(client, { to: email, subject: `${brand}: please look now`, body }, now)
  }
}

async function putMail(
  client: pg.Client,
  { to, subject, body }: { to: string; subject: string; body: string },
  now: Date,
): Promise<void> {
  await client.query(
    'insert into platform.mail (id, recipient, subject, body, written_at, try_after) values ($1, $2, $3, $4, $5, $5)',
    [newId(), to, subject, body, now],
  )
}
