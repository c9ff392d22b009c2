import type pg from 'pg'
import { operatorDid } from '#modules/audit'
import { asOwner, type Server } from '#platform/db/connect.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isRefusal, type Refusal, refuse } from '#platform/pure/result.ts'
import { newId } from '#platform/secrets.ts'
import type { Role } from '#platform/viewer.ts'
import { inviteAsOperator, noteAsOperator, type OperatorWish, tellWatchers } from './as-operator.ts'

/** What was done. A link goes to its owner's post and nowhere else: whoever is at the machine does not come in as them. */
type Made = { readonly said: string }
type Found = { id: string; name: string; role: Role }

/**
 * Makes somebody a safeguarding trustee, or gives one who is here a new link. No manager can: they would choose who hears
 * what is said about them. It stands in the trail as the operator's deed, and everybody who watches is told.
 */
export function makeTrustee(owner: Server, wish: OperatorWish, now: Date): Promise<Made | Refusal> {
  return inOneGo(owner, async (client) => {
    const found = await whoHas(client, wish.email, now)
    if (found && found.role !== 'trustee' && found.role !== 'safeguarding-trustee') return refuse(HAS_WORK)
    const personId = found?.id ?? newId()
    const name = found?.name ?? wish.name
    if (found?.role === 'trustee') await changeRole(client, { ...found, became: 'safeguarding-trustee' }, now)
    if (!found)
      await client.query(
        `insert into people.person (id, name, email, role, job_title, joined_on)
         values ($1, $2, $3, 'safeguarding-trustee', '', $4)`,
        [personId, name, wish.email, londonDate(now)],
      )
    // A trustee of the charity who signs in already goes on with what they have.
    if (found?.role !== 'trustee') await inviteAsOperator(client, { ...wish, personId }, now)
    const said =
      found?.role === 'safeguarding-trustee'
        ? `The operator has sent ${name}, safeguarding trustee, a new link to sign in with.`
        : `The operator has made ${name} a safeguarding trustee.`
    await tellWatchers(client, { said, brand: wish.brand }, now)
    await operatorDid(client, { at: now, act: 'made a safeguarding trustee', detail: { person: personId } })
    return { said }
  })
}

/** A safeguarding trustee becomes a trustee like the others, whom the manager may shut out. One always remains. */
export function endTrustee(
  owner: Server,
  { email, brand }: Pick<OperatorWish, 'email' | 'brand'>,
  now: Date,
): Promise<Made | Refusal> {
  return inOneGo(owner, async (client) => {
    const found = await whoHas(client, email, now)
    if (found?.role !== 'safeguarding-trustee')
      return refuse('Nobody with this e-mail address is a safeguarding trustee here.')
    const others = await client.query(
      `select from people.person where role = 'safeguarding-trustee' and id <> $1 and not imported
         and shut_out_at is null and left_on is null`,
      [found.id],
    )
    if (others.rowCount === 0) return refuse(LAST)
    const said = `The operator has ended that ${found.name} is a safeguarding trustee.`
    await tellWatchers(client, { said, brand }, now)
    await changeRole(client, { ...found, became: 'trustee' }, now)
    await operatorDid(client, { at: now, act: 'ended a safeguarding trustee', detail: { person: found.id } })
    return { said }
  })
}

function inOneGo(owner: Server, work: (client: pg.Client) => Promise<Made | Refusal>): Promise<Made | Refusal> {
  return asOwner(owner, async (client) => {
    await client.query('begin')
    const done = await work(client)
    await client.query(isRefusal(done) ? 'rollback' : 'commit')
    return done
  })
}

async function whoHas(client: pg.Client, email: string, now: Date): Promise<Found | null> {
  const { rows } = await client.query<Found>(
    `select p.id, p.name, p.role from people.person p where lower(p.email) = lower($1)
       and people.works_on(p, $2::date) for update`,
    [email, londonDate(now)],
  )
  return rows[0] ?? null
}

/** Signs them out everywhere as well, so that no page of the old role stays open. */
async function changeRole(client: pg.Client, { id, role, became }: Found & { became: Role }, now: Date): Promise<void> {
  await client.query('update people.person set role = $2, version = version + 1 where id = $1', [id, became])
  await client.query('update people.session set ended_at = $2 where person_id = $1 and ended_at is null', [id, now])
  await noteAsOperator(client, { personId: id, what: 'role', was: role, became }, now)
}

const HAS_WORK =
  'Whoever has this e-mail address has other work here. A safeguarding trustee has none: take another trustee of the charity.'
const LAST = 'They are the only safeguarding trustee. Make another one first: bin/rose trustee EMAIL'
