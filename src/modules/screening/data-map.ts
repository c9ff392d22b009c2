/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'screening.result': {
    about: 'young people',
    keep: 'as the referral',
    export: 'on request',
    erase: 'with the referral',
  },
  'screening.decision': {
    about: 'young people',
    keep: 'as the referral',
    export: 'on request',
    erase: 'with the referral',
  },
} as const
