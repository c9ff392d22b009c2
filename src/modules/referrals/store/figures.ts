import { countRows, dayWithin, type Measure } from '#extension/reporting'

const REFERRALS = `reporting.referral where ${dayWithin('received_on')}`

/** What is counted of these records, over the views that this module publishes in the schema `reporting`. */
export const MEASURES = [
  {
    slug: 'referrals-received',
    name: 'Referrals received',
    definition: 'Referrals that reached us in the period.',
    unit: 'referrals',
    counted: countRows(REFERRALS),
    adds: true,
    rank: 70,
  },
  {
    slug: 'referrals-accepted',
    name: 'Referrals accepted',
    definition: 'Referrals received in the period that have since been accepted.',
    unit: 'referrals',
    counted: countRows(REFERRALS, `state in ('accepted', 'allocated')`),
    adds: true,
    partOf: 'referrals-received',
    rank: 80,
  },
  {
    slug: 'referrals-declined',
    name: 'Referrals declined',
    definition: 'Referrals received in the period that have since been declined. The referrer was told why.',
    unit: 'referrals',
    counted: countRows(REFERRALS, `state = 'declined'`),
    adds: true,
    partOf: 'referrals-received',
    rank: 90,
  },
] as const satisfies readonly (Measure & { readonly rank: number })[]
