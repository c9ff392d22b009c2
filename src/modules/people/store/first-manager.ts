import type pg from 'pg'
import { operatorDid } from '#modules/audit'
import { asOwner, type Server } from '#platform/db/connect.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { type Refusal, refuse } from '#platform/pure/result.ts'
import { newId } from '#platform/secrets.ts'
import type { Role } from '#platform/viewer.ts'
import { inviteAsOperator, type OperatorWish, tellWatchers } from './as-operator.ts'

/**
 * Invites the first manager, or makes them a new link while no manager has ever signed in, as the owner of the database:
 * before there is a manager nobody else could. Answers the link, or why not. It stands in the trail as the operator's deed.
 */
export function inviteManager(owner: Server, wish: OperatorWish, now: Date): Promise<{ link: string } | Refusal> {
  return asOwner(owner, async (client) => {
    await client.query('begin')
    const personId = await managerOf(client, wish, now)
    if (typeof personId !== 'string') {
      await client.query('rollback')
      return personId
    }
    const link = await inviteAsOperator(client, { ...wish, personId }, now)
    await tellWatchers(client, { said: `The operator has invited a manager: ${wish.email}.`, brand: wish.brand }, now)
    await operatorDid(client, { at: now, act: 'invited a manager', detail: { person: personId } })
    await client.query('commit')
    return { link }
  })
}

type Found = { id: string; role: Role; here: boolean }

/** Who is to be invited: a manager who works here, or the first one, who is made. */
async function managerOf(client: pg.Client, { email, name }: OperatorWish, now: Date): Promise<string | Refusal> {
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
  // One operator alone, with the link on their screen, would else take the account of a manager over.
  if (found && (await hasBeenIn(client, today))) return refuse(ASK_KEEPERS)
  if (found) return found.id
  const managers = await client.query(
    `select from people.person where role = 'manager' and not imported and shut_out_at is null
       and (left_on is null or left_on >= $1)`,
    [today],
  )
  if (managers.rowCount !== 0) return refuse(ALREADY)
  const id = newId()
  await client.query(
    `insert into people.person (id, name, email, role, job_title, joined_on) values ($1, $2, $3, 'manager', '', $4)`,
    [id, name, email, today],
  )
  return id
}

/** Whether a manager who works here has ever done anything here: the trail forgets nothing. */
async function hasBeenIn(client: pg.Client, today: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from people.person p where p.role = 'manager' and not p.imported and p.shut_out_at is null
       and (p.left_on is null or p.left_on >= $1) and exists (select from audit.event e where e.actor = p.id::text)`,
    [today],
  )
  return rowCount !== 0
}

const ALREADY = 'There is a manager already, who invites everybody else on the page People.'
const ASK_KEEPERS =
  'A manager has signed in here already. A manager who has lost every way in gets it back from two keepers together, on the page Recovery.'
