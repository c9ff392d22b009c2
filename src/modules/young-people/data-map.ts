/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'young_people.young_person': {
    about: 'young person',
    keep: 'as long as the longest of their cases is kept',
    export: 'on request',
    erase: 'by name',
  },
  'young_people.access': {
    about: 'staff and young person',
    keep: 'as the record',
    export: 'on request',
    erase: 'with the record',
  },
  'young_people.safe_contact': {
    about: 'young person',
    keep: 'as the record',
    export: 'on request',
    erase: 'with the record',
  },
  'young_people.connection': {
    about: 'young person and others',
    keep: 'as the record',
    export: 'on request, others taken out',
    erase: 'with the record',
  },
  'young_people.merge': {
    about: 'young person',
    keep: 'as the record',
    export: 'on request',
    erase: 'with the record',
  },
  'young_people.card_opening': {
    about: 'young person and staff',
    keep: 'as the record',
    export: 'on request',
    erase: 'with the record',
  },
  'young_people.look_request': {
    about: 'staff, and the words that they looked for',
    keep: 'two years after the answer',
    export: 'after a third-party check',
    erase: 'by time',
  },
  'young_people.death': {
    about: 'young person',
    keep: 'as the record',
    export: 'on request',
    erase: 'with the record',
  },
  'young_people.identity_version': {
    about: 'young person',
    keep: 'as the record',
    export: 'on request',
    erase: 'with the record',
  },
} as const
