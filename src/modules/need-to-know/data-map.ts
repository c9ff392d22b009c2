/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'need_to_know.glass': {
    about: 'young people and staff',
    keep: 'as long as the record',
    export: 'on request, without the names of staff',
    erase: 'with the record',
  },
  'need_to_know.review': {
    about: 'staff',
    keep: 'while they work here and 6 years after',
    export: 'on request',
    erase: 'by age',
  },
  'need_to_know.restriction': {
    about: 'young people',
    keep: 'as long as the record',
    export: 'after a third-party check',
    erase: 'with the record',
  },
  'need_to_know.acquaintance': {
    about: 'young people and staff',
    keep: 'as long as the record',
    export: 'after a third-party check',
    erase: 'with the record',
  },
} as const
