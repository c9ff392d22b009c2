/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'audit.event': {
    about: 'staff and young people',
    keep: 'as long as the record it is about',
    export: 'who looked, in plain words',
    erase: 'never before the record',
  },
  'audit.seal': { about: 'nobody', keep: 'as long as audit.event', export: 'no', erase: 'with audit.event' },
  'audit.unsealed': { about: 'nobody', keep: 'seconds', export: 'no', erase: 'by the sealing job' },
  'audit.anchor': { about: 'nobody', keep: 'as long as audit.event', export: 'no', erase: 'with audit.event' },
} as const
