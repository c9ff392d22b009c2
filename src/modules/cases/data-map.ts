/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'cases.episode': {
    about: 'young people',
    keep: '75 years, looked at every 10',
    export: 'whole',
    erase: 'with the record',
  },
  'cases.allocation': {
    about: 'young people and staff',
    keep: 'as long as the case',
    export: 'whole',
    erase: 'with the case',
  },
  'cases.judgement': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'after a third-party check',
    erase: 'with the case',
  },
  'cases.cover': {
    about: 'young people and staff',
    keep: 'as long as the case; of all of a worker’s cases six years',
    export: 'whole',
    erase: 'with the case',
  },
  'cases.agreement': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'whole',
    erase: 'with the case',
  },
} as const
