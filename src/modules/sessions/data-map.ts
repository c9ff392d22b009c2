/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'sessions.session': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'after a third-party check',
    erase: 'with the case',
  },
  'sessions.version': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'after a third-party check',
    erase: 'with the case',
  },
  'sessions.absence_prompt': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'after a third-party check',
    erase: 'with the case',
  },
  'sessions.reading': { about: 'young people', keep: 'as long as the case', export: 'whole', erase: 'with the case' },
  'sessions.person_period': {
    about: 'young people',
    keep: 'as long as the sessions it counts',
    export: 'no',
    erase: 'with the case',
  },
} as const
