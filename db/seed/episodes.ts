import { addDays, daysBetween, type PlainDate } from '#platform/pure/dates.ts'
import { toldOf } from '../../src/modules/referrals/rules/handover.ts'
import { at, minutesLater, workingDayFrom } from './calendar.ts'
import { type Ground, reference } from './ground.ts'
import { addJudgements } from './judgements.ts'
import type { YoungPerson } from './people.ts'
import type { Random } from './random.ts'
import { addDecision, addMove, addReferral, addTriage, type Outcome } from './referrals.ts'
import type { Episode, Span } from './spans.ts'
import { type Member, managerOn, practitionersOn, worksOn } from './staff.ts'

export type EpisodeWish = {
  readonly random: Random
  readonly id?: string
  readonly person: YoungPerson
  readonly opened: PlainDate
  readonly closed: PlainDate | null
  /** Nobody yet: the case waits to be allocated. */
  readonly worker: Member | null
  readonly offer?: 'one-to-one' | 'early-intervention'
  readonly reopens?: Episode
  readonly restricted?: boolean
  readonly judgementOutOfDate?: boolean
  /** Somebody else took over on this day. */
  readonly handOver?: { readonly on: PlainDate; readonly to: Member }
}
/** A case with everything around it: the referral that led to it, the decision, who had it, what was judged, its end. */
export function addEpisode(ground: Ground, wish: EpisodeWish): Episode {
  const { random, person, opened, closed } = wish
  const offer = wish.offer ?? (random.chance(0.85) ? 'one-to-one' : 'early-intervention')
  const levels = ground.organisation.levels.filter((level) => level.offer === offer).map((level) => level.code)
  const level = random.pick(levels)
  const id = wish.id ?? random.uuid()
  const episode = { id, person, opened, closed, spans: spansOf(ground, wish) }
  const told = wish.reopens === undefined ? addWayIn(ground, wish, { id, offer, level }) : {}
  const judged = addJudgements(ground, { random, episode, level, levels, outOfDate: wish.judgementOutOfDate ?? false })
  const last = episode.spans.at(-1)?.worker ?? null
  ground.rows.add('cases.episode', {
    id,
    reference: reference('C', random),
    young_person_id: person.id,
    offer,
    state: closed !== null ? 'closed' : last === null ? 'waiting' : 'open',
    opened_on: opened,
    level: judged?.level ?? level,
    level_source: judged === null ? 'screening' : 'judgement',
    review_on: judged?.reviewOn ?? addDays(opened, 28),
    told,
    worker_id: last?.id ?? null,
    reopens: wish.reopens?.id ?? null,
    closed_on: closed,
    ...ending(ground, random, closed),
  })
  addAllocations(ground, wish, episode)
  return episode
}

/** Who had the case from when to when. A worker who leaves hands over on their last day. */
function spansOf({ team }: Ground, { worker, opened, closed, handOver, random }: EpisodeWish): Span[] {
  if (worker === null) return []
  const end = worker.left !== null && (closed === null || worker.left < closed) ? worker.left : null
  const change =
    handOver ?? (end === null ? null : { on: end, to: random.pick(stayers(practitionersOn(team, end), closed)) })
  if (change === null || change.on <= opened) return [{ worker: change?.to ?? worker, from: opened, to: closed }]
  return [
    { worker, from: opened, to: change.on },
    { worker: change.to, from: change.on, to: closed },
  ]
}

function stayers(members: readonly Member[], closed: PlainDate | null): Member[] {
  return members.filter((m) => m.left === null || (closed !== null && worksOn(m, closed)))
}

/** Referral, screening, decision and hand-over. Returns the copy of what was told. */
function addWayIn(
  ground: Ground,
  { random, person, opened, worker, restricted }: EpisodeWish,
  { id, offer, level }: { id: string; offer: 'one-to-one' | 'early-intervention'; level: string },
): object {
  const receivedAt = at(
    addDays(opened, -random.int(2, 14)),
    `${random.int(9, 16)}:${random.int(10, 59)}`.padStart(5, '0'),
  )
  const referral = addReferral(ground, {
    random,
    asked: person,
    person,
    receivedAt,
    state: worker === null ? 'accepted' : 'allocated',
    level,
    ...(restricted ? { restricted: 'record' as const } : {}),
  })
  addTriage(ground, random, { referral, level, after: random.int(60, 1_200) })
  const outcome: Outcome = `accept-${offer}`
  addDecision(ground, random, { referral, outcome, decidedAt: at(opened, '09:20'), episode: id })
  const by = managerOn(ground.team, opened).id
  if (worker !== null)
    addMove(ground, referral, { random, from: 'accepted', to: 'allocated', by, at: at(opened, '09:45') })
  const { reference: text, answers, referrer } = referral
  return toldOf({ reference: text, answers, referrer: `${referrer.name}, ${referrer.agency}` }, ground.organisation)
}

function addAllocations({ rows, team }: Ground, { random, restricted }: EpisodeWish, episode: Episode): void {
  for (const [turn, { worker, from, to }] of episode.spans.entries()) {
    const since = at(from, '09:45')
    const until = to === null ? null : at(to, '16:30')
    const ids = {
      young_person_id: episode.person.id,
      since,
      until: until !== null && until <= since ? minutesLater(since, 60) : until,
    }
    rows.add('cases.allocation', {
      id: random.uuid(),
      episode_id: episode.id,
      worker_id: worker.id,
      because: turn === 0 ? '' : 'Worker moved on; a shared visit first',
      allocated_by: managerOn(team, from).id,
      ...ids,
    })
    rows.add('young_people.access', {
      id: random.uuid(),
      person_id: worker.id,
      because: 'case',
      because_of: episode.id,
      ...ids,
    })
  }
  if (restricted)
    for (const member of [team.therapist, team.manager])
      rows.add('young_people.access', {
        id: random.uuid(),
        young_person_id: episode.person.id,
        person_id: member.id,
        because: 'named',
        because_of: episode.id,
        since: at(episode.opened, '09:00'),
        until: null,
      })
}

const KIND_ENDINGS = ['goals-met', 'goals-met', 'other-service', 'moved', 'turned-18', 'child-chose', 'no-contact']

function ending(
  { organisation }: Ground,
  random: Random,
  closed: PlainDate | null,
): { closure_reason: string | null; closure_note: string | null; exit_lead: string | null } {
  if (closed === null) return { closure_reason: null, closure_note: null, exit_lead: null }
  const used = organisation.closure_reasons.map((reason) => reason.code).filter((code) => KIND_ENDINGS.includes(code))
  return {
    closure_reason: random.pick(used),
    closure_note: 'Ended over three visits. The young person kept the safety plan and has a number to call.',
    exit_lead: random.pick(['Social worker', 'School', 'Family support worker']),
  }
}

/** A day from which a case may run: a working day a while after the other. */
export function later(day: PlainDate, days: number, latest: PlainDate): PlainDate {
  const wished = workingDayFrom(addDays(day, days))
  return daysBetween(wished, latest) < 0 ? latest : wished
}
