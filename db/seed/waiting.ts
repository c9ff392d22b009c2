import { createHash } from 'node:crypto'
import { addDays, londonDate, plainDate } from '#platform/pure/dates.ts'
import type { Asked } from './answers.ts'
import { daysBefore, minutesLater } from './calendar.ts'
import { type Ground } from './ground.ts'
import { DOUBLE } from './open-cases.ts'
import { tinyPdf } from './paper.ts'
import { madeUpMobile, type YoungPerson } from './people.ts'
import type { Random } from './random.ts'
import { addDecision, addMove, addReferral, addTriage, type Referral, type ReferralWish } from './referrals.ts'
import { BACKGROUNDS } from './words/names.ts'

type Waiting = Partial<Omit<ReferralWish, 'random' | 'receivedAt'>> & {
  readonly days: number
  readonly minutes?: number
  readonly urgency: string
}

/** What waits in the queue today: each urgency, in time and late, and each state in which nothing is decided. */
export function addWaitingReferrals(ground: Ground, { double }: { double: YoungPerson }): void {
  const { team } = ground
  addWaiting(ground, 'came this morning', { days: 0, minutes: 95, urgency: 'today' })
  addWaiting(ground, 'since yesterday', { days: 1, minutes: 130, urgency: 'today' })
  addWaiting(ground, 'this week', { days: 3, urgency: 'this-week', takenBy: team.practitioner.id })
  addWaiting(ground, 'late', { days: 8, urgency: 'this-week' })
  addWaiting(ground, 'routine', { days: 6, urgency: 'routine' })
  addWaiting(ground, 'routine and late', { days: 13, urgency: 'routine' })
  addWaiting(ground, 'about somebody who works with children', {
    days: 2,
    urgency: 'this-week',
    restricted: 'about-a-worker',
  })
  const twice = {
    given: DOUBLE.spelt,
    family: double.family,
    born: double.born,
    district: double.district,
    telephone: double.telephone,
  }
  addWaiting(ground, 'likely known already', { days: 2, minutes: 200, urgency: 'this-week', asked: twice })
  addAttachment(ground, addWaiting(ground, 'with a document', { days: 4, urgency: 'this-week', attached: true }))
  const asks = addWaiting(ground, 'needs information', { days: 9, urgency: 'routine', state: 'needs-information' })
  addStep(ground, asks, { to: 'needs-information', note: 'Asked whether the young person knows about the referral.' })
  const escalated = addWaiting(ground, 'with the front door', { days: 1, urgency: 'today', state: 'escalated' })
  addStep(ground, escalated, {
    to: 'escalated',
    note: 'Telephoned the front door; they will hold a strategy discussion.',
  })
}

/** One more that waits: a county that grows has a queue that grows. */
export function addWaiting(ground: Ground, name: string, wish: Waiting): Referral {
  const random = ground.random.part(`waiting/${name}`)
  const { days, minutes, ...rest } = wish
  const receivedAt = daysBefore(ground.now, days, minutes ?? 37)
  const asked = wish.asked ?? stranger(random, ground)
  return addReferral(ground, { random, state: 'received', ...rest, asked, receivedAt })
}

/** Somebody whom nobody has looked up yet. */
function stranger(random: Random, { today, organisation }: Ground): Asked {
  const background = random.pick(BACKGROUNDS)
  return {
    given: random.pick(background.given),
    family: random.pick(background.family),
    born: addDays(today, -random.int(12 * 365, 17 * 365)),
    district: random.pick(organisation.districts).code,
    telephone: madeUpMobile(random),
  }
}

function addStep({ rows, random, team }: Ground, referral: Referral, { to, note }: { to: string; note: string }): void {
  const by = team.manager.id
  const moved = { random: random.part(referral.id), from: 'received', to, by, note }
  addMove({ rows }, referral, { ...moved, at: minutesLater(referral.receivedAt, 30) })
}

function addAttachment({ rows, random }: Ground, referral: Referral): void {
  const part = random.part('attachment')
  const [draft, bytes] = [part.uuid(), tinyPdf('Screening summary, invented for the practice site')]
  const began = minutesLater(referral.receivedAt, -25)
  rows.add('referrals.draft', {
    id: draft,
    // The SHA-256 of nothing that anybody holds: no key opens this draft.
    key_hash: part.bytes(32),
    send_key: part.uuid(),
    restricted: false,
    started_at: began,
    saved_at: referral.receivedAt,
    ends_at: minutesLater(began, 14 * 1_440),
    sent_at: referral.receivedAt,
  })
  rows.add('referrals.attachment', {
    id: part.uuid(),
    draft_id: draft,
    referral_id: referral.id,
    file_name: 'screening-summary.pdf',
    kind: 'pdf',
    bytes,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    added_at: minutesLater(began, 10),
  })
}

const PAST = ['decline', 'decline', 'redirect', 'decline', 'redirect', 'withdrawn'] as const

/** Referrals of every year that did not become a case, each with its reason. */
export function addUnaccepted(ground: Ground): void {
  const last = Number(ground.today.slice(0, 4))
  for (let year = 2019; year <= last; year++)
    for (const [turn, outcome] of PAST.entries()) {
      const random = ground.random.part(`not accepted/${year}/${turn}`)
      const day = addDays(plainDate(`${year}-01-08`), random.int(0, 340))
      if (day < addDays(ground.today, -10)) addPast(ground, random, { day, outcome })
    }
}

function addPast(
  ground: Ground,
  random: Random,
  { day, outcome }: { day: string; outcome: (typeof PAST)[number] },
): void {
  const receivedAt = new Date(`${day}T10:${random.int(10, 59)}:00Z`)
  const state = { decline: 'declined', redirect: 'redirected', withdrawn: 'withdrawn' }[outcome]
  const referral = addReferral(ground, {
    random,
    asked: stranger(random, { ...ground, today: londonDate(receivedAt) }),
    receivedAt,
    state,
  })
  const after = minutesLater(receivedAt, 2 * 1_440)
  if (outcome === 'withdrawn') {
    const withdrawn = { random, from: 'received', to: 'withdrawn', by: ground.team.manager.id, at: after }
    addMove(ground, referral, { ...withdrawn, note: 'The referrer rang: the family has moved to another county.' })
    return
  }
  addTriage(ground, random, { referral, level: 'standard', after: 300 })
  addDecision(ground, random, { referral, outcome, decidedAt: after })
}
