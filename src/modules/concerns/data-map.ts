/** What this module keeps, why, and what happens to it in the end. */
const WITH_THE_CONCERN = {
  about: 'young people and staff',
  keep: 'as long as the record of the young person; about staff 6 years',
  export: 'after a third-party check',
  erase: 'with the concern',
} as const

export const dataMap = {
  'concerns.concern': { ...WITH_THE_CONCERN, erase: 'with the record, never while it is open' },
  'concerns.decision': WITH_THE_CONCERN,
  'concerns.closing': WITH_THE_CONCERN,
  'concerns.move': { ...WITH_THE_CONCERN, export: 'no: it names two young people' },
  'concerns.action': WITH_THE_CONCERN,
  'concerns.front_door_call': WITH_THE_CONCERN,
  'concerns.first_account': WITH_THE_CONCERN,
  'concerns.duty_to_report': WITH_THE_CONCERN,
  'concerns.investigation': { ...WITH_THE_CONCERN, about: 'young people', keep: 'as long as the case' },
  'concerns.step': { about: 'nobody', keep: 'as long as the concern', export: 'no', erase: 'with the concern' },
} as const
