/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'people.person': {
    about: 'staff',
    keep: 'while they work here and 6 years after',
    export: 'on request',
    erase: 'by name',
  },
  'people.duty': { about: 'staff', keep: '2 years', export: 'no', erase: 'by age' },
  'people.day_off': { about: 'staff', keep: '2 years', export: 'on request', erase: 'by age' },
  'people.safeguarding_deputy': { about: 'staff', keep: '6 years', export: 'no', erase: 'by age' },
  'people.notice': { about: 'staff', keep: '90 days after it was seen', export: 'no', erase: 'by age' },
  'people.session': { about: 'staff', keep: '90 days after it ended', export: 'no', erase: 'by age' },
} as const
