import { findEpisode } from '#modules/cases'
import { nameOf, type Summary, summaryOf } from '#modules/young-people'
import type { Ask } from '#platform/http/ask.ts'
import type { Organisation } from '#platform/organisation.ts'
import { ageAt, londonDate, londonTime, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import type { Asked, Channel } from '../rules/asked.ts'
import { type Choice, choicesOf } from '../rules/recipients.ts'
import type { Facts } from '../rules/records.ts'
import { type Standing, standingOf } from '../rules/standing.ts'
import { factsOf } from '../store/facts.ts'

/** Everything that a page needs before something may leave, as this viewer may see it. */
export type Situation = {
  readonly episode: NonNullable<Awaited<ReturnType<typeof findEpisode>>>
  readonly person: Summary
  readonly died: boolean
  /** Whom it can be addressed to, the young person first. */
  readonly choices: readonly Choice[]
  readonly asked: (channel: Channel, choice: Choice, changed?: Asked['changed']) => Asked
}

/** The case of the address; null is the same missing page for every reason. */
export async function findSituation(ask: Ask, organisation: Organisation, caseId = ask.params['id'] ?? '') {
  const episode = await findEpisode(ask.tx, caseId)
  const person = episode && (await summaryOf(ask.tx, episode.youngPersonId))
  return episode && person
    ? { episode, person, ...(await reach(ask.tx, person, { organisation, now: ask.now })) }
    : null
}

/** The same for a case that has not ended: nothing is recorded on one that has. */
export async function findOpenSituation(ask: Ask, organisation: Organisation): Promise<Situation | null> {
  const found = await findSituation(ask, organisation)
  return found && found.episode.state !== 'closed' ? found : null
}

type At = { readonly organisation: Organisation; readonly now: Date }

/** Who can be reached, and what the gate is asked for each of them and each way. */
export async function reach(tx: Tx, person: Summary, at: At): Promise<Pick<Situation, 'died' | 'choices' | 'asked'>> {
  const facts = await factsOf(tx, [person.id, ...person.joinedIds])
  return {
    died: facts.died,
    choices: choicesOf({ name: nameOf(person) }, person.connections),
    asked: (channel, choice, changed = []) => askedOf(person, { facts, channel, choice, changed }, at),
  }
}

type About = Pick<Asked, 'channel' | 'changed'> & { readonly facts: Facts; readonly choice: Choice }

function askedOf(person: Summary, { facts, channel, choice, changed }: About, { organisation, now }: At): Asked {
  const today = londonDate(now)
  return {
    channel,
    to: choice.to,
    safe: person.safeContact,
    died: facts.died,
    now: { today, weekday: new Date(`${today}T12:00:00Z`).getUTCDay(), time: londonTime(now) },
    checkWithinDays: organisation.clocks.safe_contact_days,
    lastNumber: facts.lastNumbers[choice.id] ?? null,
    unsafeNumbers: person.connections.flatMap((one) => (one.safeToContact === false ? [one.telephone] : [])),
    changed,
  }
}

/** How things stand now for something written to them. */
export function standing({ person, episode, choices }: Situation, choice: Choice, now: Date): Standing {
  const born = person.dateOfBirth
  return standingOf({
    safe: person.safeContact,
    to: choice.to,
    there: choices.some((one) => one.id === choice.id),
    adult: born !== null && ageAt(plainDate(born), londonDate(now)) >= 18,
    closed: episode.state === 'closed',
  })
}

/** Whom the page is about: the one named, else the young person. */
export function chosen({ choices }: Situation, id: string): Choice {
  const found = choices.find((choice) => choice.id === id) ?? choices[0]
  if (!found) throw new Error('the young person is always among the choices')
  return found
}

/** What the worker has confirmed: the codes of the tick boxes. */
export function confirmedOf(ask: Ask): readonly string[] {
  return ask.form.all('sure').filter((code) => /^[a-z0-9-]{1,40}$/.test(code))
}

export function aboutCase({ episode, person }: Situation) {
  return { kind: 'case', id: episode.id, youngPersonId: person.id }
}
