import { countRows, dayWithin, type Measure } from '#extension/reporting'

const PEOPLE = 'reporting.person_period where span = $3 and starts = $1'

/** What is counted of these records, over the views that this module publishes in the schema `reporting`. */
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
    rank: 10,
  },
  {
    slug: 'support-sessions',
    name: 'Support sessions',
    definition:
      'One-to-one sessions with a young person that were planned and took place: face to face, by phone or video, or with another worker there. Late and shortened sessions count. A session counts on the day it took place, not the day it was written down.',
    unit: 'sessions',
    counted: { figure: 'coalesce(sum(sessions), 0)', of: PEOPLE },
    rank: 20,
  },
  {
    slug: 'other-contact',
    name: 'Other contact with young people',
    definition: 'Texts, messages and tried calls. They are not support sessions.',
    unit: 'contacts',
    counted: countRows(
      `reporting.contact where kind in ('MESSAGE', 'TRIED-CALL') and attendance <> 'FUTURE' and ${dayWithin('session_date')}`,
    ),
    rank: 40,
  },
  {
    slug: 'contact-for-young-people',
    name: 'Contact for young people',
    definition: 'Meetings and calls with other professionals about a young person, held without them.',
    unit: 'contacts',
    counted: countRows(
      `reporting.contact where kind = 'PROFESSIONAL' and attendance in ('ATT', 'LATE', 'PART') and ${dayWithin('session_date')}`,
    ),
    rank: 50,
  },
  {
    slug: 'was-not-brought',
    name: 'Was not brought',
    definition:
      'Planned one-to-one sessions that a young person was not brought to or, at 16 and over, was not able to come to. It is for adults to ask why.',
    unit: 'sessions',
    counted: countRows(
      `reporting.contact where kind in ('ONE-TO-ONE', 'REMOTE', 'JOINT') and attendance in ('WNB', 'NAC') and ${dayWithin('session_date')}`,
    ),
    rank: 60,
  },
] as const satisfies readonly (Measure & { readonly rank: number })[]
