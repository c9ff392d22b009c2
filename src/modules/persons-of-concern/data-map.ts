/** What this module keeps, why, and what happens to it in the end. */
const KEPT = {
  about: 'persons of concern and young people',
  keep: 'until a review finds no reason to, and then two years',
  export: 'only after a third-party check and the manager’s decision: it can endanger a child',
  erase: 'by name, or with the record of the young person',
} as const

export const dataMap = {
  'persons_of_concern.record': KEPT,
  'persons_of_concern.account': KEPT,
  'persons_of_concern.review': KEPT,
  'persons_of_concern.joining': KEPT,
} as const
