import { countRows, dayWithin, type Measure } from '#extension/reporting'

const OPENED = `reporting.episode where ${dayWithin('opened_on')}`

/** What is counted of these records, over the views that this module publishes in the schema `reporting`. */
export const MEASURES = [
  {
    slug: 'cases-opened',
    name: 'Cases opened',
    definition: 'Periods of support that began in the period, first ones and reopened ones.',
    unit: 'cases',
    counted: countRows(OPENED),
    adds: true,
    rank: 100,
  },
  {
    slug: 'cases-reopened',
    name: 'Cases reopened',
    definition: 'Of the cases opened, those of young people whom we had supported before.',
    unit: 'cases',
    counted: countRows(OPENED, 'reopened'),
    adds: true,
    partOf: 'cases-opened',
    rank: 110,
  },
  {
    slug: 'cases-closed',
    name: 'Cases closed',
    definition: 'Periods of support that ended in the period.',
    unit: 'cases',
    counted: countRows(`reporting.episode where ${dayWithin('closed_on')}`),
    adds: true,
    rank: 120,
  },
] as const satisfies readonly (Measure & { readonly rank: number })[]
