/**
 * One thing that Rose counts, defined here and nowhere else. `figure` is what is worked out over the rows of `of`, a
 * published view of db/migrations/*_reporting.sql with its condition, where $1 is the first day, $2 the last and $3 the span
 * of the period ('year', 'financial-year', 'quarter'). Measures of the same rows are worked out in one reading of them. A
 * measure without a figure is worked out from others by a rule.
 */
export type Measure = {
  readonly slug: string
  readonly name: string
  /** What is counted, in words that a trustee understands. */
  readonly definition: string
  readonly unit: string
  readonly counted: { readonly figure: string; readonly of: string } | null
  /** Each one counted is a young person (their referral, their case), and periods add up. */
  readonly adds?: true
}

const between = (day: string) => `${day} between $1 and $2`
/** How many of these rows there are; with `only`, how many of them are like that. */
const count = (of: string, only?: string) => ({
  figure: only === undefined ? 'count(*)' : `count(*) filter (where ${only})`,
  of,
})

const PEOPLE = 'reporting.person_period where span = $3 and starts = $1'
const REFERRALS = `reporting.referral where ${between('received_on')}`
const OPENED = `reporting.episode where ${between('opened_on')}`
const PROMISES = `reporting.promise where ${between('due_on')}`

export const MEASURES = [
  {
    slug: 'young-people-supported',
    name: 'Young people supported',
    definition:
      'Different children and young people with at least one support session in the period. Each is counted once, however many sessions or cases they had.',
    unit: 'young people',
    // person_period has one row a person, so counting rows counts people; joined records are one person.
    counted: {
      figure: `count(*) - (select coalesce(sum(too_many), 0) from reporting.counted_twice where span = $3 and starts = $1)`,
      of: PEOPLE,
    },
  },
  {
    slug: 'support-sessions',
    name: 'Support sessions',
    definition:
      'One-to-one sessions with a young person that were planned and took place: face to face, by phone or video, or with another worker there. Late and shortened sessions count. A session counts on the day it took place, not the day it was written down.',
    unit: 'sessions',
    counted: { figure: 'coalesce(sum(sessions), 0)', of: PEOPLE },
  },
  {
    slug: 'sessions-per-young-person',
    name: 'Sessions per young person',
    definition: 'Support sessions divided by young people supported, to one decimal place.',
    unit: 'sessions each',
    counted: null,
  },
  {
    slug: 'other-contact',
    name: 'Other contact with young people',
    definition: 'Texts, messages and tried calls. They are not support sessions.',
    unit: 'contacts',
    counted: count(
      `reporting.contact where kind in ('MESSAGE', 'TRIED-CALL') and attendance <> 'FUTURE' and ${between('session_date')}`,
    ),
  },
  {
    slug: 'contact-for-young-people',
    name: 'Contact for young people',
    definition: 'Meetings and calls with other professionals about a young person, held without them.',
    unit: 'contacts',
    counted: count(
      `reporting.contact where kind = 'PROFESSIONAL' and attendance in ('ATT', 'LATE', 'PART') and ${between('session_date')}`,
    ),
  },
  {
    slug: 'was-not-brought',
    name: 'Was not brought',
    definition:
      'Planned one-to-one sessions that a young person was not brought to or, at 16 and over, was not able to come to. It is for adults to ask why.',
    unit: 'sessions',
    counted: count(
      `reporting.contact where kind in ('ONE-TO-ONE', 'REMOTE', 'JOINT') and attendance in ('WNB', 'NAC') and ${between('session_date')}`,
    ),
  },
  {
    slug: 'referrals-received',
    name: 'Referrals received',
    definition: 'Referrals that reached us in the period.',
    unit: 'referrals',
    counted: count(REFERRALS),
    adds: true,
  },
  {
    slug: 'referrals-accepted',
    name: 'Referrals accepted',
    definition: 'Referrals received in the period that have since been accepted.',
    unit: 'referrals',
    counted: count(REFERRALS, `state in ('accepted', 'allocated')`),
    adds: true,
  },
  {
    slug: 'referrals-declined',
    name: 'Referrals declined',
    definition: 'Referrals received in the period that have since been declined. The referrer was told why.',
    unit: 'referrals',
    counted: count(REFERRALS, `state = 'declined'`),
    adds: true,
  },
  {
    slug: 'cases-opened',
    name: 'Cases opened',
    definition: 'Periods of support that began in the period, first ones and reopened ones.',
    unit: 'cases',
    counted: count(OPENED),
    adds: true,
  },
  {
    slug: 'cases-reopened',
    name: 'Cases reopened',
    definition: 'Of the cases opened, those of young people whom we had supported before.',
    unit: 'cases',
    counted: count(OPENED, 'reopened'),
    adds: true,
  },
  {
    slug: 'cases-closed',
    name: 'Cases closed',
    definition: 'Periods of support that ended in the period.',
    unit: 'cases',
    counted: count(`reporting.episode where ${between('closed_on')}`),
    adds: true,
  },
  {
    slug: 'promises-due',
    name: 'Promises due',
    definition:
      'Things that adults said they would do for a young person by a day in the period: what we said and what other adults said, as far as we wrote it down. Those not counted below as kept, kept late or not kept are still open.',
    unit: 'promises',
    counted: count(PROMISES),
  },
  {
    slug: 'promises-kept',
    name: 'Promises kept',
    definition: 'Of the promises due, those that were done by their day.',
    unit: 'promises',
    counted: count(PROMISES, `became = 'kept'`),
  },
  {
    slug: 'promises-kept-late',
    name: 'Promises kept late',
    definition: 'Of the promises due, those that were done after their day.',
    unit: 'promises',
    counted: count(PROMISES, `became = 'kept-late'`),
  },
  {
    slug: 'promises-broken',
    name: 'Promises not kept',
    definition: 'Of the promises due, those that will not be kept. The young person can read why.',
    unit: 'promises',
    counted: count(PROMISES, `became = 'broken'`),
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
