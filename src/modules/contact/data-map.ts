/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'contact.letter': { about: 'young people', keep: 'as long as the case', export: 'whole', erase: 'with the case' },
  'contact.sent': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'after a third-party check',
    erase: 'with the case',
  },
} as const
