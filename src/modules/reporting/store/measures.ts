/**
 * One thing that Rose counts, defined here and nowhere else. `sql` is a scalar question to the published views of
 * db/migrations/*_reporting.sql, where $1 is the first day, $2 the last and $3 the span of the period ('year',
 * 'financial-year', 'quarter'). A measure without `sql` is worked out from others by a rule.
 */
export type Measure = {
  readonly slug: string
  readonly name: string
  /** What is counted, in words that a trustee understands. */
  readonly definition: string
  readonly unit: string
  readonly sql: string | null
  /** Each one counted is a young person (their referral, their case), and periods add up. */
  readonly adds?: true
}

const between = (day: string) => `${day} between $1 and $2`
const countOf = (view: string, where: string) => `select count(*) from reporting.${view} where ${where}`

export const MEASURES = [
  {
    slug: 'young-people-supported',
    name: 'Young people supported',
    definition:
      'Different children and young people with at least one support session in the period. Each is counted once, however many sessions or cases they had.',
    unit: 'young people',
    // person_period has one row a person, so counting rows counts people; joined records are one person.
    sql: `(${countOf('person_period', 'span = $3 and starts = $1')})
      - (select coalesce(sum(too_many), 0) from reporting.counted_twice where span = $3 and starts = $1)`,
  },
  {
    slug: 'support-sessions',
    name: 'Support sessions',
    definition:
      'One-to-one sessions with a young person that were planned and took place: face to face, by phone or video, or with another worker there. Late and shortened sessions count. A session counts on the day it took place, not the day it was written down.',
    unit: 'sessions',
    sql: `select coalesce(sum(sessions), 0) from reporting.person_period where span = $3 and starts = $1`,
  },
  {
    slug: 'sessions-per-young-person',
    name: 'Sessions per young person',
    definition: 'Support sessions divided by young people supported, to one decimal place.',
    unit: 'sessions each',
    sql: null,
  },
  {
    slug: 'other-contact',
    name: 'Other contact with young people',
    definition: 'Texts, messages and tried calls. They are not support sessions.',
    unit: 'contacts',
    sql: countOf(
      'contact',
      `kind in ('MESSAGE', 'TRIED-CALL') and attendance <> 'FUTURE' and ${between('session_date')}`,
    ),
  },
  {
    slug: 'contact-for-young-people',
    name: 'Contact for young people',
    definition: 'Meetings and calls with other professionals about a young person, held without them.',
    unit: 'contacts',
    sql: countOf(
      'contact',
      `kind = 'PROFESSIONAL' and attendance in ('ATT', 'LATE', 'PART') and ${between('session_date')}`,
    ),
  },
  {
    slug: 'was-not-brought',
    name: 'Was not brought',
    definition:
      'Planned one-to-one sessions that a young person was not brought to or, at 16 and over, was not able to come to. It is for adults to ask why.',
    unit: 'sessions',
    sql: countOf(
      'contact',
      `kind in ('ONE-TO-ONE', 'REMOTE', 'JOINT') and attendance in ('WNB', 'NAC') and ${between('session_date')}`,
    ),
  },
  {
    slug: 'referrals-received',
    name: 'Referrals received',
    definition: 'Referrals that reached us in the period.',
    unit: 'referrals',
    sql: countOf('referral', between('received_on')),
    adds: true,
  },
  {
    slug: 'referrals-accepted',
    name: 'Referrals accepted',
    definition: 'Referrals received in the period that have since been accepted.',
    unit: 'referrals',
    sql: countOf('referral', `state in ('accepted', 'allocated') and ${between('received_on')}`),
    adds: true,
  },
  {
    slug: 'referrals-declined',
    name: 'Referrals declined',
    definition: 'Referrals received in the period that have since been declined. The referrer was told why.',
    unit: 'referrals',
    sql: countOf('referral', `state = 'declined' and ${between('received_on')}`),
    adds: true,
  },
  {
    slug: 'cases-opened',
    name: 'Cases opened',
    definition: 'Periods of support that began in the period, first ones and reopened ones.',
    unit: 'cases',
    sql: countOf('episode', between('opened_on')),
    adds: true,
  },
  {
    slug: 'cases-reopened',
    name: 'Cases reopened',
    definition: 'Of the cases opened, those of young people whom we had supported before.',
    unit: 'cases',
    sql: countOf('episode', `reopened and ${between('opened_on')}`),
    adds: true,
  },
  {
    slug: 'cases-closed',
    name: 'Cases closed',
    definition: 'Periods of support that ended in the period.',
    unit: 'cases',
    sql: countOf('episode', between('closed_on')),
    adds: true,
  },
  {
    slug: 'promises-due',
    name: 'Promises due',
    definition:
      'Things that adults said they would do for a young person by a day in the period: what we said and what other adults said, as far as we wrote it down. Those not counted below as kept, kept late or not kept are still open.',
    unit: 'promises',
    sql: countOf('promise', between('due_on')),
  },
  {
    slug: 'promises-kept',
    name: 'Promises kept',
    definition: 'Of the promises due, those that were done by their day.',
    unit: 'promises',
    sql: countOf('promise', `became = 'kept' and ${between('due_on')}`),
  },
  {
    slug: 'promises-kept-late',
    name: 'Promises kept late',
    definition: 'Of the promises due, those that were done after their day.',
    unit: 'promises',
    sql: countOf('promise', `became = 'kept-late' and ${between('due_on')}`),
  },
  {
    slug: 'promises-broken',
    name: 'Promises not kept',
    definition: 'Of the promises due, those that will not be kept. The young person can read why.',
    unit: 'promises',
    sql: countOf('promise', `became = 'broken' and ${between('due_on')}`),
  },
] as const satisfies readonly Measure[]

export type MeasureSlug = (typeof MEASURES)[number]['slug']

/** Which figures are parts of which, for the protection of small numbers. */
export const LINES = [
  { total: 'referrals-received', parts: ['referrals-accepted', 'referrals-declined'] },
  { total: 'cases-opened', parts: ['cases-reopened'] },
  { total: 'promises-due', parts: ['promises-kept', 'promises-kept-late', 'promises-broken'] },
] as const satisfies readonly { total: MeasureSlug; parts: readonly MeasureSlug[] }[]

export function findMeasure(slug: string): (Measure & { slug: MeasureSlug }) | null {
  return MEASURES.find((m) => m.slug === slug) ?? null
}
