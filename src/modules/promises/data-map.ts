/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'promises.promise': { about: 'young people', keep: 'as long as the case', export: 'whole', erase: 'with the record' },
} as const
