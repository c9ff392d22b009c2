/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'visits.visit': { about: 'staff', keep: '1 year after it ended', export: 'on request', erase: 'by age' },
  'visits.subject': { about: 'young people', keep: '1 year after the visit ended', export: 'whole', erase: 'by age' },
  'visits.event': { about: 'staff', keep: 'as long as the visit', export: 'on request', erase: 'by age' },
  'visits.page_key': { about: 'staff', keep: 'as long as the visit', export: 'no', erase: 'by age' },
  'visits.told': { about: 'staff', keep: 'as long as the visit', export: 'on request', erase: 'by age' },
  'visits.step': { about: 'staff', keep: 'as long as the visit', export: 'no', erase: 'by age' },
} as const
