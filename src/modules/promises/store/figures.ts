import { countRows, dayWithin, type Measure } from '#extension/reporting'

const PROMISES = `reporting.promise where ${dayWithin('due_on')}`

/** What is counted of these records, over the views that this module publishes in the schema `reporting`. */
export const MEASURES = [
  {
    slug: 'promises-due',
    name: 'Promises due',
    definition:
      'Things that adults said they would do for a young person by a day in the period: what we said and what other adults said, as far as we wrote it down. Those not counted below as kept, kept late or not kept are still open.',
    unit: 'promises',
    counted: countRows(PROMISES),
    rank: 130,
  },
  {
    slug: 'promises-kept',
    name: 'Promises kept',
    definition: 'Of the promises due, those that were done by their day.',
    unit: 'promises',
    counted: countRows(PROMISES, `became = 'kept'`),
    partOf: 'promises-due',
    rank: 140,
  },
  {
    slug: 'promises-kept-late',
    name: 'Promises kept late',
    definition: 'Of the promises due, those that were done after their day.',
    unit: 'promises',
    counted: countRows(PROMISES, `became = 'kept-late'`),
    partOf: 'promises-due',
    rank: 150,
  },
  {
    slug: 'promises-broken',
    name: 'Promises not kept',
    definition: 'Of the promises due, those that will not be kept. The young person can read why.',
    unit: 'promises',
    counted: countRows(PROMISES, `became = 'broken'`),
    partOf: 'promises-due',
    rank: 160,
  },
] as const satisfies readonly (Measure & { readonly rank: number })[]
