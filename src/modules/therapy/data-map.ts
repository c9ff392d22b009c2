/** What this module keeps, why, and what happens to it in the end. */
const OWN = {
  about: 'young people',
  keep: 'as long as the case, apart from it',
  export: 'after the therapist has looked: it is a health record, and some of it may do serious harm to read alone',
  erase: 'with the case',
} as const

export const dataMap = {
  'therapy.course': { about: 'young people', keep: 'as long as the case', export: 'whole', erase: 'with the case' },
  'therapy.holding': {
    about: 'young people and staff',
    keep: 'as long as the case',
    export: 'on request',
    erase: 'with the case',
  },
  'therapy.entry': OWN,
  'therapy.earlier_entry': OWN,
  'therapy.agreement': {
    about: 'young people and staff',
    keep: 'as long as the case',
    export: 'on request',
    erase: 'with the case',
  },
  'therapy.shared': { about: 'young people', keep: 'as long as the case', export: 'whole', erase: 'with the case' },
} as const
