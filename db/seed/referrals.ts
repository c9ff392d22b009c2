import { addDays, londonDate, type PlainDate } from '#platform/pure/dates.ts'
import type { Answers } from '../../src/modules/referrals/rules/question.ts'
import { type Asked, answersOf, type Referrer, referrerOf, type Story, storyOf } from './answers.ts'
import { minutesLater } from './calendar.ts'
import { type Ground, reference } from './ground.ts'
import { searchable, type YoungPerson } from './people.ts'
import type { Random } from './random.ts'
import { managerOn } from './staff.ts'

export type ReferralWish = {
  readonly random: Random
  readonly asked: Asked
  readonly receivedAt: Date
  readonly state: string
  readonly urgency?: string
  /** The record it was joined to, once somebody has said who it is about. */
  readonly person?: YoungPerson
  readonly restricted?: 'about-a-worker' | 'record'
  readonly takenBy?: string
  readonly level?: string
  readonly attached?: boolean
}
export type Referral = {
  readonly id: string
  readonly reference: string
  readonly answers: Answers
  readonly referrer: Referrer
  readonly story: Story
  readonly receivedAt: Date
}

/** A referral that was sent, with its first move. */
export function addReferral({ rows, team, organisation }: Ground, wish: ReferralWish): Referral {
  const { random, asked, receivedAt } = wish
  const [referrer, story] = [referrerOf(random), storyOf(random)]
  const urgency = wish.urgency ?? random.pick(['today', 'this-week', 'this-week', 'routine'])
  const level =
    wish.level ??
    (random.chance(0.7) ? random.pick(organisation.levels.filter((one) => one.offer !== 'none')).code : null)
  const answers = answersOf(asked, {
    random,
    organisation,
    referrer,
    story,
    urgency,
    level,
    received: londonDate(receivedAt),
    aboutWorker: wish.restricted === 'about-a-worker',
    attached: wish.attached ?? false,
  })
  const referral = { id: random.uuid(), reference: reference('R', random), referrer, story, receivedAt, answers }
  rows.add('referrals.referral', {
    id: referral.id,
    reference: referral.reference,
    send_key: random.uuid(),
    state: wish.state,
    urgency,
    restricted: wish.restricted !== undefined,
    received_at: receivedAt,
    answers,
    referrer_name: referrer.name,
    referrer_agency: referrer.agency,
    referrer_email: referrer.email,
    given_name: asked.given,
    family_name: asked.family,
    ...searchable(asked.given, asked.family),
    date_of_birth: asked.born,
    district: asked.district,
    young_person_id: wish.person?.id ?? null,
    taken_by: wish.takenBy ?? null,
  })
  addMove({ rows }, referral, { random, from: null, to: 'received', by: wish.takenBy ?? null, at: receivedAt })
  if (wish.restricted !== undefined)
    rows.add('referrals.named', { referral_id: referral.id, person_id: team.manager.id, since: receivedAt })
  return referral
}

export function addMove(
  { rows }: Pick<Ground, 'rows'>,
  { id }: Pick<Referral, 'id'>,
  move: {
    random: Random
    from: string | null
    to: string
    by: string | null
    at: Date
    reason?: string
    note?: string
  },
): void {
  rows.add('referrals.move', {
    id: move.random.uuid(),
    referral_id: id,
    from_state: move.from,
    to_state: move.to,
    reason: move.reason ?? '',
    note: move.note ?? '',
    moved_by: move.by,
    moved_at: move.at,
  })
}

/** The word with the referrer, and the partnership's screening: both before any decision. */
export function addTriage(
  ground: Ground,
  random: Random,
  wish: { referral: Referral; level: string; after: number },
): void {
  const { rows, team, organisation } = ground
  const { referral, level } = wish
  const spokenAt = minutesLater(referral.receivedAt, wish.after)
  const day = londonDate(spokenAt)
  const manager = managerOn(team, day).id
  rows.add('referrals.conversation', {
    id: random.uuid(),
    referral_id: referral.id,
    spoken_to: referral.referrer.name,
    spoken_at: spokenAt,
    holds_safety: 'The social worker; the police know. The school watches the gate at home time.',
    note: 'The young person knows about us and asked for one worker who stays.',
    had_by: manager,
    written_at: minutesLater(spokenAt, 12),
  })
  rows.add('screening.result', {
    id: random.uuid(),
    referral_id: referral.id,
    level,
    screened_on: addDays(day, -random.int(1, 12)),
    screened_by: random.pick(['The front door and police together', 'Exploitation team', 'Youth justice and police']),
    tool: random.pick(organisation.screening_tools).code,
    recorded_by: manager,
    recorded_at: minutesLater(spokenAt, 20),
  })
}

export type Outcome = 'accept-one-to-one' | 'accept-early-intervention' | 'decline' | 'redirect'

/** Who decided what and why, on which day; the move that goes with it. */
export function addDecision(
  ground: Ground,
  random: Random,
  wish: { referral: Referral; outcome: Outcome; decidedAt: Date; episode?: string },
): void {
  const { rows, team, organisation } = ground
  const { referral, outcome, decidedAt } = wish
  const by = managerOn(team, londonDate(decidedAt) as PlainDate).id
  const list = outcome.startsWith('accept') ? 'accept' : (outcome as 'decline' | 'redirect')
  const reason = random.pick(organisation.decision_reasons[list]).code
  rows.add('screening.decision', {
    id: random.uuid(),
    referral_id: referral.id,
    outcome,
    reason,
    note: list === 'accept' ? '' : 'Spoke to the referrer first; they know where to turn now.',
    redirected_to: outcome === 'redirect' ? 'Family help' : '',
    episode_id: wish.episode ?? null,
    decided_by: by,
    decided_at: decidedAt,
  })
  const to = { accept: 'accepted', decline: 'declined', redirect: 'redirected' }[list]
  addMove(ground, referral, { random, from: 'received', to, by, at: decidedAt, reason })
}
